import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";

/** A text that an add-in keeps with a sheet. */
export class WorksheetCustomProperty implements HostObject {
  readonly $type = "WorksheetCustomProperty";

  constructor(
    private readonly store: Map<string, string>,
    readonly key: string,
  ) {}

  get _Id(): string {
    return this.key;
  }

  get value(): string {
    return this.store.get(this.key) ?? "";
  }

  set value(value: string) {
    this.store.set(this.key, value);
  }

  delete(): void {
    this.store.delete(this.key);
  }
}

/** The texts that add-ins keep with one sheet. Keys are told apart without case, as Excel documents it. */
export class WorksheetCustomPropertyCollection extends Collection<WorksheetCustomProperty> {
  readonly $type = "WorksheetCustomPropertyCollection";
  readonly store = new Map<string, string>();

  get items(): readonly WorksheetCustomProperty[] {
    return [...this.store.keys()].map((key) => new WorksheetCustomProperty(this.store, key));
  }

  protected keysOf(item: WorksheetCustomProperty): readonly string[] {
    return [item.key];
  }

  /** Adds the property or replaces the value it has. */
  add(key: string, value: string): WorksheetCustomProperty {
    const property = this.find(key) ?? new WorksheetCustomProperty(this.store, key);
    property.value = value;
    return property;
  }
}

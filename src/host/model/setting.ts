import type { HostObject } from "../protocol/hostObject";
import { Collection } from "./collection";

/** One entry of the document's settings. */
export class Setting implements HostObject {
  readonly $type = "Setting";

  constructor(
    private readonly store: Map<string, unknown>,
    readonly key: string,
  ) {}

  get _Id(): string {
    return this.key;
  }

  get value(): unknown {
    return this.store.get(this.key) ?? null;
  }

  set value(value: unknown) {
    this.store.set(this.key, value);
  }

  delete(): void {
    this.store.delete(this.key);
  }
}

/** The settings that add-ins keep in the workbook. Keys are told apart by case. */
export class SettingCollection extends Collection<Setting> {
  readonly $type = "SettingCollection";

  constructor(private readonly store: Map<string, unknown>) {
    super();
  }

  get items(): readonly Setting[] {
    return [...this.store.keys()].map((key) => new Setting(this.store, key));
  }

  protected keysOf(item: Setting): readonly string[] {
    return [item.key];
  }

  protected override find(key: unknown): Setting | undefined {
    return this.items.find((setting) => setting.key === key);
  }

  /** Adds the setting or replaces the value it has. */
  add(key: string, value: unknown): Setting {
    this.store.set(key, value);
    return new Setting(this.store, key);
  }
}

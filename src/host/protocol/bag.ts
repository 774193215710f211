import type { HostObject } from "./hostObject";

const defaultsByType = new Map<string, Readonly<Record<string, unknown>>>();

/** Says what a new `Bag` of this Excel class answers before anything is set. Replaces what was said before. */
export function setBagDefaults($type: string, values: Readonly<Record<string, unknown>>): void {
  defaultsByType.set($type, values);
}

/**
 * An object of which the host only keeps what is set: page layout, chart axes, conditional format parts, … Reading a
 * member that was neither set nor given a default answers null. Every such member is listed as unmodelled.
 * Subclasses may add getters, setters and methods of their own; those come first.
 */
export class Bag implements HostObject {
  /** Scalars by public camelCase name. */
  readonly values: Record<string, unknown>;
  private readonly children = new Map<string, Bag>();

  constructor(
    readonly $type: string,
    defaults: Readonly<Record<string, unknown>> = {},
  ) {
    this.values = { ...defaultsByType.get($type), ...defaults };
  }

  /** The settings-only object behind a navigation property, the same one each time. */
  child(jsName: string, type: string): Bag {
    const known = this.children.get(jsName);
    if (known !== undefined) return known;
    const made = new Bag(type);
    this.children.set(jsName, made);
    return made;
  }

  /** Own values, and those of children that hold any, under the children's names. */
  toJSON(): Record<string, unknown> {
    const json: Record<string, unknown> = { ...this.values };
    for (const [name, child] of this.children) {
      const inner = child.toJSON();
      if (Object.keys(inner).length > 0) json[name] = inner;
    }
    return json;
  }
}

import { Bag } from "../protocol/bag";

/** Makes the objects of a family that are more than a bag, by their Excel class. */
export type Makers = Readonly<Record<string, ((family: SettingsFamily) => Bag) | undefined>>;

/** A settings-only object whose children, at any depth, may have methods of their own. */
export class SettingsFamily extends Bag {
  private readonly family = new Map<string, Bag>();

  constructor(
    $type: string,
    private readonly makers: Makers,
    defaults: Readonly<Record<string, unknown>> = {},
  ) {
    super($type, defaults);
  }

  override child(jsName: string, type: string): Bag {
    const known = this.family.get(jsName);
    if (known !== undefined) return known;
    const made = this.makers[type]?.(this) ?? new SettingsFamily(type, this.makers);
    this.family.set(jsName, made);
    return made;
  }

  override toJSON(): Record<string, unknown> {
    const json: Record<string, unknown> = { ...this.values };
    for (const [name, child] of this.family) {
      const inner = child.toJSON();
      if (Object.keys(inner).length > 0) json[name] = inner;
    }
    return json;
  }
}

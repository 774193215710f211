import { classMetadata, type ApiMetadata, type ClassMetadata } from "./apiMetadata";
import { Bag } from "./bag";
import type { Coverage } from "./coverage";
import { HostError, notImplemented } from "./hostError";
import type { HostObject } from "./hostObject";
import { callMember, canWriteMember, hasMember, isHostObject, readMember, writeMember } from "./member";

/** Where the library writes a property under another wire name than it loads it. */
const WRITE_ALIASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Worksheet: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
};

/** Members of `Bag` that are the host's own: a bag's scalar of the same name is among its values. */
const BAG_MEMBERS: ReadonlySet<string> = new Set(["$type", "values", "children", "child", "toJSON"]);

/** Reads, writes and calls members of model objects by wire name, and keeps the coverage. */
export class ModelAccess {
  constructor(
    private readonly api: ApiMetadata,
    private readonly coverage: Coverage,
  ) {}

  metadataOf(object: HostObject): ClassMetadata {
    return classMetadata(this.api, object.$type);
  }

  /** The object behind a navigation property, or null where there is none. */
  navigate(object: HostObject, wireName: string): HostObject | null {
    const navigation = this.metadataOf(object).navigations[wireName];
    const jsName = navigation?.jsName ?? scriptName(wireName);
    if (isModelled(object, jsName)) return this.asObject(object, jsName, readMember(object, jsName));
    if (!(object instanceof Bag) || navigation === undefined) throw unknownMember(object, jsName);
    this.coverage.used.add(memberName(object, jsName));
    return object.child(jsName, navigation.type);
  }

  /** What a method that leads to an object returns; null for a null object. */
  callForObject(object: HostObject, wireName: string, args: readonly unknown[]): HostObject | null {
    const jsName = this.metadataOf(object).methods[wireName]?.jsName ?? scriptName(wireName);
    return this.asObject(object, jsName, this.call(object, jsName, args));
  }

  /** What a method with a plain result returns; null where it returns nothing. */
  callForValue(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
    const jsName = this.metadataOf(object).methods[wireName]?.jsName ?? scriptName(wireName);
    return this.call(object, jsName, args) ?? null;
  }

  /** @throws HostError where Excel or this host lets nobody write the member. */
  writeScalar(object: HostObject, wireName: string, value: unknown): void {
    const jsName = this.writableName(object, WRITE_ALIASES[object.$type]?.[wireName] ?? wireName);
    if (object instanceof Bag && !isModelled(object, jsName)) {
      object.values[jsName] = value;
      this.coverage.unmodelled.add(memberName(object, jsName));
    } else if (canWriteMember(object, jsName)) {
      writeMember(object, jsName, value);
    } else {
      throw unknownMember(object, jsName, "setting ");
    }
    this.coverage.used.add(memberName(object, jsName));
  }

  /**
   * A scalar by its script name. Where the host doesn't have it: undefined if it was only asked for among all of them,
   * else an error; a settings-only object answers null.
   */
  readScalar(object: HostObject, jsName: string, asked: boolean): unknown {
    if (isModelled(object, jsName)) {
      this.coverage.used.add(memberName(object, jsName));
      return readMember(object, jsName);
    }
    if (object instanceof Bag) return this.readStored(object, jsName, asked);
    if (asked) throw unknownMember(object, jsName);
    return undefined;
  }

  /** The members of a collection, as the model lists them. */
  itemsOf(collection: HostObject): readonly HostObject[] {
    const items: unknown = readMember(collection, "items");
    if (!Array.isArray(items) || !items.every(isHostObject)) throw unknownMember(collection, "items");
    return items;
  }

  private writableName(object: HostObject, wireName: string): string {
    const { scalars, navigations } = this.metadataOf(object);
    const scalar = scalars[wireName];
    const jsName = scalar?.jsName ?? navigations[wireName]?.jsName ?? scriptName(wireName);
    if (scalar?.writable === false) {
      throw new HostError("InvalidArgument", `${memberName(object, jsName)} is read-only`, 400);
    }
    return jsName;
  }

  private readStored(bag: Bag, jsName: string, asked: boolean): unknown {
    const stored = bag.values[jsName];
    if (stored !== undefined || !asked) return stored;
    this.coverage.unmodelled.add(memberName(bag, jsName));
    return null;
  }

  private call(object: HostObject, jsName: string, args: readonly unknown[]): unknown {
    if (!isModelled(object, jsName)) throw unknownMember(object, jsName);
    this.coverage.used.add(memberName(object, jsName));
    return callMember(object, jsName, args);
  }

  private asObject(owner: HostObject, jsName: string, value: unknown): HostObject | null {
    this.coverage.used.add(memberName(owner, jsName));
    if (value === undefined || value === null) return null;
    if (!isHostObject(value)) throw new TypeError(`${memberName(owner, jsName)} is no object of the model`);
    return value;
  }
}

/** Script name of a wire name that the metadata doesn't list. */
export function scriptName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

function memberName(object: HostObject, jsName: string): string {
  return `${object.$type}.${jsName}`;
}

function unknownMember(object: HostObject, jsName: string, doing = ""): HostError {
  return notImplemented(doing + memberName(object, jsName));
}

function isModelled(object: HostObject, jsName: string): boolean {
  return hasMember(object, jsName) && !(object instanceof Bag && BAG_MEMBERS.has(jsName));
}

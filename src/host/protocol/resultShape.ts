import type { ClassMetadata } from "./apiMetadata";
import { HostError } from "./hostError";
import type { HostObject } from "./hostObject";
import { hasMember, readMember } from "./member";
import type { ModelAccess } from "./modelAccess";
import type { References } from "./references";
import { everyScalar, selectTree, splitForItems, type SelectTree } from "./selectTree";
import type { WireQuery } from "./wireMessages";

type Answer = Record<string, unknown>;

/** Whether names are the wire's (`Values`, with ids to address the object again) or the script's (`values`, for JSON). */
export type Naming = "wire" | "script";

interface Page {
  readonly top: number | undefined;
  readonly skip: number;
}

const WHOLE: Page = { top: undefined, skip: 0 };

/** Turns model objects into what the client expects in a result. */
export class ResultShape {
  constructor(
    private readonly model: ModelAccess,
    private readonly references: References,
  ) {}

  /** How the client addresses an object from now on: its id, its reference, or nothing where its path will do. */
  identity(object: HostObject): Answer {
    const { scalars } = this.model.metadataOf(object);
    const identity: Answer = {};
    if (scalars["Id"] !== undefined && hasMember(object, "id")) identity["Id"] = readMember(object, "id");
    if (scalars["_Id"] !== undefined) identity["_Id"] = readMember(object, hasMember(object, "_Id") ? "_Id" : "id");
    const reference = this.references.idOf(object);
    if (reference !== undefined) identity["_ReferenceId"] = reference;
    return identity;
  }

  query(object: HostObject, query: WireQuery, naming: Naming): Answer {
    return new Shaping(this.model, naming, (found) => this.identity(found)).shape(object, selectTree(query), query);
  }
}

/** Add-ins load it, as Microsoft's samples do; the library knows it without the host's help. */
const NULL_CHECK = "isnullobject";

/** One query's way through the objects. */
class Shaping {
  constructor(
    private readonly model: ModelAccess,
    private readonly naming: Naming,
    private readonly identity: (object: HostObject) => Answer,
  ) {}

  shape(object: HostObject, tree: SelectTree, page: Page = WHOLE): Answer {
    const metadata = this.model.metadataOf(object);
    return metadata.isCollection ? this.collection(object, tree, page) : this.single(object, tree);
  }

  private collection(collection: HostObject, tree: SelectTree, { skip, top }: Page): Answer {
    const metadata = this.model.metadataOf(collection);
    const ownNames = new Set(Object.values(metadata.scalars).map(({ jsName }) => jsName.toLowerCase()));
    const { own, item } = splitForItems(tree, (name) => ownNames.has(name));
    const answer: Answer = {};
    this.scalars(collection, own, answer);
    const items = this.model.itemsOf(collection).slice(skip, top === undefined ? undefined : skip + top);
    answer[this.naming === "wire" ? "_Items" : "items"] = items.map((found, i) => {
      const shaped = this.shape(found, item);
      if (this.naming === "wire" && !metadata.itemsAreIndexed) shaped["_Index"] = skip + i;
      return shaped;
    });
    return answer;
  }

  private single(object: HostObject, tree: SelectTree): Answer {
    const answer: Answer = this.naming === "wire" ? this.identity(object) : {};
    this.scalars(object, tree, answer);
    this.navigations(object, tree, answer);
    this.refuseUnknown(object, tree);
    return answer;
  }

  private scalars(object: HostObject, tree: SelectTree, answer: Answer): void {
    for (const [wireName, { jsName }] of Object.entries(this.model.metadataOf(object).scalars)) {
      const asked = tree.members.has(jsName.toLowerCase());
      const amongAll = tree.all && !wireName.startsWith("_");
      if (!asked && !amongAll) continue;
      const value = this.model.readScalar(object, jsName, asked);
      if (value !== undefined) answer[this.nameOf(wireName, jsName)] = value;
    }
  }

  private navigations(object: HostObject, tree: SelectTree, answer: Answer): void {
    for (const [wireName, { jsName }] of Object.entries(this.model.metadataOf(object).navigations)) {
      const inner = tree.members.get(jsName.toLowerCase());
      if (inner === undefined) continue;
      const target = this.model.navigate(object, wireName);
      const selected = inner.all || inner.members.size > 0 ? inner : everyScalar();
      answer[this.nameOf(wireName, jsName)] = target === null ? null : this.shape(target, selected);
    }
  }

  private refuseUnknown(object: HostObject, tree: SelectTree): void {
    const known = knownMembers(this.model.metadataOf(object));
    for (const name of tree.members.keys()) {
      if (!known.has(name) && name !== NULL_CHECK)
        throw new HostError("InvalidArgument", `${object.$type} has no property '${name}'`, 400);
    }
  }

  private nameOf(wireName: string, jsName: string): string {
    return this.naming === "wire" ? wireName : jsName;
  }
}

function knownMembers({ scalars, navigations }: ClassMetadata): ReadonlySet<string> {
  const members = [...Object.values(scalars), ...Object.values(navigations)];
  return new Set(members.map(({ jsName }) => jsName.toLowerCase()));
}

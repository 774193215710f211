import { HostError, notImplemented } from "./hostError";
import type { HostObject } from "./hostObject";
import { isArray, isRecord } from "./json";
import type { ModelAccess } from "./modelAccess";
import type { References } from "./references";
import { PathType, type WireArguments, type WirePath, type WireRequest } from "./wireMessages";

/** What object paths start from. */
export interface PathRoots {
  readonly workbook: HostObject;
  /** Makers of the objects that a client may create by name. */
  readonly services: ReadonlyMap<string, () => HostObject>;
  readonly references: References;
}

/**
 * The objects of one request by path id. Each is created once, when first used, so that a path with an effect
 * (`worksheets.add`) acts exactly once and in the order of the actions.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly model: ModelAccess,
    private readonly roots: PathRoots,
  ) {}

  /** Null for a null object and for everything below one. */
  resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.create(this.pathOf(id));
    this.resolved.set(id, object);
    return object;
  }

  /** What is resolved already, without creating it: for error reports. */
  peek(id: number | undefined): HostObject | null {
    return id === undefined ? null : (this.resolved.get(id) ?? null);
  }

  describe(id: number): WirePath | undefined {
    return this.request.paths.get(id);
  }

  /** Arguments of a call: API objects in their places, and missing ones (null on the wire) undefined again. */
  callArguments(args: WireArguments): unknown[] {
    return this.valuesOf(args).map((value, i) => (value === null && !args.pathIds[i] ? undefined : value));
  }

  /** Values with API objects in their places; null stays null. */
  valuesOf(args: WireArguments): unknown[] {
    return args.values.map((value, i) => this.withObjects(value, args.pathIds[i]));
  }

  private pathOf(id: number): WirePath {
    const path = this.request.paths.get(id);
    if (path === undefined) throw new HostError("InvalidObjectPath", `The request has no object path ${id}`, 400);
    return path;
  }

  private create(path: WirePath): HostObject | null {
    switch (path.type) {
      case PathType.global:
        return this.roots.workbook;
      case PathType.newObject:
        return this.createService(path.name);
      case PathType.reference:
        return this.roots.references.find(path.name);
      case PathType.nullObject:
        return null; // names a parent that the request doesn't carry
      default:
        return this.createBelow(path);
    }
  }

  private createBelow(path: WirePath): HostObject | null {
    const parent = this.resolve(path.parentId ?? 0);
    if (parent === null) return null;
    switch (path.type) {
      case PathType.property:
        return this.model.navigate(parent, path.name);
      case PathType.indexer:
        return this.model.callForObject(parent, "GetItem", this.callArguments(path.args));
      case PathType.method:
        return this.model.callForObject(parent, path.name, this.callArguments(path.args));
      default:
        throw notImplemented(`object path type ${path.type}`);
    }
  }

  private createService(name: string): HostObject {
    const make = this.roots.services.get(name);
    if (make === undefined) throw notImplemented(`the service ${name}`);
    return make();
  }

  private withObjects(value: unknown, pathId: unknown): unknown {
    if (isArray(pathId) && isArray(value)) return value.map((item, i) => this.withObjects(item, pathId[i]));
    if (typeof pathId === "number" && pathId !== 0) return this.resolve(pathId);
    return this.withNestedObjects(value);
  }

  /** Inside plain objects the client writes `{_ObjectPathId: n}`. Grids of cell values are left as they are. */
  private withNestedObjects(value: unknown): unknown {
    if (isArray(value)) {
      return value.some(isRecord) ? value.map((item) => this.withNestedObjects(item)) : value;
    }
    if (!isRecord(value)) return value;
    const pathId = value["_ObjectPathId"];
    if (typeof pathId === "number") return this.resolve(pathId);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withNestedObjects(inner)]));
  }
}

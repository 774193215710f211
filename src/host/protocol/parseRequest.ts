import { HostError } from "./hostError";
import { isArray, isRecord, stringsOf } from "./json";
import type { WireAction, WireArguments, WirePath, WireQuery, WireRequest } from "./wireMessages";

/**
 * A request's body, as JSON made it, to typed actions and paths.
 *
 * @throws HostError where it isn't a rich API request.
 */
export function parseRequest(body: unknown): WireRequest {
  if (!isRecord(body) || !isArray(body["Actions"]) || !isRecord(body["ObjectPaths"])) {
    throw malformed("it has no Actions or no ObjectPaths");
  }
  const paths = new Map<number, WirePath>();
  for (const [id, path] of Object.entries(body["ObjectPaths"])) paths.set(Number(id), parsePath(path));
  return { actions: body["Actions"].map(parseAction), paths };
}

function parsePath(value: unknown): WirePath {
  if (!isRecord(value)) throw malformed("an object path is no object");
  return {
    type: numberAt(value, "ObjectPathType"),
    name: nameAt(value),
    parentId: typeof value["ParentObjectPathId"] === "number" ? value["ParentObjectPathId"] : undefined,
    args: parseArguments(value["ArgumentInfo"]),
  };
}

function parseAction(value: unknown): WireAction {
  if (!isRecord(value)) throw malformed("an action is no object");
  const state = value["ObjectState"];
  return {
    id: numberAt(value, "Id"),
    type: numberAt(value, "ActionType"),
    name: nameAt(value),
    pathId: numberAt(value, "ObjectPathId"),
    args: parseArguments(value["ArgumentInfo"]),
    query: parseQuery(value["QueryInfo"]),
    state: isRecord(state) ? state : {},
  };
}

const NO_ARGUMENTS: WireArguments = { values: [], pathIds: [] };

function parseArguments(value: unknown): WireArguments {
  if (!isRecord(value)) return NO_ARGUMENTS;
  const values = value["Arguments"];
  const pathIds = value["ReferencedObjectPathIds"];
  return { values: isArray(values) ? values : [], pathIds: isArray(pathIds) ? pathIds : [] };
}

const EVERY_SCALAR: WireQuery = { select: [], expand: [], top: undefined, skip: 0 };

function parseQuery(value: unknown): WireQuery {
  if (!isRecord(value)) return EVERY_SCALAR;
  return {
    select: stringsOf(value["Select"]),
    expand: stringsOf(value["Expand"]),
    top: typeof value["Top"] === "number" ? value["Top"] : undefined,
    skip: typeof value["Skip"] === "number" ? value["Skip"] : 0,
  };
}

function numberAt(value: Readonly<Record<string, unknown>>, key: string): number {
  const number = value[key];
  if (typeof number !== "number") throw malformed(`${key} is no number`);
  return number;
}

function nameAt(value: Readonly<Record<string, unknown>>): string {
  return typeof value["Name"] === "string" ? value["Name"] : "";
}

function malformed(why: string): HostError {
  return new HostError("InvalidRequest", `Cannot read the request: ${why}`, 400);
}

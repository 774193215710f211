/** What the rich API sends and expects. Names and numbers are the protocol's; nobody documents them. */

/** `ObjectPathType`: how an object is reached. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** `ActionType`: what is done with it. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface WireArguments {
  readonly values: readonly unknown[];
  /** In the same shape: the id of the object path that stands there, 0 for a plain value. */
  readonly pathIds: readonly unknown[];
}

export interface WirePath {
  readonly type: number;
  readonly name: string;
  readonly parentId: number | undefined;
  readonly args: WireArguments;
}

/** What to load: no `select` means every scalar. */
export interface WireQuery {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | undefined;
  readonly skip: number;
}

export interface WireAction {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly pathId: number;
  readonly args: WireArguments;
  readonly query: WireQuery;
  /** Camel-case names to values, of an update. */
  readonly state: Readonly<Record<string, unknown>>;
}

export interface WireRequest {
  readonly actions: readonly WireAction[];
  readonly paths: ReadonlyMap<number, WirePath>;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** Such as `Worksheet.getRange`. */
  readonly Location: string;
  /** From it the client reconstructs the failing statement. */
  readonly ActionIndex: number;
  readonly HttpStatusCode?: number;
}

export interface WireResponse {
  Error: WireError | null;
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
}

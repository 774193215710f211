import { isRecord } from "./json";

/** A value of an Excel class, such as `Range.values`. */
export interface ScalarMetadata {
  /** Public camelCase name. */
  readonly jsName: string;
  readonly writable: boolean;
}

/** A property that leads to another object, such as `Range.format`. */
export interface NavigationMetadata {
  readonly jsName: string;
  /** Class at its end. */
  readonly type: string;
}

export interface MethodMetadata {
  readonly jsName: string;
}

/** Whose id the client expects in a delivered event. */
export type EventTarget = "workbook" | "self" | "parent" | "parentSheetOrWorkbook" | "none";

/** An event that the client registers by a method call. */
export interface EventMetadata {
  readonly jsName: string;
  readonly type: number;
  /** Wire names of the methods that register and unregister it. */
  readonly register: string;
  readonly unregister: string;
  readonly target: EventTarget;
}

/** One class of the Excel API, its members by wire name. */
export interface ClassMetadata {
  readonly scalars: Readonly<Record<string, ScalarMetadata>>;
  readonly navigations: Readonly<Record<string, NavigationMetadata>>;
  readonly methods: Readonly<Record<string, MethodMetadata>>;
  readonly events: Readonly<Record<string, EventMetadata>>;
  /** Script names of events from before the rich API: the transport registers and carries them. */
  readonly transportEvents: readonly string[];
  readonly isCollection: boolean;
  /** Items can be addressed again by id; where they can't, an answer must number them. */
  readonly itemsAreIndexed: boolean;
}

/** The Excel API as Microsoft's own client library spells it on the wire. */
export interface ApiMetadata {
  readonly classes: Readonly<Record<string, ClassMetadata>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const NO_MEMBERS: ClassMetadata = {
  scalars: {},
  navigations: {},
  methods: {},
  events: {},
  transportEvents: [],
  isCollection: false,
  itemsAreIndexed: false,
};

/** The class of that name; one without members where the Excel API has none, such as the host's own services. */
export function classMetadata(api: ApiMetadata, type: string): ClassMetadata {
  return api.classes[type] ?? NO_MEMBERS;
}

/** Whether a value that was stored or sent is the API: written by this host, so the outline is enough. */
export function isApiMetadata(value: unknown): value is ApiMetadata {
  return isRecord(value) && isRecord(value["classes"]) && isRecord(value["enums"]);
}

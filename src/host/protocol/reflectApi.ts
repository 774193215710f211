import type {
  ApiMetadata,
  ClassMetadata,
  EventMetadata,
  EventTarget,
  MethodMetadata,
  NavigationMetadata,
  ScalarMetadata,
} from "./apiMetadata";
import { isArray, isObject, isString, stringsOf } from "./json";
import { readMember } from "./member";

/**
 * Reads the wire API off the `Excel` namespace of the loaded library: names and flags from its hidden getters, the
 * rest from the source of its members, which the library's generator writes in a fixed form. Works with the debug
 * build only.
 */
export function reflectApi(namespace: object): ApiMetadata {
  const classes: Record<string, ClassMetadata> = {};
  const enums: Record<string, readonly string[]> = {};
  const custom = readMember(namespace, "_CC");
  for (const name of Object.keys(namespace)) {
    const member = readMember(namespace, name);
    const prototype = apiPrototype(member);
    if (prototype !== undefined) classes[name] = reflectClass(prototype, isObject(custom) ? custom : {});
    else if (isEnum(member)) enums[name] = Object.values(member).map(String);
  }
  return { classes, enums };
}

function apiPrototype(member: unknown): object | undefined {
  if (typeof member !== "function") return undefined;
  const prototype = readMember(member, "prototype");
  return isObject(prototype) && Object.hasOwn(prototype, "_className") ? prototype : undefined;
}

function isEnum(member: unknown): member is Readonly<Record<string, string | number>> {
  if (!isObject(member)) return false;
  const values = Object.values(member);
  return values.length > 0 && values.every((value) => isString(value) || typeof value === "number");
}

interface Members {
  readonly navigations: Record<string, NavigationMetadata>;
  readonly methods: Record<string, MethodMetadata>;
  readonly events: Record<string, EventMetadata>;
  readonly transportEvents: string[];
}

function reflectClass(prototype: object, custom: object): ClassMetadata {
  const members: Members = { navigations: {}, methods: {}, events: {}, transportEvents: [] };
  for (const [jsName, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (descriptor.get !== undefined) reflectGetter(members, jsName, String(readMember(descriptor, "get")));
    else if (typeof descriptor.value === "function")
      reflectMethod(members, jsName, methodSource(descriptor.value, custom));
  }
  const handleResult = sourceOf(readMember(prototype, "_handleResult"));
  return {
    scalars: reflectScalars(prototype),
    ...members,
    isCollection: readHidden(prototype, "_isCollection") === true,
    itemsAreIndexed: /_createChildItemObject\([\w.]+, true, this/.test(handleResult),
  };
}

function reflectScalars(prototype: object): Record<string, ScalarMetadata> {
  const jsNames = stringsOf(readHidden(prototype, "_scalarPropertyNames"));
  const wireNames = stringsOf(readHidden(prototype, "_scalarPropertyOriginalNames"));
  const flags = readHidden(prototype, "_scalarPropertyUpdateable");
  const scalars: Record<string, ScalarMetadata> = {};
  jsNames.forEach((jsName, i) => {
    const settable = Reflect.getOwnPropertyDescriptor(prototype, jsName)?.set !== undefined;
    const writable = isArray(flags) && flags.length > 0 ? flags[i] === true : settable;
    scalars[wireNames[i] ?? jsName] = { jsName, writable };
  });
  return scalars;
}

const NAVIGATION = /_createPropertyObject\(([\w.]+), this, "(\w+)"/;
const EVENT = /new OfficeExtension\.GenericEventHandlers\(/;
const TRANSPORT_EVENT = /new OfficeExtension\.EventHandlers\(/;

function reflectGetter(members: Members, jsName: string, source: string): void {
  const [, type, wireName] = NAVIGATION.exec(source) ?? [];
  if (type !== undefined && wireName !== undefined) {
    members.navigations[wireName] = { jsName, type: className(type) };
  } else if (EVENT.test(source)) {
    members.events[jsName] = reflectEvent(jsName, source);
  } else if (TRANSPORT_EVENT.test(source)) {
    members.transportEvents.push(jsName);
  }
}

function reflectEvent(jsName: string, source: string): EventMetadata {
  return {
    jsName,
    type: Number(/eventType: (\d+)/.exec(source)?.[1]),
    register: /registerFunc: function \(\) \{ return _this\.(\w+)\(\)/.exec(source)?.[1] ?? "",
    unregister: /unregisterFunc: function \(\) \{ return _this\.(\w+)\(\)/.exec(source)?.[1] ?? "",
    target: eventTarget(/getTargetIdFunc: function \(\) \{ return ([^;]+);/.exec(source)?.[1] ?? ""),
  };
}

function eventTarget(expression: string): EventTarget {
  if (expression.endsWith("eventWorkbookId")) return "workbook";
  if (expression.endsWith("._eventTargetId")) return "parentSheetOrWorkbook";
  if (expression.endsWith("._ParentObject.id")) return "parent";
  return expression.endsWith(".id") ? "self" : "none";
}

/** Methods that lead to an object, and those with a plain result or none. */
const WIRE_CALL = /(?:_createMethodObject\([\w.]+|_invokeMethod\()(?:, )?this, "(\w+)"/;

function reflectMethod(members: Members, jsName: string, source: string): void {
  const wireName = WIRE_CALL.exec(source)?.[1];
  if (wireName !== undefined) members.methods[wireName] = { jsName };
}

/** A few methods only forward to a hand-written function of the library; that one holds the wire call. */
function methodSource(method: unknown, custom: object): string {
  const source = sourceOf(method);
  const forwarded = /_CC\.(\w+)\(this/.exec(source)?.[1];
  if (forwarded === undefined || WIRE_CALL.test(source)) return source;
  return sourceOf(readMember(custom, forwarded)).replace(/thisObj/g, "this");
}

function sourceOf(value: unknown): string {
  return typeof value === "function" ? Function.prototype.toString.call(value) : "";
}

/** A getter that describes the class and needs no instance. */
function readHidden(prototype: object, name: string): unknown {
  const descriptor = Reflect.getOwnPropertyDescriptor(prototype, name);
  return descriptor?.get === undefined ? undefined : Reflect.apply(descriptor.get, {}, []);
}

function className(path: string): string {
  return path.replace(/^Excel\./, "");
}

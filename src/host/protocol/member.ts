import { isRecord } from "./json";
import type { HostObject } from "./hostObject";

/** Reading, writing and calling members by name: the only places where the host reflects over objects it doesn't know. */

export function isHostObject(value: unknown): value is HostObject {
  return isRecord(value) && typeof value["$type"] === "string";
}

export function hasMember(object: object, name: string): boolean {
  return name in object;
}

export function readMember(object: object, name: string): unknown {
  return Reflect.get(object, name);
}

export function writeMember(object: object, name: string, value: unknown): void {
  if (!Reflect.set(object, name, value)) throw new TypeError(`Cannot set ${name}: the member is read-only`);
}

/** False where the member is a getter without a setter, or isn't there. */
export function canWriteMember(object: object, name: string): boolean {
  const descriptor = findDescriptor(object, name);
  if (descriptor === undefined) return false;
  return descriptor.set !== undefined || descriptor.writable === true;
}

/** Calls a method with the object as `this`. */
export function callMember(object: object, name: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== "function") throw new TypeError(`${name} is not a method`);
  return Reflect.apply(method, object, args);
}

/** Property, own or inherited, as it was defined. */
function findDescriptor(object: object, name: string): PropertyDescriptor | undefined {
  for (let at: object | null = object; at !== null; at = prototypeOf(at)) {
    const descriptor = Reflect.getOwnPropertyDescriptor(at, name);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}

function prototypeOf(object: object): object | null {
  return Reflect.getPrototypeOf(object);
}

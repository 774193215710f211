/** A plain object, or an array, or a class instance: anything with members that can be looked at. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** An object that is not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}

/** `Array.isArray` that leaves the items unknown instead of `any`. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === "string";
}

/** The strings of an array, or none where the value is no array. */
export function stringsOf(value: unknown): readonly string[] {
  return isArray(value) ? value.filter(isString) : [];
}

/**
 * JSON text to a value of unknown shape.
 *
 * @throws SyntaxError where the text isn't JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text);
}

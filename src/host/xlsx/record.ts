/** The value as something with members; an empty one if it isn't. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member as text; "" if there is none. */
export function textIn(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A member as a number, `absent` if there is none. */
export function numberIn(record: Readonly<Record<string, unknown>>, name: string, absent: number): number {
  const value = record[name];
  return typeof value === "number" ? value : absent;
}

/** The value as a list; an empty one if it isn't (the library leaves out what a file doesn't have, whatever its types say). */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

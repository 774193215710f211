/**
 * A count with its English noun: `1 row`, `2 rows`, `1,204 enquiries`.
 *
 * @param count - A number, or its text with separators.
 * @param many - The plural where it isn't the noun with an s.
 */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}

/** Bytes of a setting's JSON: under the most it may hold, with room for what is counted roughly. */
const PART_BYTES = 45_000;

function bytesOf(item: unknown): number {
  return new TextEncoder().encode(JSON.stringify(item)).length + 1; // and the comma
}

/** A list in parts that a setting can hold, the first under `key`, the others under keys of their own; one empty part of none. */
export function settingParts<Item>(
  key: string,
  items: readonly Item[],
): readonly (readonly [key: string, part: readonly Item[]])[] {
  const parts: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const size = bytesOf(item);
    if (bytes > 0 && bytes + size > PART_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(item);
    bytes += size;
  }
  return parts.map((part, i) => [i === 0 ? key : `${key}.${i + 1}`, part]);
}

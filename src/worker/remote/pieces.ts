/**
 * Long lists cross in pieces. A message is cloned and read in one go, and no page can do anything meanwhile: a list of a
 * million order numbers in one message would hold it for a second. Typed arrays needn't be cut; they are copied or handed over.
 */

/** Items of a list that cross in one message. */
const PIECE = 20_000;

/** Stands in a value for a list that crosses by itself. */
interface Slot {
  readonly crossesInSlot: number;
}

export interface Piece {
  readonly slot: number;
  readonly items: readonly unknown[];
}

/** An object literal's value, of whatever realm: what is cloned may be of another. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}

function isSlot(value: unknown): value is Slot {
  return isPlain(value) && typeof value["crossesInSlot"] === "number";
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (member: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member)]));
}

/** The value with its long lists taken out, and these in pieces. Looks into objects, not into lists. */
export function cutPieces(value: unknown): { readonly value: unknown; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  let slots = 0;
  const cut = (member: unknown): unknown => {
    if (isPlain(member)) return mapped(member, cut);
    if (!Array.isArray(member) || member.length <= PIECE) return member;
    const list: readonly unknown[] = member;
    const slot = slots++;
    for (let from = 0; from < list.length; from += PIECE) pieces.push({ slot, items: list.slice(from, from + PIECE) });
    return { crossesInSlot: slot } satisfies Slot;
  };
  return { value: cut(value), pieces };
}

/** Gathers pieces in the order in which they arrive. */
export interface Gathering {
  readonly add: (piece: Piece) => void;
  /** The value with its lists in their places. */
  readonly join: (value: unknown) => unknown;
}

export function gatherPieces(): Gathering {
  const lists = new Map<number, unknown[]>();
  const join = (member: unknown): unknown => {
    if (isSlot(member)) return lists.get(member.crossesInSlot) ?? [];
    return isPlain(member) && lists.size > 0 ? mapped(member, join) : member;
  };
  return {
    add: ({ slot, items }) => {
      const list = lists.get(slot);
      if (list === undefined) lists.set(slot, [...items]);
      else for (const item of items) list.push(item);
    },
    join,
  };
}

/** The buffers below a value's typed arrays, each once: whoever needs them no longer hands them over instead of copying. */
export function buffersOf(value: unknown): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const look = (member: unknown): void => {
    if (ArrayBuffer.isView(member) && member.buffer instanceof ArrayBuffer) {
      // An empty one may be a constant of the other side, and costs nothing to copy.
      if (member.buffer.byteLength > 0) buffers.add(member.buffer);
    } else if (isPlain(member)) Object.values(member).forEach(look);
  };
  look(value);
  return [...buffers];
}

import type { Settings } from "../settings";
import { compareText } from "../units/compareText";
import { int } from "./columnAccess";
import type { Names, Records } from "./records";

/** Two independent 32-bit hashes side by side. */
type Lanes = readonly [first: Int32Array, second: Int32Array];

const MULTIPLIERS = [0x9e3779b1, 0x85ebca6b] as const;
const SEEDS = [0x2545f491, 0x1b873593] as const;

/** Spreads a difference in any bit over all bits (the finish of MurmurHash3). */
function scattered(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function textHash(text: string, lane: 0 | 1): number {
  let hash: number = SEEDS[lane] ^ text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), MULTIPLIERS[lane]);
  return scattered(hash);
}

function textHashes(texts: readonly string[]): Lanes {
  return [Int32Array.from(texts, (text) => textHash(text, 0)), Int32Array.from(texts, (text) => textHash(text, 1))];
}

/** Which list of names an index column points into; other columns hold plain values. */
const NAMES_OF: Readonly<Record<string, keyof Names>> = {
  agent: "accounts",
  buyer: "buyers",
  shop: "shops",
  orderId: "orderIds",
  parentOrderId: "orderIds",
  refundId: "refundIds",
  sessionId: "sessionIds",
  status: "texts",
  closeReason: "texts",
  sellerMemo: "texts",
  flag: "texts",
  sku: "texts",
  reason: "texts",
  type: "texts",
};

type Column = Int32Array | Uint8Array | Float64Array;

/** 32 bits of each value: whole numbers as they are, others folded from both halves of the double. */
function wordsOf(column: Column): Int32Array {
  if (!(column instanceof Float64Array)) return Int32Array.from(column);
  const halves = new Int32Array(column.buffer, column.byteOffset, column.length * 2);
  return Int32Array.from(column, (_, i) => int(halves, 2 * i) ^ Math.imul(int(halves, 2 * i + 1), 0x27d4eb2f));
}

function mix(lane: Int32Array, multiplier: number, words: Int32Array): void {
  for (let row = 0; row < lane.length; row++) {
    const hash = Math.imul(int(lane, row) ^ int(words, row), multiplier);
    lane[row] = hash ^ (hash >>> 15);
  }
}

/** Texts stand for themselves, not for their place in the list. */
function wordLanes(field: string, column: Column, names: Readonly<Record<keyof Names, Lanes>>): Lanes {
  const list = NAMES_OF[field];
  if (list === undefined || !(column instanceof Int32Array)) {
    const words = wordsOf(column);
    return [words, words];
  }
  const [first, second] = names[list];
  return [column.map((i) => first[i] ?? 0), column.map((i) => second[i] ?? 0)];
}

/** Sums over the rows: the same whatever their order. Where a row stands (`row`, `table`) doesn't count. */
function tableHash(table: object, name: string, names: Readonly<Record<keyof Names, Lanes>>): string {
  const columns = Object.entries(table)
    .filter(
      (entry): entry is [string, Column] => ArrayBuffer.isView(entry[1]) && entry[0] !== "row" && entry[0] !== "table",
    )
    .sort(([a], [b]) => compareText(a, b));
  const rows = columns[0]?.[1].length ?? 0;
  const lanes: Lanes = [new Int32Array(rows).fill(SEEDS[0]), new Int32Array(rows).fill(SEEDS[1])];
  for (const [field, column] of columns) {
    const [first, second] = wordLanes(field, column, names);
    mix(lanes[0], MULTIPLIERS[0], first);
    mix(lanes[1], MULTIPLIERS[1], second);
  }
  const sums = lanes.map((lane) => lane.reduce((sum, hash) => (sum + scattered(hash)) | 0, 0));
  return `${name}:${columns.map(([field]) => field).join()}:${rows}:${sums.join()}`;
}

/** JSON with the keys of every object in code-point order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner,
  );
}

function rosterText({ roster, names }: Records): string {
  const entries = (roster ?? []).map((entry) =>
    canonicalJson({ ...entry, table: 0, row: 0, account: names.accounts[entry.account] }),
  );
  return entries.sort(compareText).join("\n");
}

function hexadecimal(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export interface FingerprintInput {
  readonly records: Records;
  readonly settings: Settings;
  /** Month and engine version. */
  readonly context: string;
}

/**
 * Names a calculation by its inputs: the same records, settings and month give the same 16 hexadecimal digits, whatever
 * the order of rows, sheets and columns; any other input gives others (but for chances of about one in 10¹⁹).
 */
export function fingerprint({ records, settings, context }: FingerprintInput): string {
  const { names } = records;
  const hashes = {
    accounts: textHashes(names.accounts),
    buyers: textHashes(names.buyers),
    shops: textHashes(names.shops),
    orderIds: textHashes(names.orderIds),
    refundIds: textHashes(names.refundIds),
    sessionIds: textHashes(names.sessionIds),
    texts: textHashes(names.texts),
  };
  const { sessions, orders, refunds, reviews } = records;
  const tables = Object.entries({ sessions, orders, refunds, reviews }).map(([name, table]) =>
    table === undefined ? `${name}:none` : tableHash(table, name, hashes),
  );
  const inputs = [...tables, rosterText(records), canonicalJson(settings), context].join("\n");
  return hexadecimal(textHash(inputs, 0)) + hexadecimal(textHash(inputs, 1));
}

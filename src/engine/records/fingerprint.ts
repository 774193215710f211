import type { Settings } from "../settings";
import { compareText } from "../units/compareText";
import { hashOfText, MULTIPLIERS, scattered, SEEDS } from "../units/hashOfText";
import { byte, int } from "./columnAccess";
import type { Names, Records } from "./records";
import { startAfter, textListOf, wordsOf, type TextList } from "./textList";

/** Two independent 32-bit hashes. */
type Lanes = readonly [first: Int32Array, second: Int32Array];

/** Both hashes of each text, one after the other: they are looked up together, at random, and one cache line holds both. */
function textHashes(texts: TextList): Int32Array {
  const { ends } = texts;
  const words = wordsOf(texts);
  const pairs = new Int32Array(2 * ends.length);
  for (let place = 0, at = 0; place < ends.length; place++) {
    const end = startAfter(int(ends, place)) >> 2;
    const length = int(ends, place) - 4 * at;
    let first = SEEDS[0] ^ length;
    let second = SEEDS[1] ^ length;
    for (; at < end; at++) {
      first = mixed(first, int(words, at), MULTIPLIERS[0]);
      second = mixed(second, int(words, at), MULTIPLIERS[1]);
    }
    pairs[2 * place] = scattered(first);
    pairs[2 * place + 1] = scattered(second);
  }
  return pairs;
}

function blankLanes(count: number): Lanes {
  return [new Int32Array(count).fill(SEEDS[0]), new Int32Array(count).fill(SEEDS[1])];
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
  refundStatus: "texts",
  closeReason: "texts",
  sellerMemo: "texts",
  flag: "texts",
  sku: "texts",
  reason: "texts",
  type: "texts",
};

type Column = Int32Array | Uint8Array | Float64Array;

function mixed(hash: number, word: number, multiplier: number): number {
  const next = Math.imul(hash ^ word, multiplier);
  return next ^ (next >>> 15);
}

/** Some rows of a table: few enough that their hashes stay in the processor's cache. */
interface Block {
  readonly lanes: Lanes;
  /** Both hashes of each row's text, fetched before they are mixed in: so the processor waits for many rows at once. */
  readonly fetched: Int32Array;
  /** First row, and the row behind the last. */
  from: number;
  to: number;
}

const BLOCK_ROWS = 1024;

/** Texts stand for themselves, not for their place in the list; an empty cell is a word of its own. */
function mixTexts({ lanes: [first, second], fetched, from, to }: Block, column: Int32Array, hashes: Int32Array): void {
  for (let row = from; row < to; row++) {
    const place = int(column, row);
    fetched[2 * (row - from)] = place < 0 ? 0 : int(hashes, 2 * place);
    fetched[2 * (row - from) + 1] = place < 0 ? 0 : int(hashes, 2 * place + 1);
  }
  for (let at = 0; at < to - from; at++) {
    first[at] = mixed(int(first, at), int(fetched, 2 * at), MULTIPLIERS[0]);
    second[at] = mixed(int(second, at), int(fetched, 2 * at + 1), MULTIPLIERS[1]);
  }
}

function mixInts({ lanes: [first, second], from, to }: Block, column: Int32Array): void {
  for (let row = from; row < to; row++) {
    const at = row - from;
    first[at] = mixed(int(first, at), int(column, row), MULTIPLIERS[0]);
    second[at] = mixed(int(second, at), int(column, row), MULTIPLIERS[1]);
  }
}

function mixBytes({ lanes: [first, second], from, to }: Block, column: Uint8Array): void {
  for (let row = from; row < to; row++) {
    const at = row - from;
    first[at] = mixed(int(first, at), byte(column, row), MULTIPLIERS[0]);
    second[at] = mixed(int(second, at), byte(column, row), MULTIPLIERS[1]);
  }
}

/** Both halves of each double, one after the other. */
function mixFloats({ lanes: [first, second], from, to }: Block, column: Float64Array): void {
  const halves = new Int32Array(column.buffer, column.byteOffset, column.length * 2);
  for (let row = from; row < to; row++) {
    const at = row - from;
    const low = int(halves, 2 * row);
    const high = int(halves, 2 * row + 1);
    first[at] = mixed(mixed(int(first, at), low, MULTIPLIERS[0]), high, MULTIPLIERS[0]);
    second[at] = mixed(mixed(int(second, at), low, MULTIPLIERS[1]), high, MULTIPLIERS[1]);
  }
}

function mixColumn(
  block: Block,
  [field, column]: readonly [string, Column],
  names: Readonly<Record<keyof Names, Int32Array>>,
): void {
  if (column instanceof Float64Array) mixFloats(block, column);
  else if (column instanceof Uint8Array) mixBytes(block, column);
  else {
    const list = NAMES_OF[field];
    if (list === undefined) mixInts(block, column);
    else mixTexts(block, column, names[list]);
  }
}

function scatteredSum(lane: Int32Array, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum = (sum + scattered(int(lane, at))) | 0;
  return sum;
}

/** Sums over the rows: the same whatever their order. Where a row stands (`row`, `table`) doesn't count. */
function tableHash(table: object, name: string, names: Readonly<Record<keyof Names, Int32Array>>): string {
  const columns = Object.entries(table)
    .filter(
      (entry): entry is [string, Column] => ArrayBuffer.isView(entry[1]) && entry[0] !== "row" && entry[0] !== "table",
    )
    .sort(([a], [b]) => compareText(a, b));
  const rows = columns[0]?.[1].length ?? 0;
  const most = Math.min(rows, BLOCK_ROWS);
  const block: Block = { lanes: blankLanes(most), fetched: new Int32Array(2 * most), from: 0, to: 0 };
  let [first, second] = [0, 0];
  for (block.from = 0; block.from < rows; block.from = block.to) {
    block.to = Math.min(rows, block.from + BLOCK_ROWS);
    block.lanes[0].fill(SEEDS[0]);
    block.lanes[1].fill(SEEDS[1]);
    for (const column of columns) mixColumn(block, column, names);
    first = (first + scatteredSum(block.lanes[0], block.to - block.from)) | 0;
    second = (second + scatteredSum(block.lanes[1], block.to - block.from)) | 0;
  }
  return `${name}:${columns.map(([field]) => field).join()}:${rows}:${first},${second}`;
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
    accounts: textHashes(textListOf(names.accounts)),
    buyers: textHashes(names.buyers),
    shops: textHashes(textListOf(names.shops)),
    orderIds: textHashes(names.orderIds),
    refundIds: textHashes(names.refundIds),
    sessionIds: textHashes(names.sessionIds),
    texts: textHashes(textListOf(names.texts)),
  };
  const { sessions, orders, refunds, reviews, agentSummaries } = records;
  const tables = Object.entries({ sessions, orders, refunds, reviews }).map(([name, table]) =>
    table === undefined ? `${name}:none` : tableHash(table, name, hashes),
  );
  if (agentSummaries !== undefined) {
    const { figures, ...rest } = agentSummaries;
    tables.push(tableHash({ ...rest, ...figures }, "agentSummaries", hashes));
  }
  const inputs = [...tables, rosterText(records), canonicalJson(settings), context].join("\n");
  return hashOfText(inputs);
}

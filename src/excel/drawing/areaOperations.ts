import type { Area } from "../../report/spec/area";
import { addressOf } from "../address";
import { rangeAt } from "../rangeAt";
import { commands, type Operation } from "./operation";

/** Addresses of several areas may have 8,192 characters together (Office.js, Worksheet.getRanges); these take a quarter. */
const MOST_AREAS = 200;

/** A look for several areas of a sheet. */
export interface AreaLook {
  readonly areas: readonly Area[];
  /** Commands of `apply`. */
  readonly count: number;
  readonly apply: (format: Excel.RangeFormat) => void;
}

/** Gives areas their look together: each command is sent once for all of them, not once for each. */
export function* areaOperations({ areas, count, apply }: AreaLook): Generator<Operation> {
  for (let first = 0; first < areas.length; first += MOST_AREAS) {
    const some = areas.slice(first, first + MOST_AREAS);
    const { bytes, ...operation } = commands(count + 2, (sheet) => {
      apply(formatOf(sheet, some));
    });
    yield { ...operation, bytes: bytes + some.length * ADDRESS_BYTES };
  }
}

/** Bytes of an address among others. */
const ADDRESS_BYTES = 12;

function formatOf(sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeFormat {
  const [only, another] = areas;
  if (only !== undefined && another === undefined) return rangeAt(sheet, only).format;
  const ranges = sheet.getRanges(areas.map(addressOf).join(","));
  ranges.untrack();
  return ranges.format; // eslint-disable-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a path to write through: nothing is read
}

/** Items by what they share, in the order in which that first occurs. */
export function groupedBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

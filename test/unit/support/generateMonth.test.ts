import type { Records } from "../../../src/engine/records/records";
import { generateMonth, type TableOptions } from "../../support/generator/generateMonth";
import type { MonthOptions } from "../../support/generator/monthOptions";
import { recordsOfFacts } from "../../support/generator/recordsOfFacts";
import { recordsOfTables } from "../../support/generator/recordsOfTables";
import { stringsOf } from "../../../src/engine/records/textList";

const OPTIONS: MonthOptions = { seed: 5, month: "2026-06", agents: 8, sessions: 900, orders: 700 };

/** One text a row, so that records are compared by what they mean and not by their indices. */
function linesOf(count: number, columns: readonly ((row: number) => string | number | undefined)[]): string[] {
  return Array.from({ length: count }, (_, row) => columns.map((column) => column(row)).join("|"));
}

const values = (column: ArrayLike<number> | undefined) => (row: number) => column?.[row];
const texts = (column: ArrayLike<number> | undefined, names: readonly string[]) => (row: number) =>
  names[column?.[row] ?? -1];

function sessionLines({ sessions: s, names }: Records): string[] {
  const { agent, buyer, start, end, shop } = s!;
  const service = [
    s!.firstResponse,
    s!.averageResponse,
    s!.buyerMessages,
    s!.agentMessages,
    s!.satisfaction,
    s!.receptionType,
    s!.startedBy,
  ];
  return linesOf(s!.count, [
    texts(agent, names.accounts),
    texts(buyer, stringsOf(names.buyers)),
    texts(shop, names.shops),
    ...[start, end, ...service].map(values),
  ]);
}

function orderLines({ orders: o, names }: Records): string[] {
  const { orderId, parentOrderId, buyer, created, paid, amount, freight, quantity, status, sellerMemo } = o!;
  const words = [
    texts(orderId, stringsOf(names.orderIds)),
    texts(parentOrderId, stringsOf(names.orderIds)),
    texts(buyer, stringsOf(names.buyers)),
    texts(status, names.texts),
    texts(sellerMemo, names.texts),
  ];
  return linesOf(o!.count, [...words, ...[created, paid, amount, freight, quantity].map(values)]);
}

function refundLines({ refunds: r, names }: Records): string[] {
  const { orderId, amount, completed, status } = r!;
  return linesOf(r!.count, [
    texts(orderId, stringsOf(names.orderIds)),
    texts(status, names.texts),
    values(amount),
    values(completed),
  ]);
}

const TABLES: readonly (readonly [string, TableOptions, Partial<MonthOptions>])[] = [
  ["赤兔 and Taobao", {}, {}],
  ["plain tables", { sessionTable: "plain", orderTable: "plain" }, {}],
  ["plain tables with refunds", { sessionTable: "plain", orderTable: "plainWithRefunds" }, { shops: 2 }],
  ["lines", { orderTable: "lines" }, { lines: true }],
  ["other forms of the same values", { dirt: 0.2 }, {}],
  ["plain tables in other forms", { sessionTable: "plain", orderTable: "lines", dirt: 0.2 }, { lines: true }],
];

describe("generateMonth", () => {
  it("gives the same cells for the same seed and others for another", () => {
    const cells = (seed: number) =>
      JSON.stringify(generateMonth({ ...OPTIONS, seed, dirt: 0.1, faults: true }).tables.map((table) => table.cells));
    expect(cells(5)).toBe(cells(5));
    expect(cells(5)).not.toBe(cells(6));
  });

  it("has as many rows as asked for, header aside", () => {
    const { sessions, orders } = generateMonth(OPTIONS);
    expect([sessions.cells.length, orders.cells.length]).toEqual([901, 701]);
  });

  it.each(TABLES)("reads back as its facts: %s", (_title, tables, more) => {
    const month = generateMonth({ ...OPTIONS, ...more, ...tables });
    const read = recordsOfTables(month.tables);
    const meant = recordsOfFacts(month.facts, { lines: more.lines ?? false });
    expect(read.issues.filter(({ code }) => code !== "overRefund")).toEqual([]);
    expect(sessionLines(read)).toEqual(sessionLines(meant));
    expect(orderLines(read)).toEqual(orderLines(meant));
    expect(refundLines(read)).toEqual(refundLines(meant));
  });

  it("shuffles rows without changing them", () => {
    const lines = (shuffled: boolean) =>
      sessionLines(recordsOfTables([generateMonth({ ...OPTIONS, shuffled }).sessions]));
    expect(lines(true)).not.toEqual(lines(false));
    expect(lines(true).sort()).toEqual(lines(false).sort());
  });

  it("makes faults that cost rows, and a totals row", () => {
    const { tables } = generateMonth({ ...OPTIONS, orderTable: "plain", faults: true });
    const read = recordsOfTables(tables);
    const orders = read.tables.find(({ kind }) => kind === "orders")!;
    expect(orders.skipped).toBe(1);
    expect(orders.rejected).toBeGreaterThan(3);
    const codes = read.issues.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["duplicateRow", "conflictingRows", "lostDigits", "notANumber"]));
  });
});

import fc from "fast-check";
import type { Cell } from "../../../../src/engine/records/cell";
import type { Records } from "../../../../src/engine/records/records";
import { textAt } from "../../../../src/engine/records/textList";
import { mappingOf, readTables as read } from "../../../support/records/readTables";

function accounting({ tables }: Records): unknown[] {
  return tables.map(({ read: rows, records, rejected, skipped }) => [rows, records, rejected, skipped]);
}

const ORDER = mappingOf("orders", ["orderId", "created", "amount", "sku"]);
const DAY = "2026-05-16 10:00:00";

function order(id: string, amount: number, sku: string): Cell[] {
  return [id, DAY, amount, sku];
}

describe("what one row of orders is, by the whole column", () => {
  it("keeps lines that repeat the order's total, although the first rows showed none", () => {
    const rows = [order("1", 9, "a"), order("2", 8, "a"), order("3", 7, "a"), order("3", 7, "b"), order("3", 7, "c")];
    const records = read([ORDER, rows]);
    expect([...records.orders!.amount]).toEqual([900, 800, 700, 0, 0]);
    const parents = [...records.orders!.parentOrderId!].map((id) => textAt(records.names.orderIds, id));
    expect(parents).toEqual([undefined, undefined, "3", "3", "3"]);
    expect(records.stops).toEqual([]);
    expect(accounting(records)).toEqual([[5, 5, 0, 0]]);
  });

  it("stops by name where products of one order have other amounts", () => {
    const records = read([ORDER, [order("1", 9, "a"), order("2", 8, "a"), order("2", 5, "b")]]);
    expect(records.stops).toEqual([
      {
        code: "grainUnclear",
        table: 0,
        orders: 1,
        received: "2",
        rows: [
          { table: 0, row: 3 },
          { table: 0, row: 4 },
        ],
      },
    ]);
    expect(accounting(records)).toEqual([[3, 1, 2, 0]]);
  });

  it.each([
    ["just below one in twenty", 20, []],
    ["one in twenty", 19, ["grainUnclear"]],
  ])("takes %s of orders with other amounts for a slip or a question", (_, repeats, codes) => {
    const lines = Array.from({ length: repeats }, (_order, i) => [order(`r${i}`, 9, "a"), order(`r${i}`, 9, "b")]);
    const records = read([ORDER, [...lines.flat(), order("x", 8, "a"), order("x", 5, "b")]]);
    expect(records.stops!.map(({ code }) => code)).toEqual(codes);
    expect(records.issues.map(({ code }) => code)).toEqual(["conflictingRows", "conflictingRows"]);
  });

  it.each([
    ["one order", 1, []],
    ["two orders", 2, ["grainUnclear"]],
  ])("where totals are known to repeat asks from %s with other amounts on", (_, orders, codes) => {
    const mapping = { ...ORDER, rowGrain: "orderRepeatedPerLine" } as const;
    const rows = Array.from({ length: orders }, (_order, i) => [order(`${i}`, 9, "a"), order(`${i}`, 8, "b")]);
    expect(read([mapping, rows.flat()]).stops!.map(({ code }) => code)).toEqual(codes);
  });

  it("rejects two statements of one product, as ever", () => {
    const records = read([ORDER, [order("1", 9, "a"), order("1", 8, "a")]]);
    expect(records.stops).toEqual([]);
    expect(records.issues.map(({ code }) => code)).toEqual(["conflictingRows", "conflictingRows"]);
  });

  it("asks nothing where a person said what a row is", () => {
    const rows = [order("1", 9, "a"), order("1", 8, "b")];
    const asLines = read([{ ...ORDER, rowGrain: "line", grainConfirmed: true }, rows]);
    expect([...asLines.orders!.amount]).toEqual([900, 800]);
    const asOrders = read([{ ...ORDER, grainConfirmed: true }, rows]);
    expect(asOrders.stops).toEqual([]);
    expect(accounting(asOrders)).toEqual([[2, 0, 2, 0]]);
  });

  it.each([
    ["two orders", 2, []],
    ["three orders", 3, ["grainUnclear"]],
  ])("without products asks from %s with other amounts on", (_, orders, codes) => {
    const bare = mappingOf("orders", ["orderId", "created", "amount"]);
    const rows = Array.from({ length: orders }, (_order, i) => [
      [`${i}`, DAY, 9],
      [`${i}`, DAY, 8],
    ]);
    expect(read([bare, rows.flat()]).stops!.map(({ code }) => code)).toEqual(codes);
  });
});

const SESSION = mappingOf("sessions", ["agent", "buyer", "start", "end"]);

function session(buyer: string, start: string): Cell[] {
  return ["小美", buyer, `2026-05-16 ${start}`, `2026-05-16 ${start}`];
}

describe("sessions of files that overlap", () => {
  it("count once, with an issue that names both rows", () => {
    const records = read(
      [SESSION, [session("tb1", "10:00:00"), session("tb2", "11:00:00")]],
      [SESSION, [session("tb2", "11:00:00"), session("tb3", "12:00:00")]],
    );
    expect([...records.sessions!.table]).toEqual([0, 0, 1]);
    expect(records.issues).toMatchObject([
      { code: "duplicateRow", table: 1, row: 2, otherTable: 0, otherRow: 3, field: "buyer", received: "tb2" },
    ]);
    expect(accounting(records)).toEqual([
      [2, 2, 0, 0],
      [2, 1, 1, 0],
    ]);
  });

  it("aren't compared within one file", () => {
    const records = read([SESSION, [session("tb1", "10:00:00"), session("tb1", "10:00:00")]]);
    expect(records.sessions!.count).toBe(2);
  });

  it("keep as many as the file that has most", () => {
    const one = session("tb1", "10:00:00");
    expect(read([SESSION, [one, one]], [SESSION, [one]], [SESSION, [one, one, one]]).sessions!.count).toBe(3);
  });

  it("are others where a common column says so", () => {
    const other = ["小美", "tb1", "2026-05-16 10:00:00", "2026-05-16 10:00:01"];
    expect(read([SESSION, [session("tb1", "10:00:00")]], [SESSION, [other]]).sessions!.count).toBe(2);
  });

  it("are compared by what both files have", () => {
    const withMessages = mappingOf("sessions", ["agent", "buyer", "start", "end", "buyerMessages", "sessionId"]);
    const rich = [...session("tb1", "10:00:00"), 4, "s1"];
    expect(read([SESSION, [session("tb1", "10:00:00")]], [withMessages, [rich]]).sessions!.count).toBe(1);
  });

  it("with ids go by them alone", () => {
    const mapping = mappingOf("sessions", ["agent", "buyer", "start", "end", "sessionId"]);
    const row = (id: string): Cell[] => [...session("tb1", "10:00:00"), id];
    expect(read([mapping, [row("1")]], [mapping, [row("2")]]).sessions!.count).toBe(2);
    expect(read([mapping, [row("1")]], [mapping, [row("1")]]).sessions!.count).toBe(1);
  });

  it("give the same records however a table is split, overlapping or not", () => {
    const anyRow = fc.tuple(fc.constantFrom("小美", "小娇"), fc.nat(5), fc.nat(40)).map(([agent, buyer, minute]) => {
      const start = `2026-05-16 10:${String(minute).padStart(2, "0")}:00`;
      return [agent, `tb${buyer}`, start, start] as Cell[];
    });
    const key = (row: readonly Cell[]): string => row.join();
    const distinctRows = fc.uniqueArray(anyRow, { selector: key, maxLength: 30 });
    fc.assert(
      fc.property(distinctRows, fc.nat(30), fc.nat(10), (rows, cut, overlap) => {
        const texts = ({ sessions, names }: Records): string[] =>
          Array.from({ length: sessions?.count ?? 0 }, (_, i) =>
            [names.accounts[sessions!.agent[i]!], textAt(names.buyers, sessions!.buyer[i]!), sessions!.start[i]].join(),
          ).sort();
        const whole = read([SESSION, rows]);
        const joined = read([SESSION, rows.slice(0, cut + overlap)], [SESSION, rows.slice(cut)]);
        expect(texts(joined)).toEqual(texts(whole));
        for (const table of joined.tables) expect(table.read).toBe(table.records + table.rejected + table.skipped);
      }),
      { numRuns: 100 },
    );
  });
});

describe("refunds without ids in files that overlap", () => {
  it("count once", () => {
    const mapping = mappingOf("refunds", ["orderId", "amount", "completed"]);
    const rows = [["1", 5, DAY]];
    const records = read([mapping, rows], [mapping, [...rows, ["1", 6, DAY]]]);
    expect([...records.refunds!.amount]).toEqual([500, 600]);
  });
});

describe("sessions that state how long they took", () => {
  it("end that much after their start", () => {
    const mapping = mappingOf("sessions", ["agent", "buyer", "start", "duration"]);
    const records = read([
      mapping,
      [
        ["小企", "甲", "2026-05-16 10:00:00", 90.4],
        ["小企", "乙", "2026-05-16 10:00:00", ""],
      ],
    ]);
    const [first, second] = records.sessions!.end!;
    expect(first! - records.sessions!.start[0]!).toBe(90);
    expect(second).toBe(-0x8000_0000);
  });

  it("go by their end where there is one", () => {
    const mapping = mappingOf("sessions", ["agent", "buyer", "start", "end", "duration"]);
    const records = read([mapping, [["小企", "甲", "2026-05-16 10:00:00", "2026-05-16 10:00:05", 90]]]);
    expect(records.sessions!.end![0]! - records.sessions!.start[0]!).toBe(5);
  });
});

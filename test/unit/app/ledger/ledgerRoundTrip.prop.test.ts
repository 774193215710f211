import fc from "fast-check";
import { ledgerContent } from "../../../../src/app/ledger/ledgerContent";
import { ledgerOfTables, type ReadLedger } from "../../../../src/app/ledger/readLedger";
import type { WorkbookTable } from "../../../../src/app/ports/workbook";
import { languageFor } from "../../../../src/app/run/language";
import type { FactRow, Ledger, LedgerRow } from "../../../../src/engine/commission/ledger";
import { CATALOGUE } from "../../../../src/engine/metrics/catalogue";
import { fen } from "../../../../src/engine/units/fen";
import { EPOCH_SERIAL, moment, SECONDS_PER_DAY } from "../../../../src/engine/units/moment";
import { month } from "../../../../src/engine/units/period";
import type { LedgerTable } from "../../../../src/report/sheets/ledger/ledgerSheet";

const NOTHING: ReadLedger = { ledger: { rows: [], facts: [] }, faults: [], tables: [] };

/** The table as Excel would give it back: money in yuan, moments as serials, blank cells as "". */
function tableOf({ name, columns, rows, blankRows }: LedgerTable): WorkbookTable {
  const cells = rows.block(0, rows.count).map((row) =>
    row.map((cell, i) => {
      if (typeof cell !== "number") return cell === null ? "" : (cell as string);
      const { format } = columns[i]!;
      if (format === "money") return cell / 100;
      return format === "dateTime" ? cell / SECONDS_PER_DAY + EPOCH_SERIAL : cell;
    }),
  );
  const blank = Array.from({ length: blankRows }, () => columns.map(() => ""));
  const header = columns.map((column) => column.header);
  return { name, sheet: "绩效台账", row: 7, column: 0, header, rows: [...cells, ...blank], date1904: false };
}

const text = fc.stringMatching(/^[\p{Script=Han}a-zA-Z0-9_]{1,12}$/u);
const months = fc.constantFrom("2026-05", "2026-06", "2025-12").map(month);
const booked = fc
  .record({
    month: months,
    person: text,
    component: fc.oneof(fc.constant(""), fc.constant("-"), text),
    orderId: fc.oneof(fc.constant(""), fc.stringMatching(/^[0-9]{1,24}$/)),
    refundId: fc.oneof(fc.constant(""), fc.constant("834567/-12"), text),
    kind: fc.constantFrom("earned", "clawback", "adjustment", "carry", "paid" as const),
    base: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })),
    rate: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -10, max: 10 })),
    amount: fc.integer({ min: -1e11, max: 1e11 }),
    paid: fc.option(fc.integer({ min: 0, max: 1e9 })),
    runId: fc.stringMatching(/^[0-9a-f]{16}$/),
    status: fc.constantFrom("published", "locked" as const),
  })
  .map(({ amount, paid, base, rate, ...row }): LedgerRow => {
    const known = { ...row, base: base === null ? null : base + 0, rate: rate === null ? null : rate + 0 };
    const dated = paid === null ? known : { ...known, paid: moment(paid) };
    return { ...dated, amountFen: fen(amount) };
  });
const typed = booked.map((row): LedgerRow => ({ ...row, kind: "paid", runId: "", status: "open" }));
const facts = fc.record({
  month: months,
  agent: text,
  metric: fc.constantFrom(...CATALOGUE.map(({ code }) => code), "score", "coefficient", "baseSalary", "manual:出勤"),
  numerator: fc.integer({ min: -1e9, max: 1e12 }),
  denominator: fc.integer({ min: 0, max: 1e6 }),
}) satisfies fc.Arbitrary<FactRow>;
const ledgers: fc.Arbitrary<Ledger> = fc.record({
  rows: fc.array(fc.oneof(booked, typed), { maxLength: 12 }),
  facts: fc.array(facts, { maxLength: 12 }),
});

describe.each(["zh-CN", "en"])("a ledger in %s", (locale) => {
  it("reads back as it was drawn, whatever it says", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const drawing = { ledger, read: NOTHING, numberFormats: new Map(), language: languageFor(locale) };
        const content = ledgerContent(drawing);
        const read = ledgerOfTables([tableOf(content.ledger), tableOf(content.figures)]);
        expect(read.faults).toEqual([]);
        const plain = (cells: object): object => ({ ...cells, row: undefined });
        expect(read.ledger.rows.map(plain)).toEqual(ledger.rows);
        expect(read.ledger.facts.map(plain)).toEqual(ledger.facts);
      }),
      { numRuns: 150 },
    );
  });
});

describe("columns that people added", () => {
  it("keep dates and texts beside their rows, and rows with nothing else", () => {
    const rows: readonly LedgerRow[] = [
      {
        month: month("2026-06"),
        person: "甲",
        component: "",
        orderId: "",
        refundId: "",
        kind: "paid",
        base: null,
        rate: null,
        amountFen: fen(100),
        runId: "a",
        status: "published",
      },
    ];
    const language = languageFor("zh-CN");
    const ledger = { rows, facts: [] };
    const first = ledgerContent({ ledger, read: NOTHING, numberFormats: new Map(), language });
    const old = tableOf(first.ledger);
    const added = {
      ...old,
      header: [...old.header, "发放日"],
      rows: old.rows.map((cells, i) => [...cells, [46_203, 46_204][i] ?? ""]),
    };
    const numberFormats = new Map([["cs_ledger", [...old.header.map(() => ""), "yyyy/m/d"]]]);
    const again = ledgerContent({ ledger, read: ledgerOfTables([added]), numberFormats, language }).ledger;
    expect(again.columns.at(-1)).toMatchObject({ header: "发放日", format: "date" });
    expect(again.rows.block(0, again.rows.count).map((cells) => cells.at(-1))).toEqual([
      46_203 - EPOCH_SERIAL,
      46_204 - EPOCH_SERIAL,
    ]);
  });
});

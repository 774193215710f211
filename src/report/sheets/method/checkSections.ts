import type { Control, Tally } from "../../../engine/periodResult";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { Frame } from "../sheetFrame";
import { wordOf } from "../wordOf";
import { tableSection, type SectionMaker } from "./section";

const COUNT: BandColumn = { format: "integer" };
const CHECK: BandColumn = { format: "mixed", align: "center" };
const SOURCE_COLUMNS: readonly BandColumn[] = [
  { format: "text" },
  { format: "text" },
  COUNT,
  COUNT,
  COUNT,
  COUNT,
  CHECK,
];
const CONSERVATION_COLUMNS: readonly BandColumn[] = [{ format: "note" }, COUNT, { format: "money" }, CHECK];

/** Where every row read went; the check is a formula, so that it can be followed. */
export function sourcesSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  const { passed, failed, file } = texts.sheets.words;
  return (row) => {
    const rows = result.tables.map(
      ({ source, sheet, kind, read, records, rejected, skipped }, i): readonly SheetCell[] => {
        const line = row + 3 + i; // the section's title and header stand above, and A1 counts from 1
        const check = { formula: `=IF(C${line}=D${line}+E${line}+F${line},"${passed}","${failed}")` };
        const name = source === "" ? sheet : file(source, sheet);
        return [name, wordOf(texts.words.tableKinds, kind), read, records, rejected, skipped, check];
      },
    );
    return tableSection({
      title: words.sources,
      header: [words.source, words.kind, words.read, words.records, words.rejected, words.skipped, words.result],
      groups: [{ columns: SOURCE_COLUMNS, rows }],
    })(row);
  };
}

/** Where every order went; the sums are formulas. */
export function conservationSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  const { orders, ...parts } = result.conservation;
  const { passed, failed } = texts.sheets.words;
  const names = texts.words.conservation;
  const line = (name: string, { count, fen }: Tally): readonly SheetCell[] => [name, count, fen, null];
  return (row) => {
    const first = row + 3;
    const last = first + 3;
    const sum = (column: string): string => `SUM(${column}${first}:${column}${last})`;
    const whole = last + 1;
    const check = `=IF(AND(${sum("B")}=B${whole},ABS(${sum("C")}-C${whole})<0.005),"${passed}","${failed}")`;
    const rows = [
      line(names.credited, parts.credited),
      line(names.silent, parts.silent),
      line(names.notJoinable, parts.notJoinable),
      line(names.excluded, parts.excluded),
      line(names.orders, orders),
    ];
    const sums = [words.conservationSum, { formula: `=${sum("B")}` }, { formula: `=${sum("C")}` }, { formula: check }];
    return tableSection({
      title: words.conservation,
      header: [words.outcome, words.orders, words.amount, words.result],
      groups: [{ columns: CONSERVATION_COLUMNS, rows }],
      total: { columns: CONSERVATION_COLUMNS, rows: [sums] },
    })(row);
  };
}

const IN_FEN: ReadonlySet<Control["code"]> = new Set(["ordersFen", "agentsSales"]);

/** The engine's own controls: left, right, passed or not. */
export function controlsSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  const { passed, failed } = texts.sheets.words;
  return tableSection({
    title: words.checks,
    header: [words.control, null, words.left, words.right, words.result],
    groups: result.controls.map(({ code, left, right, passed: isPassed }) => {
      const figure: BandColumn = { format: IN_FEN.has(code) ? "money" : "integer" };
      return {
        columns: [{ format: "note" }, { format: "note" }, figure, figure, CHECK],
        rows: [[texts.words.controls[code], null, left, right, isPassed ? passed : failed]],
      };
    }),
  });
}

/** What was counted but never joined, and which sessions the filters left out. */
export function leftOutSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  return tableSection({
    title: words.filtered,
    header: [words.what, words.rowCount],
    groups: [
      {
        columns: [{ format: "note" }, COUNT],
        rows: [
          ...Object.entries(result.filtered).map(([reason, count]) => [wordOf(texts.words.filters, reason), count]),
          [words.maskedSessions, result.masked.sessions],
          [words.maskedOrders, result.masked.orders],
        ],
      },
    ],
  });
}

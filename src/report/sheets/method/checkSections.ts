import type { AgentResult, Control, Tally } from "../../../engine/periodResult";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { Frame } from "../sheetFrame";
import { wordOf } from "../wordOf";
import { linesSection, METHOD_WIDTHS, tableSection, type SectionMaker } from "./section";

/** All tables of the sheet are as wide as the sheet. */
const across = METHOD_WIDTHS.length;
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
const CONSERVATION_COLUMNS: readonly BandColumn[] = [{ format: "note" }, COUNT, { format: "amount" }, CHECK];

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
      across,
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
      across,
      header: [words.outcome, words.orders, words.amount, words.result],
      groups: [{ columns: CONSERVATION_COLUMNS, rows }],
      total: { columns: CONSERVATION_COLUMNS, rows: [sums] },
    })(row);
  };
}

const IN_FEN: ReadonlySet<Control["code"]> = new Set(["ordersFen", "agentsSales"]);

/** Whether a control compares money; the others compare counts. */
export function isInFen(code: Control["code"]): boolean {
  return IN_FEN.has(code);
}

/** Controls whose right figure is the one that the left must come to. */
const EXPECTED_ON_THE_RIGHT: ReadonlySet<Control["code"]> = new Set([
  "noOrderTwice",
  "agentsSales",
  "accountsOnRoster",
]);

/** The engine's own controls: what was to come out, what came out, passed or not. */
export function controlsSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  const { passed, failed } = texts.sheets.words;
  return tableSection({
    title: words.checks,
    across,
    header: [words.control, null, words.expected, words.found, words.result],
    groups: result.controls.map(({ code, left, right, passed: isPassed }) => {
      const figure: BandColumn = { format: isInFen(code) ? "money" : "integer" };
      const figures = EXPECTED_ON_THE_RIGHT.has(code) ? [right, left] : [left, right];
      return {
        columns: [{ format: "note" }, { format: "note" }, figure, figure, CHECK],
        rows: [[texts.words.controls[code], null, ...figures, isPassed ? passed : failed]],
      };
    }),
  });
}

/** The accounts behind a failed control of the roster; none where it passed. */
export function strangersSections({ result, texts }: Frame): readonly SectionMaker[] {
  const failed = result.controls.some(({ code, passed }) => code === "accountsOnRoster" && !passed);
  const names = result.agents.filter(isStranger).map(({ agent }) => agent);
  const lines = [{ lead: [], text: texts.sheets.words.list(names) }];
  return failed ? [linesSection({ title: texts.sheets.method.strangers, lead: [], lines })] : [];
}

/** Accounts that did something and aren't on the roster, as the control counts them. */
function isStranger({ onRoster, metrics }: AgentResult): boolean {
  const acted = ["sessions", "paidOrders", "placedOrders"].some((code) => (metrics[code]?.value ?? 0) > 0);
  return acted && !onRoster;
}

/** Which sessions the filters left out, and what was counted but never joined; no table where there is nothing. */
export function leftOutSections({ result, texts }: Frame): readonly SectionMaker[] {
  const words = texts.sheets.method;
  const filtered = Object.entries(result.filtered).map(([reason, count]) => [
    wordOf(texts.words.filters, reason),
    count,
  ]);
  const masked = [
    [words.maskedSessions, result.masked.sessions],
    [words.maskedOrders, result.masked.orders],
  ];
  return [
    [words.filtered, filtered] as const,
    [words.masked, result.masked.sessions + result.masked.orders === 0 ? [] : masked] as const,
  ].flatMap(([title, rows]) => (rows.length === 0 ? [] : [countsSection({ texts }, title, rows)]));
}

function countsSection(
  { texts }: Pick<Frame, "texts">,
  title: string,
  rows: readonly (readonly SheetCell[])[],
): SectionMaker {
  const words = texts.sheets.method;
  const columns: readonly BandColumn[] = [{ format: "note" }, COUNT];
  return tableSection({ title, across, header: [words.what, words.rowCount], groups: [{ columns, rows }] });
}

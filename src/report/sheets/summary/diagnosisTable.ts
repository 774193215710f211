import type { PersonResult } from "../../../engine/periodResult";
import { compareText } from "../../../engine/units/compareText";
import { cellBand, headerBand, rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { NO_FIGURE } from "../markedSheet";
import { ratioText } from "../numberText";
import type { Frame } from "../sheetFrame";
import { wordOf } from "../wordOf";
import { metricCell, RANKING_WIDTHS } from "./rankingTable";

/** Formats on the ranking's columns; texts run over into the empty cells to their right. */
const COLUMNS: readonly BandColumn[] = [
  { format: "integer", align: "center" },
  { format: "text", wrap: true },
  { format: "text", wrap: true },
  { format: "integer" },
  { format: "ratio" },
  { format: "note" },
  { format: "note" },
  { format: "note" },
  { format: "note" },
  { format: "note", align: "right" },
  { format: "note", align: "center" },
  ...RANKING_WIDTHS.slice(11).map((): BandColumn => ({ format: "note" })),
];

/** Section title, header and one row per person, beginning at `row`. */
export function diagnosisBands(frame: Frame, row: number): readonly Band[] {
  const { result, texts } = frame;
  const words = texts.sheets.summary;
  const { enquiries, conversion } = texts.metrics;
  const header: readonly SheetCell[] = [
    texts.sheets.issues.number,
    words.person,
    words.group,
    enquiries.name,
    conversion.name,
    words.quadrant,
    null,
    words.weakest,
    null,
    words.gap,
    words.overload,
    words.advice,
  ];
  const filled = [...header, ...RANKING_WIDTHS.slice(header.length).map(() => null)];
  const persons = diagnosedPersons(result).map((person, i) => personRow(frame, person, i + 1));
  return [
    cellBand({ row, column: 0 }, words.diagnosis, { format: "note", style: "section" }),
    headerBand({ row: row + 1, column: 0 }, filled, COLUMNS),
    { row: row + 2, column: 0, columns: COLUMNS, style: "body", rows: rowsOf(persons) },
  ];
}

/**
 * Persons of whom there is anything to say, group by group, each by net sales: those without an enquiry or a gap
 * (robots, new accounts) are left out.
 */
export function diagnosedPersons({ persons }: Frame["result"]): readonly PersonResult[] {
  const sales = ({ metrics }: PersonResult): number => metrics["netSales"]?.value ?? -1;
  return persons
    .filter(({ diagnosis }) => diagnosis.quadrant !== null || diagnosis.weakest !== null)
    .sort(
      (a, b) => compareText(a.group ?? LAST, b.group ?? LAST) || sales(b) - sales(a) || compareText(a.person, b.person),
    );
}

function personRow({ texts }: Frame, person: PersonResult, number: number): readonly SheetCell[] {
  const { quadrant, weakest, gap, overload, advice } = person.diagnosis;
  const words = texts.sheets.summary;
  const row: readonly SheetCell[] = [
    number,
    person.person,
    person.group,
    metricCell(person.metrics, "enquiries"),
    metricCell(person.metrics, "conversion"),
    quadrant === null ? NO_FIGURE : texts.words.quadrants[quadrant],
    null,
    weakest === null ? words.noneWeak : metricName(texts.metrics, weakest),
    null,
    gap === null ? NO_FIGURE : gapText(gap, words.gapBeyond),
    overload ? words.overloaded : null,
    texts.sheets.words.list(advice.map((code) => texts.words.advice[code])),
  ];
  return [...row, ...RANKING_WIDTHS.slice(row.length).map(() => null)];
}

/** Sorts after every name of a group: persons of no group come last. */
const LAST = "\uffff";

/** Above ten times, how many times exactly says nothing. */
const MOST_GAP = 10;

function gapText(gap: number, beyond: string): string {
  return gap > MOST_GAP ? beyond : ratioText(gap);
}

function metricName(metrics: Frame["texts"]["metrics"], code: string): string {
  const names = Object.fromEntries(Object.entries(metrics).map(([key, { name }]) => [key, name]));
  return wordOf(names, code);
}

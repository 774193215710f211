import type { PersonResult } from "../../../engine/periodResult";
import { cellBand, type Band } from "../../spec/band";
import type { Frame } from "../sheetFrame";
import type { TrendPart, TrendPartMaker } from "../trend/trendLayout";
import { chartedAgents } from "./chartedAgents";
import { diagnosedPersons, diagnosisBands } from "./diagnosisTable";
import { progressBands, progressMarks, progressPersons, progressRows, type ProgressPay } from "./progressTable";
import { furtherBands } from "./rankingTable";
import { CHART_ROWS, summaryCharts } from "./summaryCharts";
import { agentNames, NOTE, tableHeights, type Names } from "./summaryLayout";
import { closingNotes } from "./summaryNotes";

/** Points of a row that charts cover. */
const CHART_ROW = 13;

/** What isn't said of a part is nothing. */
const BARE: Omit<TrendPart, "rows"> = { bands: [], merges: [], heights: [], charts: [], conditionalFormats: [] };

/** Three charts side by side; none where nobody has anything to draw. */
export function chartsPart(frame: Frame): readonly TrendPartMaker[] {
  if (chartedAgents(frame.ranking).length === 0) return [];
  return [
    (row) => ({
      ...BARE,
      ...summaryCharts(frame, row),
      heights: [{ row, rows: CHART_ROWS, points: CHART_ROW }],
      rows: CHART_ROWS,
    }),
  ];
}

function personNames(persons: readonly PersonResult[]): readonly Names[] {
  return persons.map(({ person, group }) => [person, group]);
}

/** Everybody against last month and the target; nothing where there is nothing to compare with. */
export function progressPart(frame: Frame, pay: ProgressPay | null): readonly TrendPartMaker[] {
  const names = personNames(progressPersons(frame, pay));
  const people = names.length;
  if (people === 0) return [];
  return [
    (row) => ({
      ...BARE,
      bands: progressBands(frame, pay, row),
      heights: tableHeights(row, { names, total: true, units: false }),
      conditionalFormats: progressMarks(people, row),
      rows: progressRows(people),
    }),
  ];
}

/** What each person is like, and what would help; nothing where there is nobody to say it of. */
export function diagnosisPart(frame: Frame): readonly TrendPartMaker[] {
  const names = personNames(diagnosedPersons(frame.result));
  if (names.length === 0) return [];
  return [
    (row) => ({
      ...BARE,
      bands: diagnosisBands(frame, row),
      heights: tableHeights(row, { names, total: false, units: false }),
      rows: names.length + 2,
    }),
  ];
}

/** The figures behind the ranking. */
export function furtherPart(frame: Frame): readonly TrendPartMaker[] {
  const names = agentNames(frame);
  if (names.length === 0) return [];
  return [
    (row) => ({
      ...BARE,
      bands: furtherBands(frame, row),
      heights: tableHeights(row, { names, total: true, units: true }),
      rows: names.length + 3,
    }),
  ];
}

/** Notes, a line each. */
export function noteBands(notes: readonly string[], row: number): readonly Band[] {
  return notes.map((note, i) => cellBand({ row: row + i, column: 0 }, note, { format: "note", style: "note" }));
}

/** What totals mean, what was left out, what is missing and why. */
export function notesPart(frame: Frame): readonly TrendPartMaker[] {
  const notes = closingNotes(frame);
  if (notes.length === 0) return [];
  return [
    (row) => ({
      ...BARE,
      bands: noteBands(notes, row),
      heights: [{ row, rows: notes.length, points: NOTE }],
      rows: notes.length,
    }),
  ];
}

import { cellBand, rowsOf, type BandColumn } from "../../spec/band";
import { linesOf } from "../../spec/textWidth";
import { numberText } from "../rules/ruleNames";
import { scoringText } from "../rules/scoringText";
import { SECTION_HEIGHT } from "../sheetFrame";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { FORM_WIDTHS, widthOf, type FormPartMaker } from "./formLayout";
import { kpiName } from "./kpiCells";
import type { KpiFacts } from "./kpiFacts";

type Line = readonly [name: string, text: string];

/** From which score on there is which grade, the best first; none where the rules have no grades. */
function gradeLines({ scheme }: PaidPerson, { rules, language, words: { appraisal } }: PayFrame): readonly Line[] {
  const own = rules.grades.filter((row) => row.scheme === scheme).sort((a, b) => b.from - a.from);
  const texts = own.map(({ grade, from, coefficient }) => {
    return appraisal.gradeFrom(grade, numberText(from), coefficient === null ? "" : numberText(coefficient));
  });
  return texts.length === 0 ? [] : [[appraisal.grade, language.rules.lines.steps(texts)]];
}

/** How each KPI becomes points, and points a grade. */
function standardLines(pay: PaidPerson, kpis: readonly KpiFacts[], frame: PayFrame): readonly Line[] {
  const scored = kpis.flatMap((facts): readonly Line[] =>
    facts.rule === null ? [] : [[kpiName(facts, frame), scoringText(facts.rule, frame.rules.bands, frame.language)]],
  );
  return [...scored, ...gradeLines(pay, frame)];
}

/** Points of one line of small print, and of the room around it. */
const LINE = 12;
const ROOM = 5;

/** 评分标准: what the points are given for, so that everybody can check them and knows what the next ones take. */
export function standards(pay: PaidPerson, kpis: readonly KpiFacts[], frame: PayFrame): FormPartMaker {
  const lines = standardLines(pay, kpis, frame);
  const blank = FORM_WIDTHS.slice(2).map(() => null);
  const note: BandColumn = { format: "note", style: "note" };
  const columns: readonly BandColumn[] = [{ ...note, wrap: true }, { ...note, wrap: true }, ...blank.map(() => note)];
  const height = ([name, text]: Line): number =>
    ROOM + LINE * Math.max(linesOf(name, widthOf(0, 1)), linesOf(text, widthOf(1)));
  return (row) => ({
    bands: [
      cellBand({ row, column: 0 }, frame.words.appraisal.standards, { format: "note", style: "section" }),
      { row: row + 1, column: 0, columns, style: "body", rows: rowsOf(lines.map((line) => [...line, ...blank])) },
    ],
    merges: lines.map((_, i) => ({ row: row + 1 + i, column: 1, rows: 1, columns: FORM_WIDTHS.length - 1 })),
    heights: [
      { row, rows: 1, points: SECTION_HEIGHT },
      ...lines.map((line, i) => ({ row: row + 1 + i, rows: 1, points: height(line) })),
    ],
    inputs: [],
    rows: lines.length + 1,
  });
}

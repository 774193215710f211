import { cellBand } from "../../spec/band";
import type { FormPlace } from "../appraisal/formPlaces";
import type { Section } from "../method/section";
import { heading, TITLE_HEIGHT } from "../sheetFrame";
import { headline } from "./headline";
import type { LineGroup } from "./lineGroups";
import { payWarnings, type PaidPerson, type PayFrame } from "./payFrame";
import type { LinesOf } from "./statementLines";
import { payableCell, TOTALS_ROW } from "./totalsSection";
import { warningsBand } from "./warningsBand";

/** Rows below title and facts: what isn't final, where the form is, a gap, the headline. */
const WARNINGS = 2;
const FORM = 3;
const HEADLINE = 5;

/** Points of a row that says nothing. */
const NARROW = 6;

function factsText({ plan, scheme, group, employed }: PaidPerson, { words: { statement } }: PayFrame): string {
  const days = statement.employed(employed.days, employed.of);
  const terms = statement.facts({ plan: plan ?? "", scheme: scheme ?? "", employed: days });
  return group === null ? terms : `${group} · ${terms}`;
}

/** What stands above the totals of a statement. `place`: of the person's form, where there is one. */
export function statementHead(
  { pay, frame }: LinesOf,
  groups: readonly LineGroup[],
  place: FormPlace | undefined,
): Section {
  const { statement: words } = frame.words;
  const warnings = warningsBand(WARNINGS, payWarnings(pay, frame));
  const link = place && { link: { key: place.key }, row: place.row, column: 0, text: words.form };
  const form = link === undefined ? [] : [cellBand({ row: FORM, column: 0 }, link, { format: "link", style: "link" })];
  const figures = headline(HEADLINE, pay, { frame, payable: payableCell(pay, groups) });
  const said = new Set([...warnings, ...form].map(({ row }) => row));
  const silent = [WARNINGS, FORM, HEADLINE - 1].filter((row) => !said.has(row));
  return {
    bands: [
      ...heading(words.title(pay.person, frame.frame.monthName), factsText(pay, frame)),
      ...warnings,
      ...form,
      ...figures.bands,
    ],
    merges: figures.merges,
    heights: [
      { row: 0, rows: 1, points: TITLE_HEIGHT },
      ...silent.map((row) => ({ row, rows: 1, points: NARROW })),
      ...figures.heights,
    ],
    rows: TOTALS_ROW,
  };
}

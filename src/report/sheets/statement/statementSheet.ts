import { cellBand, type Band } from "../../spec/band";
import type { SheetSpec } from "../../spec/sheetSpec";
import { stack, type Section, type SectionMaker } from "../method/section";
import type { FormPlace } from "../appraisal/formPlaces";
import { BLANK_SHEET, heading, personSheetName, printSetup, TITLE_HEIGHT } from "../sheetFrame";
import { awardSection } from "./awardSection";
import { balanceSection } from "./balanceSection";
import { componentSection } from "./componentSection";
import { headline } from "./headline";
import { isChecked, statementKey, type PaidPerson, type PayFrame } from "./payFrame";
import { poolSection } from "./poolSection";
import { lineGroups, linesSection } from "./statementLines";
import { STATEMENT_WIDTHS } from "./statementWidths";
import { payableCell, TOTALS_ROW, totalsSection } from "./totalsSection";

/** Title, facts, what isn't final, where the score stands, and the headline are above. */
const FIRST_SECTION = TOTALS_ROW;
const HEADLINE_ROW = 4;

/** What a reader must know before the figures: checks that failed, and what isn't final. */
export function warningsBand(row: number, warnings: readonly string[]): readonly Band[] {
  return warnings.length === 0
    ? []
    : [cellBand({ row, column: 0 }, warnings.join(" · "), { format: "note", style: "warn" })];
}

/** Sections of a person, the lines last; the others sum the lines up. `linesRow`: where the lines begin with their title. */
function sectionsOf(pay: PaidPerson, frame: PayFrame): Section & { readonly linesRow: number } {
  const groups = lineGroups(pay.statement);
  const makers = (firstLine: number): readonly SectionMaker[] => [
    totalsSection(pay, frame, { groups, firstLine }),
    ...(pay.components.length === 0 ? [] : [componentSection(pay, frame, { groups, firstLine })]),
    ...poolSection(pay, frame, firstLine),
    ...awardSection(pay, frame, firstLine),
    balanceSection([pay.person], frame),
  ];
  const above = stack(FIRST_SECTION, makers(0)).rows;
  const lines = FIRST_SECTION + above;
  return { ...stack(FIRST_SECTION, [...makers(lines + 2), linesSection(pay, frame)]), linesRow: lines };
}

function formLink({ key, row }: FormPlace, text: string): Band {
  const link = { link: { key }, row, column: 0, text };
  return cellBand({ row: 3, column: 0 }, link, { format: "link", style: "link" });
}

/** 提成明细 of one person: what is paid, each amount's why, and every order; sums are live formulas. `place`: of their form, where there is one. */
export function statementSheet(pay: PaidPerson, frame: PayFrame, place: FormPlace | undefined): SheetSpec {
  const { statement: words } = frame.words;
  const body = sectionsOf(pay, frame);
  const head = headline(HEADLINE_ROW, pay, { frame, payable: payableCell(pay, lineGroups(pay.statement)) });
  const name = words.sheet(pay.person);
  const { days, of } = pay.employed;
  const terms = words.facts({ plan: pay.plan ?? "", scheme: pay.scheme ?? "", employed: words.employed(days, of) });
  const facts = pay.group === null ? terms : `${pay.group} · ${terms}`;
  const warnings = [
    ...(isChecked(frame) ? [] : [words.unchecked]),
    ...(pay.provisional || pay.scoreProvisional ? [words.provisional] : []),
  ];
  const form = place === undefined ? [] : [formLink(place, words.form)];
  return {
    ...BLANK_SHEET,
    key: statementKey(pay),
    name: personSheetName(frame.frame, pay.person, words.sheet),
    tab: warnings.length === 0 ? "detail" : "warn",
    widths: STATEMENT_WIDTHS,
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...head.heights, ...body.heights],
    bands: [
      ...heading(words.title(pay.person, frame.frame.monthName), facts),
      ...warningsBand(2, warnings),
      ...form,
      ...head.bands,
      ...body.bands,
    ],
    merges: [...head.merges, ...body.merges],
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame.frame, name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_SECTION + body.rows, columns: STATEMENT_WIDTHS.length },
      repeat: { row: body.linesRow + 1, rows: 1 },
    }),
  };
}

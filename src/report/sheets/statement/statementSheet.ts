import type { SheetSpec } from "../../spec/sheetSpec";
import { stack, type Section, type SectionMaker } from "../method/section";
import type { FormPlace } from "../appraisal/formPlaces";
import { BLANK_SHEET, personSheetName, printSetup } from "../sheetFrame";
import { awardSection } from "./awardSection";
import { balanceSection } from "./balanceSection";
import { componentSection } from "./componentSection";
import { statementKey, type PaidPerson, type PayFrame } from "./payFrame";
import { poolSection } from "./poolSection";
import { lineGroups, linesSection } from "./statementLines";
import { STATEMENT_WIDTHS } from "./statementWidths";
import { statementHead, statementWarnings } from "./statementHead";
import { TOTALS_ROW, totalsSection } from "./totalsSection";

const FIRST_SECTION = TOTALS_ROW;

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

/** 提成明细 of one person: what is paid, each amount's why, and every order; sums are live formulas. `place`: of their form, where there is one. */
export function statementSheet(pay: PaidPerson, frame: PayFrame, place: FormPlace | undefined): SheetSpec {
  const { statement: words } = frame.words;
  const body = sectionsOf(pay, frame);
  const head = statementHead(pay, frame, place);
  const name = words.sheet(pay.person);
  return {
    ...BLANK_SHEET,
    key: statementKey(pay),
    name: personSheetName(frame.frame, pay.person, words.sheet),
    tab: statementWarnings(pay, frame).length === 0 ? "detail" : "warn",
    widths: STATEMENT_WIDTHS,
    heights: [...head.heights, ...body.heights],
    bands: [...head.bands, ...body.bands],
    merges: [...head.merges, ...body.merges],
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame.frame, name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_SECTION + body.rows, columns: STATEMENT_WIDTHS.length },
      repeat: { row: body.linesRow + 1, rows: 1 },
    }),
  };
}

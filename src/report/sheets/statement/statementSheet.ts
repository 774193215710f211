import { cellBand } from "../../spec/band";
import type { SheetSpec } from "../../spec/sheetSpec";
import { stack, type Section, type SectionMaker } from "../method/section";
import type { FormPlace } from "../appraisal/formPlaces";
import { countText } from "../numberText";
import { BLANK_SHEET, heading, personSheetName, printSetup, SECTION_HEIGHT, TITLE_HEIGHT } from "../sheetFrame";
import { awardSection } from "./awardSection";
import { balanceSection } from "./balanceSection";
import { componentSection } from "./componentSection";
import { groupsBetween, lineGroups, type LineGroup } from "./lineGroups";
import { linesParts, type LinesPart } from "./linePlaces";
import { payWarnings, statementKey, type PaidPerson, type PayFrame } from "./payFrame";
import { poolSection } from "./poolSection";
import { linesTable, type LinesOf } from "./statementLines";
import { statementHead } from "./statementHead";
import { STATEMENT_WIDTHS } from "./statementWidths";
import { TOTALS_ROW, totalsSection } from "./totalsSection";

const FIRST_SECTION = TOTALS_ROW;

interface StatementBody extends Section {
  /** The row at which the lines begin with their title. */
  readonly linesRow: number;
  readonly groups: readonly LineGroup[];
  readonly parts: readonly LinesPart[];
}

/** Sections of a person, the lines last; the others sum the lines up. */
function bodyOf(pay: PaidPerson, frame: PayFrame, sheetRows: number): StatementBody {
  const groups = lineGroups(pay.statement);
  const makers = (parts: readonly LinesPart[]): readonly SectionMaker[] => [
    totalsSection(pay, frame, { groups, parts }),
    ...(pay.components.length === 0 ? [] : [componentSection(pay, frame, { groups, parts })]),
    ...poolSection(pay, frame, parts),
    ...awardSection(pay, frame, parts),
    balanceSection([pay.person], frame),
  ];
  const linesRow = FIRST_SECTION + stack(FIRST_SECTION, makers([])).rows;
  const parts = linesParts({
    person: pay.person,
    count: pay.statement.length,
    firstLine: linesRow + 2, // title and header stand above
    sheetRows,
  });
  const own = groupsBetween(groups, 0, parts[0]?.to ?? 0);
  const section = stack(FIRST_SECTION, [...makers(parts), ownLines(own, { pay, frame })]);
  return { ...section, linesRow, groups, parts };
}

/** The lines that stand below the sections. */
function ownLines(groups: readonly LineGroup[], of: LinesOf): SectionMaker {
  const table = linesTable(groups, of);
  return (row) => {
    const lines = table(row + 1);
    const title = cellBand({ row, column: 0 }, of.frame.words.statement.lines, { format: "note", style: "section" });
    return {
      bands: [title, ...lines.bands],
      merges: [],
      heights: [{ row, rows: 1, points: SECTION_HEIGHT }, ...lines.heights],
      rows: lines.rows + 1,
    };
  };
}

/** What a statement's sheets have in common. */
function blankStatement({ pay, frame }: LinesOf): Pick<SheetSpec, keyof typeof BLANK_SHEET | "tab" | "widths"> {
  const isFinal = payWarnings(pay, frame).length === 0;
  return { ...BLANK_SHEET, tab: isFinal ? "detail" : "warn", widths: STATEMENT_WIDTHS };
}

function ownSheet(of: LinesOf, body: StatementBody, place: FormPlace | undefined): SheetSpec {
  const { pay, frame } = of;
  const { statement: words } = frame.words;
  const head = statementHead(of, body.groups, place);
  return {
    ...blankStatement(of),
    key: statementKey(pay),
    name: personSheetName(frame.frame, pay.person, words.sheet),
    heights: [...head.heights, ...body.heights],
    bands: [...head.bands, ...body.bands],
    merges: [...head.merges, ...body.merges],
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame.frame, words.sheet(pay.person), {
      orientation: "landscape",
      // Without the blank row after the last section: a full sheet hasn't got it.
      area: { row: 0, column: 0, rows: FIRST_SECTION + body.rows - 1, columns: STATEMENT_WIDTHS.length },
      repeat: { row: body.linesRow + 1, rows: 1 },
    }),
  };
}

interface FurtherLines {
  readonly groups: readonly LineGroup[];
  readonly part: LinesPart;
  /** Of the sheet: 2 for the first on which the lines go on. */
  readonly number: number;
}

/** A sheet on which the lines go on. */
function furtherSheet(of: LinesOf, { groups, part: { key, row, from, to }, number }: FurtherLines): SheetSpec {
  const { pay, frame } = of;
  const { statement: words } = frame.words;
  const lines = linesTable(groups, of)(row - 1);
  const named = (person: string): string => `${words.sheet(person)} ${number}`;
  const facts = words.linesOn({ from: countText(from + 1), to: countText(to), all: countText(pay.statement.length) });
  return {
    ...blankStatement(of),
    key: key ?? "",
    name: personSheetName(frame.frame, pay.person, named),
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...lines.heights],
    bands: [...heading(words.title(pay.person, frame.frame.monthName), facts), ...lines.bands],
    freeze: { rows: row, columns: 0 },
    print: printSetup(frame.frame, named(pay.person), {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: row + to - from, columns: STATEMENT_WIDTHS.length },
      repeat: { row: row - 1, rows: 1 },
    }),
  };
}

/** What a statement is made with. */
export interface StatementSetup {
  /** Of the person's form, where there is one. */
  readonly place: FormPlace | undefined;
  /** Rows that a sheet has. */
  readonly sheetRows: number;
}

/**
 * 提成明细 of one person: what is paid, each amount's why, and every order; sums are live formulas. Lines that a sheet has no
 * room for go on upon further ones.
 */
export function statementSheets(
  pay: PaidPerson,
  frame: PayFrame,
  { place, sheetRows }: StatementSetup,
): readonly SheetSpec[] {
  const of = { pay, frame };
  const body = bodyOf(pay, frame, sheetRows);
  const further = body.parts.slice(1).map((part, i) => {
    const groups = groupsBetween(body.groups, part.from, part.to);
    return furtherSheet(of, { groups, part, number: i + 2 });
  });
  return [ownSheet(of, body, place), ...further];
}

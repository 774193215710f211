import type { StatementLine } from "../../../engine/commission/statement";
import { columnLetters } from "../../../engine/units/ids";
import type { Formula, FormulaPiece } from "../../spec/sheetCell";
import type { LineGroup } from "./lineGroups";
import type { PaidPerson } from "./payFrame";

/** Column of the lines' amounts, 0-based. */
export const AMOUNT = 8;

/** Title, facts, a blank row and the header stand above the lines of a further sheet. */
const FURTHER_FIRST_LINE = 4;

/** Lines of a statement that stand on one sheet. */
export interface LinesPart {
  /** `null`: the statement's own sheet, below its sections. */
  readonly key: string | null;
  /** Row of the first of them, 0-based. */
  readonly row: number;
  /** Indexes of the lines, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

/** Where a person's lines stand. */
export interface LinesWanted {
  readonly person: string;
  /** How many there are. */
  readonly count: number;
  /** Row of the first line on the statement's own sheet, 0-based. */
  readonly firstLine: number;
  /** Rows that a sheet has. */
  readonly sheetRows: number;
}

/** Key of a sheet on which a person's lines go on; the second part is the first that does. */
function furtherKey(person: string, part: number): string {
  return `statement/${part}.${person}`;
}

/** The lines sheet by sheet: what the statement's own has room for, then as many further sheets as it takes. */
export function linesParts({ person, count, firstLine, sheetRows }: LinesWanted): readonly LinesPart[] {
  const own = Math.min(count, sheetRows - firstLine);
  const room = sheetRows - FURTHER_FIRST_LINE;
  const further = Math.ceil((count - own) / room);
  return [
    { key: null, row: firstLine, from: 0, to: own },
    ...Array.from({ length: further }, (_, i): LinesPart => {
      const from = own + i * room;
      return { key: furtherKey(person, i + 2), row: FURTHER_FIRST_LINE, from, to: Math.min(count, from + room) };
    }),
  ];
}

function onSheet({ key }: LinesPart): readonly FormulaPiece[] {
  return key === null ? [] : [{ key }];
}

function sumPieces(parts: readonly LinesPart[], first: number, end: number): readonly FormulaPiece[] {
  const column = columnLetters(AMOUNT);
  return parts.flatMap((part, i): readonly FormulaPiece[] => {
    const [from, to] = [Math.max(first, part.from), Math.min(end, part.to)];
    if (from >= to) return [];
    const top = part.row + from - part.from + 1;
    const range = `${column}${top}:${column}${top + to - from - 1}`;
    return [i > 0 && first < part.from ? "," : "", ...onSheet(part), range];
  });
}

/** Plain text where no other sheet is named. */
function formulaOf(pieces: readonly FormulaPiece[]): Formula {
  return { formula: pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces };
}

/** The sum of a group's amounts, live, wherever they stand. */
export function sumOfGroup({ first, lines }: LineGroup, parts: readonly LinesPart[]): Formula {
  return formulaOf(["=ROUND(SUM(", ...sumPieces(parts, first, first + lines.length), "),2)"]);
}

/** The amount of the line of a kind and name, live; `null` where the statement has none. */
export function amountOfLine(
  { statement }: PaidPerson,
  { kind, name }: Pick<StatementLine, "kind" | "name">,
  parts: readonly LinesPart[],
): Formula | null {
  const index = statement.findIndex((line) => line.kind === kind && line.name === name);
  const part = parts.find(({ from, to }) => index >= from && index < to);
  if (part === undefined) return null;
  return formulaOf(["=", ...onSheet(part), `${columnLetters(AMOUNT)}${part.row + index - part.from + 1}`]);
}

import type { InputArea, SheetSpec } from "../../report/spec/sheetSpec";
import { rangeAt } from "../rangeAt";
import { rowsBytes } from "../requestBudget";
import type { Operation } from "./operation";
import { sheetOfMark, type SheetMark } from "./sheetMarks";
import type { Survey } from "./survey";
import { literalText, type Written } from "./writtenValue";

/** What people filled in on sheets of the month, by the sheet's key and the input's. */
export type CarriedInputs = ReadonlyMap<string, readonly (readonly Written[])[]>;

const keyOf = (sheet: string, input: string): string => `${sheet}\n${input}`;

/** A formula of ours refers to another sheet; one that people type into an input adds up numbers. */
export function isDrawnFormula(cell: unknown, { live }: InputArea): boolean {
  return live === true && typeof cell === "string" && cell.startsWith("=") && cell.includes("!");
}

/**
 * Reads the input cells of the month's sheets, in one request, or none where there are none. A sheet that somebody edited stays
 * beside the new one, which has what was filled in as well.
 */
export async function readInputs(
  context: Excel.RequestContext,
  { marks, sheets }: Survey,
  month: string,
): Promise<CarriedInputs> {
  const old = marks
    .filter((mark) => mark.month === month)
    .flatMap((mark) => inputsOf(mark, sheetOfMark(mark, sheets)?.id));
  if (old.length === 0) {
    return new Map();
  }
  const ranges = old.map(({ sheetId, input }) => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheetId), input.area);
    range.load("formulas,values,numberFormat");
    return range;
  });
  await context.sync();
  return new Map(old.map(({ kind, input }, i) => [keyOf(input.of ?? kind, input.key), filledIn(ranges[i], input)]));
}

/** Cells as they are to be written again: text stays text, formulas stay formulas unless they are ours. */
function filledIn(range: Excel.Range | undefined, input: InputArea): readonly (readonly Written[])[] {
  const formulas: readonly (readonly Written[])[] = range?.formulas ?? [];
  return formulas.map((row, r) =>
    row.map((cell, c) => {
      if (isDrawnFormula(cell, input)) return "";
      const isText = typeof cell === "string" && cell === range?.values[r]?.[c];
      return isText && range.numberFormat[r]?.[c] !== "@" ? literalText(cell) : cell;
    }),
  );
}

interface OldInput {
  readonly kind: string;
  readonly sheetId: string;
  readonly input: InputArea;
}

function inputsOf({ inputs, kind }: SheetMark, sheetId: string | undefined): readonly OldInput[] {
  return sheetId === undefined ? [] : inputs.map((input) => ({ kind, sheetId, input }));
}

/** Writes what was filled in into the new sheet's input cells of the same key and size. Cells left empty keep what is drawn. */
export function* inputOperations({ key, inputs }: SheetSpec, carried: CarriedInputs): Generator<Operation> {
  for (const { key: input, of = key, area } of inputs) {
    const cells = (carried.get(keyOf(of, input)) ?? []).map((row) => row.map((cell) => (cell === "" ? null : cell)));
    if (cells.length === area.rows && cells.every((row) => row.length === area.columns)) {
      yield {
        bytes: rowsBytes(cells) + 800,
        rows: 0,
        queue: (sheet) => {
          rangeAt(sheet, area).formulas = cells;
        },
      };
    }
  }
}

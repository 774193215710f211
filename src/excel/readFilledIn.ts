import type { FilledIn, WantedInput } from "../app/ports/workbook";
import type { Cell } from "../engine/records/cell";
import type { InputArea } from "../report/spec/sheetSpec";
import { isDrawnFormula } from "./drawing/carriedInputs";
import { sheetOfMark } from "./drawing/sheetMarks";
import { inExcel, sendPatiently } from "./inExcel";
import { rangeAt } from "./rangeAt";
import { readMarks } from "./readMarks";

interface MarkedInput {
  readonly sheetId: string;
  readonly sheet: string;
  readonly input: InputArea;
}

/** The wanted inputs of the month's sheets that are still there, those drawn last at the end. */
async function findInputs(
  context: Excel.RequestContext,
  month: string,
  wanted: WantedInput,
): Promise<readonly MarkedInput[]> {
  const { marks, sheets } = await readMarks(context);
  return marks
    .filter((mark) => mark.month === month)
    .flatMap((mark) => {
      const sheetId = sheetOfMark(mark, sheets)?.id;
      const inputs = mark.inputs.filter(({ key, of = mark.kind }) => wanted(of, key));
      return sheetId === undefined ? [] : inputs.map((input) => ({ sheetId, sheet: input.of ?? mark.kind, input }));
    });
}

async function readInputs(context: Excel.RequestContext, inputs: readonly MarkedInput[]): Promise<readonly FilledIn[]> {
  const ranges = inputs.map(({ sheetId, input }) => {
    const range = rangeAt(context.workbook.worksheets.getItem(sheetId), input.area);
    range.load("formulas,values");
    return range;
  });
  await context.sync();
  return inputs.map(({ sheet, input }, i) => {
    const values: readonly (readonly Cell[])[] = ranges[i]?.values ?? [];
    const formulas: readonly (readonly Cell[])[] = ranges[i]?.formulas ?? [];
    const cells = values.map((row, r) => row.map((cell, c) => (isDrawnFormula(formulas[r]?.[c], input) ? "" : cell)));
    return { sheet, input: input.key, cells };
  });
}

/** What people filled in on the month's sheets: a request for the marks, and one for the cells where there are any. */
export function readFilledIn(month: string, wanted: WantedInput): Promise<readonly FilledIn[]> {
  return inExcel("read what was filled in", async (context) => {
    const inputs = await sendPatiently(() => findInputs(context, month, wanted));
    return inputs.length === 0 ? [] : sendPatiently(() => readInputs(context, inputs));
  });
}

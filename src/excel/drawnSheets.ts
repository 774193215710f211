import type { KnownSheet } from "../report/spec/sheetSpec";
import { sheetOfMark } from "./drawing/sheetMarks";
import { readMarks } from "./readMarks";
import { inExcel, sendPatiently } from "./inExcel";

/** The month's sheets of ours that are there. */
export function drawnSheets(month: string): Promise<readonly KnownSheet[]> {
  return inExcel("list the sheets", async (context) => {
    const { marks, sheets } = await sendPatiently(() => readMarks(context));
    return marks
      .filter((mark) => mark.month === month)
      .flatMap((mark) => {
        const name = sheetOfMark(mark, sheets)?.name;
        return name === undefined ? [] : [{ key: mark.kind, name, inputs: mark.inputs }];
      });
  });
}

import type { Workbook } from "../../../src/host/model/workbook";
import type { ExcelUnderTest } from "../../support/host/openExcel";

/**
 * Lets a request stop after its first actions, as Excel does at one that fails: what went before stays done.
 *
 * @param atRequest - 1 for the next.
 */
export function cutShort(excel: ExcelUnderTest<Workbook>, atRequest: number, actions: number): void {
  const { interpreter } = excel.session;
  const execute = interpreter.execute.bind(interpreter);
  let request = 0;
  interpreter.execute = (wire) => {
    request += 1;
    if (request !== atRequest || wire.actions.length <= actions) return execute(wire);
    const response = execute({ ...wire, actions: wire.actions.slice(0, actions) });
    const Error = { Code: "GeneralException", Message: "Cut short", Location: "", ActionIndex: actions };
    return { ...response, Error: response.Error ?? Error };
  };
}

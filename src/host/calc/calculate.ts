import { calculateFormulas, type DefinedNameEntry, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import { MAX_COLUMNS } from "../model/rect";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { neededCells } from "./neededCells";
import { SheetView } from "./sheetView";

/** A function of an add-in as the formula engine calls it. Arguments and results are the engine's tagged values: `{kind: 1 number | 2 text | 3 truth value | 4 error (code) | 5 array (rows), value}`. */
export interface UserFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

/**
 * Calculates every formula of the workbook and puts the results into the cells. Array formulas spill into empty cells
 * beside them; what they spilled the last time goes first. An unknown function, or a formula that can't be read, gives
 * #NAME?, unless the cell has a result that came with a file.
 */
export function calculate(workbook: Workbook): void {
  workbook.sheets.forEach(withdrawSpills);
  const needed = neededCells(workbook);
  const views = workbook.sheets.map((sheet, index) => new SheetView(sheet, { id: index + 1, needed: needed(sheet) }));
  const { iterativeCalculation } = workbook.application;
  const like: WorkbookLike = {
    worksheets: views,
    getWorksheet: (key) => views.find(({ id, name }) => id === key || name === key),
    definedNames: {
      getAllEntries: () => definedNames(workbook),
      getAllNames: () => definedNames(workbook),
    },
    calcProperties: { iterate: iterativeCalculation.values["enabled"] === true },
    properties: { date1904: workbook.date1904 },
    userFunctions: workbook.userFunctions,
  };
  calculateFormulas(like);
  for (const view of views) {
    view.nameUnreadable();
    view.keepSpills();
  }
}

function withdrawSpills(sheet: Worksheet): void {
  for (const [key, value] of sheet.spilled) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (sheet.grid.formula(row, column) === undefined && sheet.grid.get(row, column) === value)
      sheet.grid.set(row, column, "");
  }
  sheet.spilled = new Map();
  sheet.spills = [];
}

const ONE_AREA = /^(?:'[^']+'|[^'!(]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

function definedNames(workbook: Workbook): DefinedNameEntry[] {
  const all = [...workbook.nameList, ...workbook.sheets.flatMap(({ nameList }) => nameList)];
  return all.map(({ name, formula, owner }) => {
    const expression = formula.replace(/^=/, "");
    return {
      name,
      ranges: ONE_AREA.test(expression) ? [expression] : [],
      formulaExpression: expression,
      ...(owner === undefined ? {} : { localSheetId: workbook.sheets.indexOf(owner) }),
    };
  });
}

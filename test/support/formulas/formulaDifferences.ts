import { toA1 } from "../../../src/host/model/address";
import type { Workbook } from "../../../src/host/model/workbook";
import type { Worksheet } from "../../../src/host/model/worksheet";

/** A formula that two programs calculate differently. */
export interface FormulaDifference {
  readonly cell: string;
  readonly formula: string;
  readonly saved: unknown;
  readonly recalculated: unknown;
}

export interface ComparedFormulas {
  readonly compared: number;
  readonly differences: readonly FormulaDifference[];
}

/** Formulas of add-ins: only Excel and our host can calculate them, so a sheet that has any is left out. */
const OF_ADD_INS = /_xldudf_|\bCS\.[A-Z]/;

/** Both round binary fractions to 15 digits somewhere: money is equal far beyond its cents. */
const SAME = 1e-9;

function isSame(saved: unknown, recalculated: unknown): boolean {
  if (typeof saved === "number" && typeof recalculated === "number") {
    return Math.abs(saved - recalculated) <= SAME * Math.max(1, Math.abs(saved));
  }
  return saved === recalculated;
}

function sheetDifferences(sheet: Worksheet, other: Worksheet): ComparedFormulas {
  const cells = [...sheet.grid.formulaCells()];
  if (cells.some(({ formula }) => OF_ADD_INS.test(formula))) return { compared: 0, differences: [] };
  const differences = cells.flatMap(({ row, column, formula }): readonly FormulaDifference[] => {
    const [saved, recalculated] = [sheet.grid.get(row, column), other.grid.get(row, column)];
    const cell = `${sheet.name}!${toA1({ row, column, height: 1, width: 1 })}`;
    return isSame(saved, recalculated) ? [] : [{ cell, formula, saved, recalculated }];
  });
  return { compared: cells.length, differences };
}

/** Every formula of a workbook, its saved value beside the one that another program found for the same workbook. */
export function formulaDifferences(saved: Workbook, recalculated: Workbook): ComparedFormulas {
  const parts = saved.sheets.map((sheet) => {
    const other = recalculated.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined) throw new Error(`The recalculated workbook has no sheet ${sheet.name}`);
    return sheetDifferences(sheet, other);
  });
  return {
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

import { z } from "zod";
import type { Cell } from "../../engine/records/cell";
import { CellProblem, isBlank, isExcelError, type CellParser } from "./cellParsers";
import type { TableFaultCode } from "./tableFault";

/** What cells become; named so that words keep their literal types. */
type CellValue = string | number | boolean | object | null;

/** What a schema says of a faulty cell, in zod's `params`. */
export const faultParams = z.object({
  fault: z.custom<TableFaultCode>((code) => typeof code === "string"),
  expected: z.string(),
});

interface Raised {
  readonly code: TableFaultCode;
  readonly expected: string;
}

const cell = z.union([z.string(), z.number(), z.boolean()]).catch("");

function raise(ctx: z.RefinementCtx, { code, expected }: Raised): never {
  ctx.addIssue({ code: "custom", params: { fault: code, expected } });
  return z.NEVER;
}

function parsed<Value>(value: Cell, parse: CellParser<Value>, ctx: z.RefinementCtx): Value {
  if (isExcelError(value)) return raise(ctx, { code: "cellError", expected: "" });
  const result = parse(value);
  return result instanceof CellProblem ? raise(ctx, result) : result;
}

/** A cell that must be filled. */
export function filled<Value extends CellValue>(parse: CellParser<Value>) {
  return cell.transform((value, ctx): Value =>
    isBlank(value) ? raise(ctx, { code: "missingValue", expected: "" }) : parsed(value, parse, ctx),
  );
}

/** A cell that may be blank: `null`. */
export function blankable<Value extends CellValue>(parse: CellParser<Value>) {
  return cell.transform((value, ctx): Value | null => (isBlank(value) ? null : parsed(value, parse, ctx)));
}

/** A cell that is text whatever it says; "" where it is blank. */
export const note = cell.transform((value) => (isBlank(value) ? "" : String(value).trim()));

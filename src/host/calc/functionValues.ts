import { isArray, isRecord } from "../protocol/json";
import type { FunctionOutcome } from "../session/customFunctionService";
import type { FunctionMetadata } from "./functionMetadata";

/** The formula engine's values: a number, text, truth value, error or rows of them; anything else is an empty cell. */
const KIND = { blank: 0, number: 1, text: 2, truth: 3, error: 4, rows: 5 } as const;

/** An argument or result of one cell. */
export type Scalar = number | string | boolean | null;

function isScalar(value: unknown): value is number | string | boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

/** The rows of a block, one row of one cell for anything else. */
export function rowsOf(tagged: unknown): readonly (readonly unknown[])[] {
  if (!isRecord(tagged) || tagged["kind"] !== KIND.rows || !isArray(tagged["rows"])) return [[tagged]];
  return tagged["rows"].map((row) => (isArray(row) ? row : []));
}

/** Whether the engine gives an error here; Excel then doesn't call the function. */
export function isError(tagged: unknown): boolean {
  return isRecord(tagged) && tagged["kind"] === KIND.error;
}

/** Numbers of the errors that the runtime reports (`_getCustomFunctionResultErrorCodeFromErrorCode` of Office.js). */
const ERROR_CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** What a cell shows before its function has answered. */
export const BUSY = { kind: KIND.error, code: "#BUSY!" };

function errorOf(code: string): object {
  return { kind: KIND.error, code };
}

function taggedCell(value: unknown): object {
  switch (typeof value) {
    case "number":
      return { kind: KIND.number, value };
    case "string":
      return { kind: KIND.text, value };
    case "boolean":
      return { kind: KIND.truth, value };
    default:
      return isRecord(value) && typeof value["code"] === "string" ? errorOf(value["code"]) : { kind: KIND.blank };
  }
}

/** A block of rows for the engine. */
export function taggedRows(rows: readonly (readonly object[])[]): object {
  return { kind: KIND.rows, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** What a function came to, for the engine. An empty block is what Excel shows as #CALC!. */
export function taggedOutcome(outcome: FunctionOutcome): object {
  if (!outcome.ok) return errorOf(ERROR_CODES[outcome.errorCode] ?? "#VALUE!");
  const { value } = outcome;
  if (!isArray(value)) return taggedCell(value);
  const rows = value.map((row) => (isArray(row) ? row : [row]).map(taggedCell));
  return rows.length === 0 ? errorOf("#CALC!") : taggedRows(rows);
}

/** An argument as the parameter's type wants it; `null` where it is left out. */
function argumentOf(tagged: unknown, type: string): Scalar {
  if (!isRecord(tagged) || tagged["kind"] === KIND.blank) return type === "string" ? "" : null;
  const { value } = tagged;
  if (!isScalar(value)) return null;
  if (type !== "string") return value;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Arguments as Excel passes them: missing ones are null, those of a repeating parameter come as a list. */
export function argumentsOf(tagged: readonly unknown[], { parameters }: FunctionMetadata): readonly unknown[] {
  return parameters.map(({ type, repeating, optional }, i) => {
    if (repeating) return tagged.slice(i).map((one) => argumentOf(one, type));
    const isMissing = optional && argumentOf(tagged[i], type) === "";
    return i >= tagged.length || isMissing ? null : argumentOf(tagged[i], type);
  });
}

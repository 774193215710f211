import type { Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { tryParseA1 } from "../../model/address";
import { DataValidation } from "../../model/dataValidation";
import type { Worksheet } from "../../model/worksheet";
import { OPERATORS, wordFor } from "../conditionalFormatWords";
import { asRecord, textIn } from "../record";

const KINDS: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};
const STYLES: Readonly<Record<string, string>> = { warning: "Warning", information: "Information" };

/** What may be entered into the cells of a file's sheet. */
export function readValidations(sheet: Worksheet, file: FileSheet): void {
  for (const [key, model] of Object.entries(file.dataValidations.model)) {
    const own = asRecord(model);
    const rule = ruleOf(own);
    if (rule === undefined) continue;
    for (const area of key.replace(/^range:/, "").split(/\s+/)) {
      const rect = tryParseA1(area);
      if (rect !== undefined) fill(new DataValidation(sheet, rect), rule, own);
    }
  }
}

function fill(validation: DataValidation, rule: unknown, own: Readonly<Record<string, unknown>>): void {
  validation.rule = rule;
  const { values } = validation;
  values["ignoreBlanks"] = own["allowBlank"] === true;
  const style = STYLES[textIn(own, "errorStyle")] ?? "Stop";
  values["errorAlert"] = {
    showAlert: own["showErrorMessage"] === true,
    style,
    title: textIn(own, "errorTitle"),
    message: textIn(own, "error"),
  };
  values["prompt"] = {
    showPrompt: own["showInputMessage"] === true,
    title: textIn(own, "promptTitle"),
    message: textIn(own, "prompt"),
  };
}

function ruleOf(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  const type = textIn(own, "type");
  const formulae: readonly unknown[] = Array.isArray(own["formulae"]) ? own["formulae"] : [];
  const [first, second] = formulae.map(readBound);
  if (type === "list") return { list: { inCellDropDown: true, source: listSource(first) } };
  if (type === "custom") return { custom: { formula: formula(first) } };
  const kind = KINDS[type];
  if (kind === undefined) return undefined;
  const operator = wordFor(OPERATORS, textIn(own, "operator")) ?? "Between";
  return {
    [kind]: { formula1: formula(first), ...(second === undefined ? {} : { formula2: formula(second) }), operator },
  };
}

/** The library turns bounds of dates into dates. */
function readBound(bound: unknown): string | number {
  if (bound instanceof Date) return bound.getTime() / 86_400_000 + 25_569;
  return typeof bound === "number" ? bound : String(bound);
}

function listSource(source: string | number | undefined): string {
  const text = String(source ?? "");
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
}

function formula(bound: string | number | undefined): string | number {
  return typeof bound === "string" && !/^-?[\d.]+$/.test(bound) ? `=${bound}` : Number(bound ?? 0);
}

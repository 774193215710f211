import type { DataValidation as FileValidation, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { toA1 } from "../../model/address";
import type { DataValidation } from "../../model/dataValidation";
import type { Worksheet } from "../../model/worksheet";
import { OPERATORS } from "../conditionalFormatWords";
import { asRecord, textIn } from "../record";

const TYPES: Readonly<Record<string, string>> = {
  WholeNumber: "whole",
  Decimal: "decimal",
  List: "list",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

const STYLES: Readonly<Record<string, string>> = { Stop: "stop", Warning: "warning", Information: "information" };

/** Adds what may be entered into the sheet's cells. */
export function writeValidations(target: FileSheet, sheet: Worksheet): void {
  for (const validation of sheet.validationList) {
    const written: unknown = fileValidation(validation);
    if (isValidation(written)) target.dataValidations.add(toA1(validation.rect), written);
  }
}

/** The library's types lack some kinds that it writes. */
function isValidation(value: unknown): value is FileValidation {
  return typeof value === "object" && value !== null && "formulae" in value;
}

function fileValidation({ values }: DataValidation) {
  const [rule] = Object.values(asRecord(values["rule"])).map(asRecord);
  const alert = asRecord(values["errorAlert"]);
  const prompt = asRecord(values["prompt"]);
  const type = TYPES[textIn(values, "type")];
  return {
    type,
    formulae: type === "list" ? [listSource(rule?.["source"])] : bounds(rule ?? {}),
    ...(rule?.["operator"] === undefined ? {} : { operator: OPERATORS[textIn(rule, "operator")] }),
    allowBlank: values["ignoreBlanks"] !== false,
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: STYLES[textIn(alert, "style")] ?? "stop",
    ...texts({ errorTitle: alert["title"], error: alert["message"] }),
    showInputMessage: prompt["showPrompt"] !== false,
    ...texts({ promptTitle: prompt["title"], prompt: prompt["message"] }),
  };
}

function texts(all: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]): [string, string][] =>
      typeof text === "string" && text !== "" ? [[name, text]] : [],
    ),
  );
}

/** A list is a reference, or its items between commas. */
function listSource(source: unknown): string {
  const text = String(source);
  return text.startsWith("=") ? text.slice(1) : `"${text.replaceAll('"', '""')}"`;
}

function bounds(rule: Readonly<Record<string, unknown>>): (string | number)[] {
  return [rule["formula1"] ?? rule["formula"], rule["formula2"]]
    .filter((bound) => bound !== undefined && bound !== null && bound !== "")
    .map((bound) => (typeof bound === "number" ? bound : String(bound).replace(/^=/, "")));
}

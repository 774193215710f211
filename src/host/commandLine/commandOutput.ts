import { basename, extname, resolve } from "node:path";
import type { HostTexts } from "../../i18n/host/hostTextsFor";
import { templateCode } from "./templateCode";
import { WrongUsage } from "./wrongUsage";

/** Books the month's pay in the ledger; freezes the month there. */
export type LedgerStep = "publish" | "lock";

/** What is to be made, and written where. */
export type Output =
  /** The month's sheets and figures. */
  | {
      readonly kind: "appraisal";
      readonly out: string;
      readonly json?: string;
      readonly credits?: string;
      /** What is done to the month, in their order; absent: it is run. */
      readonly steps?: readonly LedgerStep[];
    }
  /** What the tables are taken for. */
  | { readonly kind: "mapping"; readonly mapping: string }
  /** A workbook with rules made from a template. */
  | { readonly kind: "rules"; readonly template: string; readonly out: string }
  /** Plans and settings side by side; a workbook with the comparison only where it is asked for. */
  | { readonly kind: "comparison"; readonly compare: readonly string[]; readonly out?: string; readonly json?: string };

/** The options that say what is made, as they were given. */
export interface OutputValues {
  readonly out?: string | undefined;
  readonly json?: string | undefined;
  readonly credits?: string | undefined;
  readonly mapping?: string | undefined;
  readonly "create-rules"?: string | undefined;
  readonly compare?: readonly string[] | undefined;
  readonly publish?: boolean | undefined;
  readonly lock?: boolean | undefined;
  readonly place?: boolean | undefined;
  readonly month?: string | undefined;
}

/** Options that make something of their own, and what can't be asked for besides. */
const APART = {
  mapping: ["create-rules", "compare", "out", "json", "credits", "publish", "lock", "place"],
  "create-rules": ["compare", "json", "credits", "publish", "lock", "place"],
  compare: ["credits", "publish", "lock", "place"],
} as const;

/** @throws WrongUsage for options that exclude each other. */
export function checkTogether(values: OutputValues, { wrong }: HostTexts): void {
  for (const main of ["mapping", "create-rules", "compare"] as const) {
    const other = APART[main].find((option) => values[option] !== undefined);
    if (values[main] !== undefined && other !== undefined)
      throw new WrongUsage(wrong.together(`--${main}`, `--${other}`));
  }
  checkLock(values, wrong);
}

/** A month is locked by name; locking alone calculates no figures. */
function checkLock({ lock = false, publish = false, month, ...values }: OutputValues, wrong: HostTexts["wrong"]): void {
  if (!lock) return;
  if (month === undefined) throw new WrongUsage(wrong.lockWithoutMonth);
  const figures = (["json", "credits"] as const).find((option) => values[option] !== undefined);
  if (!publish && figures !== undefined) throw new WrongUsage(wrong.lockAlone(`--${figures}`));
}

function stepsOf({ publish = false, lock = false }: OutputValues): { readonly steps?: readonly LedgerStep[] } {
  const steps = [...(publish ? (["publish"] as const) : []), ...(lock ? (["lock"] as const) : [])];
  return steps.length === 0 ? {} : { steps };
}

/** What is to be made, paths absolute. @throws WrongUsage for a template that there isn't. */
export function outputOf(values: OutputValues, folder: string, { files, texts }: OutputPlace): Output {
  const { out, json, credits, mapping, compare, "create-rules": template } = values;
  const at = (path: string): string => resolve(folder, path);
  const first = files[0] ?? "";
  const named = (what: string): string => at(out ?? `${basename(first, extname(first))}.${what}.xlsx`);
  if (mapping !== undefined) return { kind: "mapping", mapping: at(mapping) };
  if (template !== undefined) return { kind: "rules", template: templateCode(template, texts), out: named("rules") };
  const figures = json === undefined ? {} : { json: at(json) };
  if (compare !== undefined) {
    return { kind: "comparison", compare, ...(out !== undefined && { out: at(out) }), ...figures };
  }
  return {
    kind: "appraisal",
    out: named("appraisal"),
    ...stepsOf(values),
    ...figures,
    ...(credits !== undefined && { credits: at(credits) }),
  };
}

interface OutputPlace {
  /** Absolute; the first names the result. */
  readonly files: readonly string[];
  readonly texts: HostTexts;
}

/** Every file that will be written. */
export function targetsOf(output: Output): readonly string[] {
  switch (output.kind) {
    case "mapping":
      return [output.mapping];
    case "rules":
      return [output.out];
    case "comparison":
      return [output.out, output.json].filter((path) => path !== undefined);
    case "appraisal":
      return [output.out, output.json, output.credits].filter((path) => path !== undefined);
  }
}

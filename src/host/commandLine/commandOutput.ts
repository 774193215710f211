import { basename, extname, resolve } from "node:path";
import type { HostTexts } from "../../i18n/host/hostTextsFor";
import { templateCode } from "./templateCode";
import { WrongUsage } from "./wrongUsage";

/** What is to be made, and written where. */
export type Output =
  /** The month's sheets and figures. */
  | { readonly kind: "appraisal"; readonly out: string; readonly json?: string; readonly credits?: string }
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
}

/** Options that make something of their own, and what can't be asked for besides. */
const APART = {
  mapping: ["create-rules", "compare", "out", "json", "credits"],
  "create-rules": ["compare", "json", "credits"],
  compare: ["credits"],
} as const;

/** @throws WrongUsage for options that exclude each other. */
export function checkTogether(values: OutputValues, { wrong }: HostTexts): void {
  for (const main of ["mapping", "create-rules", "compare"] as const) {
    const other = APART[main].find((option) => values[option] !== undefined);
    if (values[main] !== undefined && other !== undefined)
      throw new WrongUsage(wrong.together(`--${main}`, `--${other}`));
  }
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

import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostTextsFor, type HostTexts } from "../../i18n/host/hostTextsFor";
import { isObject } from "../protocol/json";

export type Locale = "zh-CN" | "en";

/** What is to be written where: the month's sheets and figures, or what the tables are taken for. */
export type Output =
  | { readonly kind: "appraisal"; readonly out: string; readonly json?: string; readonly credits?: string }
  | { readonly kind: "mapping"; readonly mapping: string };

/** What to do, all paths absolute. */
export interface CommandOptions {
  /** At least one, each once. */
  readonly files: readonly string[];
  readonly output: Output;
  readonly locale: Locale;
  readonly trace: boolean;
  /** Doubtful tables and columns are taken for what they seem to be. */
  readonly acceptGuesses: boolean;
  /** Files go on sheets of the written workbook. */
  readonly place: boolean;
  /** `YYYY-MM`; absent where the data is to tell. */
  readonly month?: string;
}

export type CommandLine =
  | { readonly kind: "run"; readonly options: CommandOptions }
  | { readonly kind: "help"; readonly locale: Locale }
  /** The reason is worded already. */
  | { readonly kind: "wrong"; readonly locale: Locale; readonly reason: string };

export interface CommandPlace {
  /** Folder that relative paths start from: where the command was typed. */
  readonly folder: string;
  /** The workbook to take where none is named. */
  readonly sample: string;
}

/** A fault of usage, worded; caught by `readCommandLine`. */
class WrongUsage extends Error {}

/** Reads the arguments behind the command's name, and checks all that can be checked before work starts. */
export function readCommandLine(args: readonly string[], place: CommandPlace): CommandLine {
  const locale: Locale = localeIn(args) === "en" ? "en" : "zh-CN";
  try {
    const { values, positionals } = parse(args, hostTextsFor(locale));
    if (values.help === true) return { kind: "help", locale };
    return { kind: "run", options: check({ ...values, positionals }, place, locale) };
  } catch (thrown) {
    if (!(thrown instanceof WrongUsage)) throw thrown;
    return { kind: "wrong", locale, reason: thrown.message };
  }
}

const OPTIONS = {
  month: { type: "string" },
  out: { type: "string" },
  json: { type: "string" },
  credits: { type: "string" },
  mapping: { type: "string" },
  "accept-guesses": { type: "boolean" },
  place: { type: "boolean" },
  lang: { type: "string" },
  trace: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The language asked for, also where something else in the line is wrong: the complaint is worded in it. */
function localeIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return args[at]?.split("=")[1] ?? args[at + 1];
}

function parse(args: readonly string[], texts: HostTexts) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (thrown) {
    if (!isObject(thrown) || !String(thrown["code"]).startsWith("ERR_PARSE_ARGS")) throw thrown;
    const option = /'(-[^' ]*)/.exec(String(thrown["message"]))?.[1] ?? "";
    const unknown = thrown["code"] === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    throw new WrongUsage(unknown ? texts.wrong.option(option) : texts.wrong.value(option));
  }
}

type Parsed = ReturnType<typeof parse>["values"] & { readonly positionals: readonly string[] };

function check(parsed: Parsed, { folder, sample }: CommandPlace, locale: Locale): CommandOptions {
  const { month, trace = false, place = false, "accept-guesses": acceptGuesses = false, positionals } = parsed;
  checkValues(parsed, locale);
  const files = (positionals.length === 0 ? [sample] : positionals).map((path) => resolve(folder, path));
  const output = outputOf(parsed, folder, files);
  checkPaths(files, output, hostTextsFor(locale));
  return { files, output, locale, trace, acceptGuesses, place, ...(month !== undefined && { month }) };
}

function checkValues(parsed: Parsed, locale: Locale): void {
  const { lang, month, mapping } = parsed;
  const { wrong } = hostTextsFor(locale);
  if (lang !== undefined && lang !== locale) throw new WrongUsage(wrong.lang(lang));
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new WrongUsage(wrong.month(month));
  if (mapping === undefined) return;
  for (const option of ["out", "json", "credits", "place"] as const) {
    if (parsed[option] !== undefined) throw new WrongUsage(wrong.besideMapping(`--${option}`));
  }
}

function outputOf({ out, json, credits, mapping }: Parsed, folder: string, files: readonly string[]): Output {
  if (mapping !== undefined) return { kind: "mapping", mapping: resolve(folder, mapping) };
  const first = files[0] ?? "";
  return {
    kind: "appraisal",
    out: resolve(folder, out ?? `${basename(first, extname(first))}.appraisal.xlsx`),
    ...(json !== undefined && { json: resolve(folder, json) }),
    ...(credits !== undefined && { credits: resolve(folder, credits) }),
  };
}

function checkPaths(files: readonly string[], output: Output, { wrong }: HostTexts): void {
  for (const [i, file] of files.entries()) {
    if (!isFile(file)) throw new WrongUsage(wrong.file(file));
    if (files.indexOf(file) !== i) throw new WrongUsage(wrong.twice(file));
  }
  const targets = targetsOf(output);
  for (const [i, path] of targets.entries()) {
    if (files.includes(path) || targets.indexOf(path) !== i) throw new WrongUsage(wrong.overwrite(path));
    if (!existsSync(dirname(path))) throw new WrongUsage(wrong.folder(dirname(path)));
  }
  if (output.kind === "appraisal" && !/\.xlsx$/i.test(output.out)) throw new WrongUsage(wrong.notXlsx(output.out));
}

function targetsOf(output: Output): readonly string[] {
  const targets = output.kind === "mapping" ? [output.mapping] : [output.out, output.json, output.credits];
  return targets.filter((path) => path !== undefined);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

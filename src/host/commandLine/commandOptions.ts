import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostTextsFor, type HostTexts } from "../../i18n/host/hostTextsFor";
import { isObject } from "../protocol/json";
import { checkTogether, outputOf, targetsOf, type Output } from "./commandOutput";
import { comparedOf, withoutCompare } from "./withoutCompare";
import { WrongUsage } from "./wrongUsage";

export type Locale = "zh-CN" | "en";

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
  /** How 考核表 are laid out; absent: as the workbook has it. */
  readonly forms?: string;
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

/** Reads the arguments behind the command's name, and checks all that can be checked before work starts. */
export function readCommandLine(args: readonly string[], place: CommandPlace): CommandLine {
  const locale: Locale = localeIn(args) === "en" ? "en" : "zh-CN";
  try {
    const split = withoutCompare(args);
    const { values, positionals } = parse(split.args, hostTextsFor(locale));
    if (values.help === true) return { kind: "help", locale };
    return { kind: "run", options: check({ ...values, compare: comparedOf(split), positionals }, place, locale) };
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
  "create-rules": { type: "string" },
  publish: { type: "boolean" },
  lock: { type: "boolean" },
  "accept-guesses": { type: "boolean" },
  forms: { type: "string" },
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

type Parsed = ReturnType<typeof parse>["values"] & {
  readonly positionals: readonly string[];
  readonly compare: readonly string[] | undefined;
};

function check(parsed: Parsed, { folder, sample }: CommandPlace, locale: Locale): CommandOptions {
  const { month, forms, trace = false, place = false, "accept-guesses": acceptGuesses = false, positionals } = parsed;
  const texts = hostTextsFor(locale);
  checkValues(parsed, locale);
  checkTogether(parsed, texts);
  const files = (positionals.length === 0 ? [sample] : positionals).map((path) => resolve(folder, path));
  const output = outputOf(parsed, folder, { files, texts });
  checkPaths(files, output, texts);
  checkWorkbookName(output, texts);
  return {
    files,
    output,
    locale,
    trace,
    acceptGuesses,
    place,
    ...(month !== undefined && { month }),
    ...(forms !== undefined && { forms }),
  };
}

function checkValues({ lang, month, forms }: Parsed, locale: Locale): void {
  const { wrong } = hostTextsFor(locale);
  if (lang !== undefined && lang !== locale) throw new WrongUsage(wrong.lang(lang));
  if (forms !== undefined && !["each", "together"].includes(forms)) throw new WrongUsage(wrong.forms(forms));
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new WrongUsage(wrong.month(month));
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
    // a folder or a device such as /dev/stdout would be replaced, not written to
    if (existsSync(path) && !isFile(path)) throw new WrongUsage(wrong.noFile(path));
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function checkWorkbookName(output: Output, { wrong }: HostTexts): void {
  const out = output.kind === "mapping" ? undefined : output.out;
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new WrongUsage(wrong.notXlsx(out));
}

import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostTextsFor, type HostTexts } from "../../i18n/host/hostTextsFor";
import { isObject } from "../protocol/json";

export type Locale = "zh-CN" | "en";

/** What to do, all paths absolute. */
export interface CommandOptions {
  readonly file: string;
  readonly out: string;
  readonly locale: Locale;
  readonly trace: boolean;
  /** `YYYY-MM`; absent where the data is to tell. */
  readonly month?: string;
  readonly json?: string;
  readonly credits?: string;
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

function check(parsed: Parsed, place: CommandPlace, locale: Locale): CommandOptions {
  const { month, trace = false } = parsed;
  checkValues(parsed, locale);
  const paths = pathsOf(parsed, place);
  checkPaths(paths, hostTextsFor(locale));
  return { ...paths, locale, trace, ...(month !== undefined && { month }) };
}

function checkValues({ lang, month, positionals }: Parsed, locale: Locale): void {
  const { wrong } = hostTextsFor(locale);
  if (lang !== undefined && lang !== locale) throw new WrongUsage(wrong.lang(lang));
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new WrongUsage(wrong.month(month));
  if (positionals.length > 1) throw new WrongUsage(wrong.several(positionals.join(" ")));
}

type Paths = Pick<CommandOptions, "file" | "out" | "json" | "credits">;

function pathsOf({ positionals, out, json, credits }: Parsed, { folder, sample }: CommandPlace): Paths {
  const file = resolve(folder, positionals[0] ?? sample);
  return {
    file,
    out: resolve(folder, out ?? `${basename(file, extname(file))}.appraisal.xlsx`),
    ...(json !== undefined && { json: resolve(folder, json) }),
    ...(credits !== undefined && { credits: resolve(folder, credits) }),
  };
}

function checkPaths({ file, out, json, credits }: Paths, { wrong }: HostTexts): void {
  for (const path of [file, out]) {
    if (!/\.xlsx$/i.test(path)) throw new WrongUsage(wrong.notXlsx(path));
  }
  if (!isFile(file)) throw new WrongUsage(wrong.file(file));
  const targets = [out, json, credits].filter((path) => path !== undefined);
  for (const [i, path] of targets.entries()) {
    if (path === file || targets.indexOf(path) !== i) throw new WrongUsage(wrong.overwrite(path));
    if (!existsSync(dirname(path))) throw new WrongUsage(wrong.folder(dirname(path)));
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

import { wordsEn } from "../words/en";
import type { hostZhCN } from "./zhCN";

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

export const hostEn = {
  asFile: (path, reason) =>
    `${path} can't be opened as a workbook (${reason}); its tables were read as data, and the sheets are in a new workbook.`,
  failed: (reason) => `Nothing was made: ${reason}`,
  help: `Usage
  npm run appraise -- [file…] [options]

Makes the month's appraisal sheets from tables of chats and orders and writes them to a new .xlsx. The files themselves are
left as they are. A single .xlsx keeps its own sheets in the result; from several files or other formats, the result holds
the appraisal sheets alone. Files may be .xlsx .xls .csv .tsv .txt in any usual encoding: their content decides, not their
extension. Without any, the sample month is used (assets/sample/month.xlsx).

Options
  --month YYYY-MM    the month to appraise; else the month the data lies in
  --out FILE.xlsx    where to write; else "<first file's name>.appraisal.xlsx" in the current folder
  --json FILE        also write all figures as JSON
  --credits FILE     also write who earned each order as CSV
  --accept-guesses   take doubtful tables and columns for what they seem to be, without asking
  --place            put the files on sheets of the result (ids as text, dates as dates) and read them from there
  --mapping FILE     calculate nothing, write what the tables are taken for as JSON; not with --out, --json, --credits or --place
  --lang zh-CN|en    language of the sheets and messages, zh-CN by default
  --trace            list every request to the Excel interface
  --help             show this

Exit codes
  0 made   1 not made, the reason is on standard error   2 wrong usage
`,
  mapping: {
    table: ({ place, kind, percent, rows, doubts }) =>
      `${place}: ${kind}, ${percent}% sure, ${rows === null ? "not read" : counted(rows, "row")}, ${doubts === 0 ? "no doubts" : counted(doubts, "doubt")}`,
    unknownKind: "no table that is known",
  },
  notBuilt: (page) => `Cannot find the add-in's page ${page}. Run npm run build first.`,
  tableKinds: wordsEn.tableKinds,
  trace: {
    actions: "actions",
    down: "MB down",
    error: "error",
    index: "request",
    largest: (up, down) => `largest request ${up} MB, largest answer ${down} MB`,
    time: "ms",
    total: "total",
    up: "MB up",
  },
  wrong: {
    besideMapping: (option) => `--mapping writes what was detected and nothing else: leave out ${option}.`,
    file: (path) => `Cannot find the file ${path}.`,
    folder: (path) => `Cannot find the folder ${path}.`,
    lang: (lang) => `Unknown language "${lang}": use zh-CN or en.`,
    month: (month) => `Cannot read the month "${month}": write it like 2026-10.`,
    notXlsx: (path) => `${path} is not an .xlsx file.`,
    option: (option) => `Unknown option ${option}.`,
    overwrite: (path) => `${path} would be overwritten: choose another name.`,
    twice: (path) => `The file ${path} is named twice.`,
    value: (option) => `Option ${option} lacks its value or has one too many.`,
  },
  wrote: (path) => `Wrote ${path}`,
} satisfies typeof hostZhCN;

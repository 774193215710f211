import { counted } from "../counted";
import { rulesEn } from "../rules/en";
import { wordsEn } from "../words/en";
import { templateLines } from "./templateLines";
import type { hostZhCN } from "./zhCN";

export const hostEn = {
  asFile: (path, reason) =>
    `${path} can't be opened as a workbook (${reason}); its tables were read as data, and the sheets are in a new workbook.`,
  failed: (reason) => `Nothing was made: ${reason}`,
  help: `Usage
  npm run appraise -- [file…] [options]

Makes the month's appraisal sheets from tables of chats and orders and writes them to a new .xlsx. The files themselves are
left as they are. A single .xlsx keeps its own sheets in the result; from several files or other formats, the result holds
the appraisal sheets alone. Files may be .xlsx .xls .csv .tsv .txt in any usual encoding: their content decides, not their
extension. Without any, the sample month is used (assets/sample/payroll.xlsx).

Options
  --month YYYY-MM    the month to appraise; else the month the data lies in
  --out FILE.xlsx    where to write; else "<first file's name>.appraisal.xlsx" in the current folder
  --json FILE        also write all figures as JSON
  --credits FILE     also write who earned each order as CSV
  --publish          book the month's pay in the sheet "Pay ledger" (绩效台账) and make the month's sheets
  --lock             freeze a published month (needs --month); may go with --publish
  --accept-guesses   take doubtful tables and columns for what they seem to be, without asking
  --forms each|together
                     appraisals on a sheet each, or all on one, a page each; the workbook keeps it
  --place            put the files on sheets of the result (ids as text, dates as dates) and read them from there
  --mapping FILE     calculate nothing, write what the tables are taken for as JSON; not with --out, --json or --credits
  --create-rules TEMPLATE
                     calculate nothing, make the sheet Rules from a template; "<first file's name>.rules.xlsx" by default
  --compare PLAN…    what if: plans or settings side by side, changing nothing; with --out also as a sheet
  --lang zh-CN|en    language of the sheets and messages, zh-CN by default
  --trace            list every request to the Excel interface
  --help             show this

Templates of rules (--create-rules, --compare)
${templateLines(rulesEn.templates)}

What if (each word behind --compare, up to the next option, is one way to reckon the month; the first is the base)
  a plan or template   whoever has a plan gets this one; the workbook's own plans come first
  setting=value        another setting alone, such as attributionRule=paid or window=rolling:24
  plan+setting=value   both; current is the workbook as it stands
  One word is compared with current; without any, flatRate is compared with conversionTiers.
  Example: npm run appraise -- june.xlsx --compare current conversionTiers window=rolling:24

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
  templates: rulesEn.templates,
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
  tryOut: {
    open: (url) => `The try-out page is ready, open it in a browser: ${url} (Ctrl+C ends it)`,
    portTaken: (port) => `Port ${port} is taken. Choose another, such as: PORT=${port + 1} npm start`,
  },
  unwritable: (path, code) =>
    `Nothing was made: ${path} can't be written (${code}). It may be open in Excel, or you may not write there, or the disk is full. Close it or choose another place and try again.`,
  wrong: {
    file: (path) => `Cannot find the file ${path}.`,
    folder: (path) => `Cannot find the folder ${path}.`,
    lang: (lang) => `Unknown language "${lang}": use zh-CN or en.`,
    lockWithoutMonth: "--lock needs the month: add --month YYYY-MM.",
    lockAlone: (option) => `--lock by itself calculates nothing: leave out ${option}, or add --publish.`,
    forms: (forms) => `--forms is each or together, not "${forms}".`,
    month: (month) => `Cannot read the month "${month}": write it like 2026-10.`,
    noFile: (path) => `${path} is a folder or a device and can't be written as a file: choose another name.`,
    notXlsx: (path) => `${path} is not an .xlsx file.`,
    option: (option) => `Unknown option ${option}.`,
    overwrite: (path) => `${path} would be overwritten: choose another name.`,
    seeHelp: "npm run appraise -- --help lists all options.",
    template: (name, known) => `There is no template "${name}". Choose one of ${known.join(", ")}.`,
    together: (main, other) => `${main} doesn't go with ${other}: leave out ${other}.`,
    twice: (path) => `The file ${path} is named twice.`,
    value: (option) => `Option ${option} lacks its value or has one too many.`,
  },
  wrote: (path) => `Wrote ${path}`,
} satisfies typeof hostZhCN;

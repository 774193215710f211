import type { hostZhCN } from "./zhCN";

export const hostEn = {
  failed: (reason) => `Nothing was made: ${reason}`,
  help: `Usage
  npm run appraise -- [workbook.xlsx] [options]

Makes the month's appraisal sheets from the chats and orders in a workbook and writes them to a new .xlsx. The workbook
itself is left as it is. Without one, the sample month is used (assets/sample/month.xlsx).

Options
  --month YYYY-MM    the month to appraise; else the month the data lies in
  --out FILE.xlsx    where to write; else "<name>.appraisal.xlsx" in the current folder
  --json FILE        also write all figures as JSON
  --credits FILE     also write who earned each order as CSV
  --lang zh-CN|en    language of the sheets and messages, zh-CN by default
  --trace            list every request to the Excel interface
  --help             show this

Exit codes
  0 made   1 not made, the reason is on standard error   2 wrong usage
`,
  notBuilt: (page) => `Cannot find the add-in's page ${page}. Run npm run build first.`,
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
  unreadable: (path, reason) => `Cannot read the workbook ${path}: ${reason}`,
  wrong: {
    file: (path) => `Cannot find the file ${path}.`,
    folder: (path) => `Cannot find the folder ${path}.`,
    lang: (lang) => `Unknown language "${lang}": use zh-CN or en.`,
    month: (month) => `Cannot read the month "${month}": write it like 2026-10.`,
    notXlsx: (path) => `${path} is not an .xlsx file.`,
    option: (option) => `Unknown option ${option}.`,
    overwrite: (path) => `${path} would be overwritten: choose another name.`,
    several: (files) => `Only one workbook at a time, here are: ${files}.`,
    value: (option) => `Option ${option} lacks its value or has one too many.`,
  },
  wrote: (path) => `Wrote ${path}`,
} satisfies typeof hostZhCN;

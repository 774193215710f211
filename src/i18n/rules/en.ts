import type { rulesZhCN } from "./zhCN";
import { faultsEn } from "./en/faults";
import { ledgerTablesEn } from "./en/ledgerTables";
import { linesEn } from "./en/lines";
import { peopleTablesEn } from "./en/peopleTables";
import { planTablesEn } from "./en/planTables";
import { poolTablesEn } from "./en/poolTables";
import { scorecardTablesEn } from "./en/scorecardTables";
import { settingsEn } from "./en/settings";
import { templatesEn } from "./en/templates";
import { wordsEn } from "./en/words";

export const rulesEn: typeof rulesZhCN = {
  created: {
    accounts: (count) =>
      `The roster lists ${count === 1 ? "the account" : `the ${count} accounts`} of the data, with plan and scheme; put names, base salaries and targets in.`,
    made: (sheet, template) => `Made the sheet "${sheet}" from the template "${template}".`,
    next: "Make the month's appraisal again, and it goes by these rules.",
    noAccounts: "The data shows no accounts; put accounts and names into the roster.",
    robots: (accounts) => `Left out, for they look like robots: ${accounts.join(", ")}`,
  },
  faults: faultsEn,
  lines: linesEn,
  refusals: {
    sheetExists: (sheet) =>
      `The workbook already has a sheet "${sheet}"; nothing was changed. Rename or delete it first.`,
    tablesExist: (tables) =>
      `The workbook already has the rule tables ${tables.join(", ")}; nothing was changed. Delete them first.`,
  },
  settings: settingsEn,
  severities: { error: "Error", warning: "Notice" },
  sheet: {
    blankRows: "Blank rows are for you to fill in; if they don't suffice, insert whole rows inside a table.",
    choices: (words) => words.join(" / "),
    code: "Code",
    facts:
      "Every run reads the tables of this sheet. Change numbers, add or delete rows, add columns of your own; leave table names and headers as they are.",
    legend: "Metrics (by name or code)",
    manualColumn: (name) => `manual:${name}`,
    manualHint: "0–100, entered by the manager",
    name: "Rules",
    needed: "Needed",
    optional: "Optional",
    origin: (text) => `Where the numbers come from: ${text}`,
    row: (row) => `row ${row}`,
    refusalTitle: "Choose from the list",
    refusalText: (words) => `Choices: ${words}`.slice(0, 250),
    title: (template) => `Rules · ${template}`,
    unused: "The tables below are optional; all of them may stay empty",
  },
  tables: { ...planTablesEn, ...scorecardTablesEn, ...poolTablesEn, ...peopleTablesEn, ...ledgerTablesEn },
  templates: templatesEn,
  templateWords: {
    attendance: "Attendance",
    bronze: "Bronze",
    commission: "Sales commission",
    completionPool: "Team pool",
    conversionPlan: "Conversion tiers",
    effectiveReceptions: "Effective receptions",
    exampleNote: "Example numbers: put your own in",
    flatPlan: "Flat rate",
    gold: "Gold",
    salesPlan: "Sales tiers",
    scheme: "Pre-sale",
    silentPool: "Silent pool",
    silver: "Silver",
    slowReceptions: "Slow receptions",
    teamPlan: "Team completion",
  },
  words: wordsEn,
};

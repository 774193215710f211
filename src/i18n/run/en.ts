import { counted } from "../counted";
import type { RunTexts } from "./runTexts";

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

export const runEn: RunTexts = {
  appName: "CS Appraisal",
  cancel: "Cancel",
  cancelled: "Cancelled. The workbook is as it was.",
  failures: {
    accessDenied:
      "The workbook is protected, so no sheet can be added. Unprotect the workbook under Review and try again. Nothing was changed.",
    cellEdit: "A cell is being edited. Press Enter to finish it and try again. Nothing was changed.",
    fault: (message) => `The program failed, so no appraisal was made and the workbook is unchanged: ${message}`,
    leftovers: (code, sheets) =>
      `Excel broke the run off (${code}), and these unfinished sheets could not be removed: ${listed(sheets)}. The next run removes them; you may also delete them by hand. Nothing else was changed.`,
    outcomeUnknown:
      "Excel stopped answering while the sheets took their places, so it is not known whether they did. Run again: unfinished sheets are removed then.",
    platform: (operation, code) =>
      `Excel refused the operation "${operation}" (${code}). The workbook is unchanged; try again later.`,
    readOnly: "The workbook is read-only. Save it as a file you can edit and try again.",
    tableHeader: (table) =>
      `The header row of table ${table} is switched off, so what its columns are can't be told. Select the table, tick "Header Row" on the "Table Design" tab and try again. The workbook is unchanged.`,
    throttled: "Excel is busy and did not finish after several tries. The workbook is unchanged; try again later.",
  },
  finished: (sheets) => `Sheets made: ${sheets.join(", ")}`,
  generate: "Generate monthly appraisal",
  intro:
    "Turns chat sessions and orders into each agent's sales, conversion and ranking. Data never leaves this workbook.",
  issues: {
    all: (errors, notices) => `Data issues: ${counted(errors, "error")}, ${counted(notices, "notice")}`,
    cause: ({ name, place, field, count, cells }) =>
      `  ${name}: ${count} in "${place}"${field === "" ? "" : `, ${field}`} (${cells})`,
    more: (causes) => `  and ${counted(causes, "more cause")}, on the sheet Data issues`,
  },
  kept: (sheets) => `Sheets edited by hand were kept: ${sheets.join(", ")}`,
  left: (sheets) => `Replaced sheets that Excel did not let go: ${sheets.join(", ")}. The next run removes them.`,
  placed: (sheets) =>
    sheets.length === 0 ? "There is nothing to place on a sheet." : `Files placed on sheets: ${sheets.join(", ")}`,
  remembered: (places) => `Read as confirmed before: ${listed(places)}`,
  removed: (sheets) => `Removed unfinished sheets of an earlier run: ${sheets.join(", ")}`,
  progress: {
    calculating: "Calculating attribution and metrics",
    detecting: "Recognising sheets",
    drawing: "Drawing sheets",
    reading: (sheet) => `Reading "${sheet}"`,
  },
  doubts: {
    basisUnclear: "it is unclear whether the amount column is already net of refunds",
    grainUnclear:
      "one order number stands on several rows: is each row an item with its own amount, or does each repeat the order's total?",
    kindUnclear: (other) => `it could be ${other} as well`,
    neededFieldMissing: (fields) => `no column for ${fields.join(" or ")}`,
    unitUnclear: (header) => `it is unclear whether "${header}" is in seconds or minutes`,
    unverifiedHeader: (header, field) =>
      `"${header}" looks like the ${field}, but no platform's export is known to call it so`,
    valuesDontFit: ({ header, field, share, sample }) =>
      `only ${share} of the cells under "${header}" can be read as the ${field}${sample === "" ? "" : ` ("${sample}" can't, for one)`}`,
  },
  platforms: {
    douyin: "Douyin",
    jd: "JD",
    kuaishou: "Kuaishou",
    pdd: "Pinduoduo",
    taobao: "Taobao/Tmall",
    youzan: "Youzan",
  },
  refusals: {
    doubts:
      "Some of it can only be guessed, so nothing was calculated. Answer in step Data of the pane (--accept-guesses on the command line), or name the headers as platforms' exports do:",
    doubt: ({ place, kind, doubt }) => `"${place}" (${kind}): ${doubt}`,
    contradictions: "The data contradicts itself, so no figure could be trusted:",
    doesNotFit: {
      columns: (place, row) =>
        `Row ${row} of "${place}" has cells beside the header's columns, so it was not placed. Check that row, or use the file without placing it.`,
      rows: (place, row) =>
        `"${place}" has at least ${counted(row, "row")} and a sheet holds 1,048,576, so it was not placed. Use the file without placing it.`,
      text: (place, row) =>
        `Row ${row} of "${place}" has a text of more than 32,767 characters, which no cell holds, so it was not placed. Use the file without placing it.`,
    },
    emptyTable: (place, kind) => `"${place}" (${kind}) has headers but no rows. Paste the data and try again.`,
    missingColumns: ({ place, kind, row, fields, candidates }) =>
      `"${place}" (${kind}) lacks needed columns in its header row ${row}: ${fields.join(", ")}. Add them and try again.${
        candidates.length === 0
          ? ""
          : ` If they are among ${listed(candidates)}, choose them in the pane, or rename the header.`
      }`,
    mixedPlatforms: (platforms) =>
      `The data comes from several platforms (${platforms.join(", ")}) with different attribution windows. Use one workbook per platform, or choose one in step Rules of the pane (--accept-guesses on the command line takes the first).`,
    monthWithoutRows: (month, months) =>
      `${month} has no session and no order. Months in the data: ${months.join(", ")}. Choose one of them.`,
    noTableOfKind: (kind, places) =>
      `No ${kind} table was found.${seen(places)} Paste the platform's ${kind} export with its header row into a sheet, or open the exported file.`,
    noTables: (places) =>
      `No table was recognised.${seen(places)} Paste the platform's session and order exports with their header rows into a sheet each, or open the exported files.`,
    noUsableRows: (place, kind, rejected) =>
      `"${place}" (${kind}) has no row that can be used; rejected: ${rejected}. Check that the cells below match their headers.`,
    notAMonth: (received) => `"${received}" is not a month. Write it like 2026-06.`,
    noRules:
      "The workbook has no rules of scoring or pay, so there is nothing current to compare. Name the plans or templates to compare (such as flatRate conversionTiers), or make rules from a template first.",
    settingWithoutValue: (setting) => `The setting "${setting}" lacks its value. Write ${setting}=value.`,
    unknownPlan: (received, plans, templates) =>
      `There is no plan or template called "${received}". Plans of the workbook: ${plans.length === 0 ? "none" : plans.join(", ")}. Templates: ${templates.join(", ")}. The rules as they stand are called current.`,
    unknownSetting: (received, settings) =>
      `There is no setting called "${received}". Settings: ${settings.join(", ")}.`,
    ruleFaults: "The rules are faulty, so nothing was calculated. Correct these cells:",
  },
  ruleWarning: (fault) => `Notice on the rules: ${fault}`,
  stops: {
    conflictingFigures: ({ agent, field, values, rows }) =>
      `${agent}: ${field} differs between ${rows.join(" and ")} (${values}). Keep only the right one.`,
    grainUnclear: ({ orders, received, rows }) =>
      `Order numbers on several rows with different amounts: ${orders} (such as ${received}, ${rows.join(", ")}). Say whether a row is an item or an order.`,
    overlappingPeriods: ({ agent, field, rows }) =>
      `${agent}: the days of ${field} in ${rows.join(" and ")} overlap, so adding them would count some twice. Remove one of them.`,
    row: (place, row) => `"${place}" row ${row}`,
  },
  summary: {
    agent: ({ agent, enquiries, conversion, sales }) =>
      `${agent}: enquiries ${enquiries}, conversion ${conversion}, sales ${sales}`,
    credits: ({ orders, credited, silent, notJoinable, excluded }) =>
      `Orders ${orders}: credited ${credited}, silent ${silent}, not joinable ${notJoinable}, excluded ${excluded}`,
    failedChecks: (names) => `Checks failed: ${names.join(", ")}`,
    month: (month, runId) => `Appraisal of ${month} (run ${runId})`,
    noValue: "none",
    notJoinable: (orders) =>
      `Note: orders without a usable buyer: ${orders}. They join no session and count for no agent. Add the buyer column, or assign them by an agent column or seller memo.`,
    rows: ({ kind, sheet, read, records, rejected, skipped }) =>
      `${kind} "${sheet}": ${counted(read, "row")} read, ${records} used, ${rejected} rejected, ${skipped} skipped`,
    unstatedRefunds: (orders, atMost) =>
      `Note: the status of ${orders} orders says refunded, but nothing says how much, so nothing was taken off: net sales may be too high by up to ${atMost}. Add the platform's refund table; the rows are listed in the data issues.`,
    yuan: (amount) => `¥${amount}`,
  },
  unused: {
    doubt: ({ place, kind, doubt }) => `Not used: in "${place}" (${kind}), ${doubt}`,
    missingColumns: ({ place, kind, fields }) =>
      `Not used: "${place}" looks like ${kind} but lacks ${fields.join(", ")}`,
    ownReport: (place) => `Not used: "${place}" is a report made earlier, not data`,
    unknownTable: (place) => `Not used: "${place}", not recognised as data`,
  },
}; /** Where was looked; nothing of an empty workbook. */
function seen(places: readonly string[]): string {
  return places.length === 0 ? "" : ` Looked at: ${listed(places)}.`;
}

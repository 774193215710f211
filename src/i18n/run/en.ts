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
    leftovers: (sheets) => `Unfinished sheets could not be removed: ${listed(sheets)}. Delete them by hand.`,
    platform: (operation, code) =>
      `Excel refused the operation "${operation}" (${code}). The workbook is unchanged; try again later.`,
    readOnly: "The workbook is read-only. Save it as a file you can edit and try again.",
    throttled: "Excel is busy and did not finish after several tries. The workbook is unchanged; try again later.",
  },
  finished: (sheets) => `Sheets made: ${sheets.join(", ")}`,
  generate: "Generate monthly appraisal",
  intro:
    "Turns chat sessions and orders into each agent's sales, conversion and ranking. Data never leaves this workbook.",
  kept: (sheets) => `Sheets edited by hand were kept: ${sheets.join(", ")}`,
  progress: {
    calculating: "Calculating attribution and metrics",
    detecting: "Recognising sheets",
    drawing: "Drawing sheets",
    reading: (sheet) => `Reading "${sheet}"`,
  },
  refusals: {
    doubtfulColumn: ({ sheet, kind, field, header }) =>
      `Cannot tell whether "${header}" on sheet "${sheet}" (${kind}) is the ${field}. Rename that header to "${field}" and try again.`,
    emptyTable: (sheet, kind) => `Sheet "${sheet}" (${kind}) has headers but no rows. Paste the data and try again.`,
    missingColumns: ({ sheet, kind, row, fields }) =>
      `Sheet "${sheet}" (${kind}) lacks needed columns in its header row ${row}: ${fields.join(", ")}. Add them and try again.`,
    monthWithoutRows: (month, months) =>
      `${month} has no session and no order. Months in the data: ${months.join(", ")}. Choose one of them.`,
    noTableOfKind: (kind, sheets) =>
      `No ${kind} table was found. Sheets looked at: ${listed(sheets)}. Paste the platform's ${kind} export with its header row into a sheet.`,
    noTables: (sheets) =>
      `No table was recognised. Sheets looked at: ${listed(sheets)}. Paste the platform's session and order exports with their header rows into a sheet each.`,
    noUsableRows: (sheet, kind, rejected) =>
      `None of the ${rejected} rows on sheet "${sheet}" (${kind}) can be used. Check that the cells below match their headers.`,
    notAMonth: (received) => `"${received}" is not a month. Write it like 2026-06.`,
    unfitColumn: ({ sheet, kind, field, header, share }) =>
      `Only ${share} of the cells under "${header}" on sheet "${sheet}" (${kind}) can be read as the ${field}. Check the column, or correct its header, and try again.`,
    severalTables: (kind, sheets) =>
      `Several sheets look like the ${kind} table: ${listed(sheets)}. Keep one and move the others to another workbook.`,
  },
  summary: {
    agent: ({ agent, enquiries, conversion, sales }) =>
      `${agent}: ${enquiries} enquiries, conversion ${conversion}, sales ${sales}`,
    credits: ({ orders, credited, silent, notJoinable, excluded }) =>
      `Orders ${orders}: credited ${credited}, silent ${silent}, not joinable ${notJoinable}, excluded ${excluded}`,
    failedChecks: (names) => `Checks failed: ${names.join(", ")}`,
    month: (month, runId) => `Appraisal of ${month} (run ${runId})`,
    noValue: "none",
    rows: ({ kind, sheet, read, records, rejected, skipped }) =>
      `${kind} "${sheet}": ${read} rows read, ${records} used, ${rejected} rejected, ${skipped} skipped`,
    yuan: (amount) => `¥${amount}`,
  },
};

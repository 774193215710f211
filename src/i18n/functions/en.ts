import type { functionsZhCN } from "./zhCN";

/** Names in quotes, at most eight of them. */
function listed(names: readonly string[]): string {
  const few = names.slice(0, 8).map((name) => `"${name}"`);
  return few.join(", ") + (names.length > few.length ? ", …" : "");
}

/** As `functionsZhCN`. */
export const functionsEn: typeof functionsZhCN = {
  errors: {
    failed: (message) => `The program failed, there is no result: ${message}`,
    held: (component, reasons) => `"${component}" is held: ${reasons}`,
    lostDigits: (received) =>
      `Excel has wiped out the last digits of the order number "${received}". Format the cell as Text and paste the number again.`,
    noData: (from, to) => `There is no data of these days. The data is of ${from} to ${to}.`,
    noGrade: (person) => `"${person}" has no grade: there is no scheme, or the score reaches none.`,
    noOwner: (reason) => `Nobody earned it: ${reason}`,
    noRank: (name) => `"${name}" has no value of this metric and isn't ranked.`,
    noRules:
      "The workbook has no rules, so there are no scores and no pay. Create the rules sheet from a template in the pane first.",
    noScore: (person) => `"${person}" has no score: there is no scheme, or no metric of it has data.`,
    notADay: (received) =>
      `"${received}" is no date. Use a date cell or write "2026-06-15"; a month is written "2026-06".`,
    notMapped:
      'There is no data yet. Choose "Generate month" in the CS Appraisal pane and confirm the columns; the formula then shows its result by itself.',
    notOnRoster: (person) => `"${person}" isn't on the roster of the rules: there is no commission and no pay.`,
    noWhole: "Scores, grades and ranks are of persons, not of groups or the whole shop.",
    reversed: (from, to) => `The first day "${from}" is later than the last day "${to}".`,
    unavailable: (reason) => `No result for now: ${reason}`,
    unknownAgent: (received, names) =>
      received === ""
        ? `No agent is given. Names: ${listed(names)}.`
        : `There is no agent "${received}". Names must be exactly as in the data or on the roster, such as ${listed(names)}.`,
    unknownComponent: (received, names) =>
      names.length === 0
        ? `There is no component "${received}".`
        : `There is no component "${received}". Known: ${listed(names)}.`,
    unknownGroup: (received, names) =>
      names.length === 0
        ? `There is no group "${received}": the roster names none.`
        : `There is no group "${received}". Known: ${listed(names)}.`,
    unknownMetric: (received, codes) => `There is no metric "${received}". Known by name or code: ${codes.join(", ")}.`,
    unknownOrder: (received) => `The data has no order "${received}".`,
  },
  manual: {
    label: "Formulas aren't updated",
    lines: [
      "Excel calculates manually: =CS.… formulas don't update by themselves, and may show old results.",
      '"Calculate now" calculates once; "Make it automatic" goes for all open workbooks.',
    ],
    makeAutomatic: "Make it automatic",
    recalculate: "Calculate now",
  },
  page: {
    back: "Back",
    copied: "Copied: it can be pasted into any cell.",
    copy: "Copy",
    copyOf: (formula) => `Copy ${formula}`,
    found: (count) => (count === 0 ? "There is no such function." : `${count} function${count === 1 ? "" : "s"}`),
    intro:
      "Copy a formula to a sheet of your own, with your agents and months. Cells update whenever data or rules change.",
    open: "Functions",
    parameters: "Parameters",
    search: 'Find a function, such as "conversion"',
    selected: "It can't be copied directly here: the formula is selected, press Ctrl+C (⌘C on a Mac).",
    status: {
      none: "This workbook doesn't use these functions yet.",
      notFollowing: "Excel doesn't report changes: after a change, cells update when the workbook is opened again.",
      notStarting:
        "Excel doesn't start this add-in with the workbook: after opening it, cells may wait for this pane to be opened.",
      reading: (count) => `${count} formula${count === 1 ? "" : "s"} in this workbook, reading the data…`,
      ready: (count) => `${count} formula${count === 1 ? "" : "s"} in this workbook, updated with the data.`,
    },
    title: "All functions",
  },
  table: { agent: "Agent" },
  why: {
    by: (owner, reason) => `Goes to "${owner}": ${reason}`,
    gap: (gap) => `, ${gap}`,
    nobody: (reason) => `Goes to nobody: ${reason}`,
    row: (sheet, row) => (sheet === "" ? `, chat in row ${row}` : `, chat in "${sheet}" row ${row}`),
    runnerUp: (name) => `; next in line "${name}"`,
  },
};

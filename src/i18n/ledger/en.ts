import { counted } from "../counted";
import type { LedgerTexts } from "./ledgerTextsFor";

export const ledgerEn: LedgerTexts = {
  sheet: {
    name: "Pay ledger",
    title: "Pay ledger",
    facts:
      "Opening + earned + adjustments + clawback − paid = closing; a negative closing is carried to the next month. Base salaries are no part of it; they stand on the right.",
    notes: [
      "Written when a month is published. Until it is locked, publishing it again replaces only the rows that publishing wrote; a locked month never changes.",
      "You may add rows of the kinds “paid” and “adjustment” in the blank rows below: month, person, kind, amount (yuan); leave status and run blank. They are kept as they are.",
      "Publishing has booked variable pay as “paid”. Add another “paid” row for what was paid on top, negative for what wasn't. An “adjustment” changes the balance, never a payable: below 0 it is taken off next month's pay; above 0 pay it yourselves and add a “paid” row. What is to be paid or deducted in its month belongs in the Events of the rules.",
      "You may add columns of your own: they stay with their rows. Don't edit rows that publishing wrote. On the right: every month's figures, for comparisons and awards by quarter and year, and everybody's base salary of the month.",
    ],
  },
  summary: {
    published: (month, rows) => `Published ${month}: ${counted(rows, "row")} in the pay ledger.`,
    unchanged: (month) => `${month} was published before; the pay ledger hasn't changed.`,
    locked: (month) => `Locked ${month}.`,
    alreadyLocked: (month) => `${month} was locked before; nothing has changed.`,
    lockedMonth: (month) => `${month} is locked: payroll and statements stay as they were published.`,
    baseSalariesNow: (month) =>
      `${month} was published before the ledger kept base salaries: its payables have today's, all else is the ledger's.`,
    noDifference: "Reckoned again with today's data it agrees with the ledger.",
    differences: (count) =>
      `Reckoned again with today's data it differs from the ledger in ${counted(count, "place")} (the ledger stays):`,
    republished: (count) => `It differs from the last publication in ${counted(count, "place")}:`,
    publishAgain: (count) =>
      `It differs from the published ledger in ${counted(count, "place")}; publish again to update the ledger:`,
    difference: ({ person, kind, item, order, booked, now }) =>
      `${person} · ${kind}${item === "" ? "" : ` · ${item}`}${order === "" ? "" : ` · order ${order}`}: ledger ¥${booked}, now ¥${now}`,
    more: (count) => `… and ${count} more, see the JSON or the payroll.`,
    laterMonths: (months) =>
      `Later months are published (${months.join(", ")}); their carry and clawback rest on the old figures: publish them again, earliest first.`,
  },
  refusals: {
    ledgerFaults: "The pay ledger has faults; mend them and run again:",
    nothingToPublish:
      "The workbook has no rules of pay, so there is nothing to publish. Make and fill in the rules first.",
    monthLocked: (month) => `${month} is locked and can't be published again.`,
    provisional: (month) => `${month} can't be published: the pay of these people isn't final.`,
    held: (person, reasons) => `${person}: ${reasons}`,
    waysOut: "Ways out; publish again when done:",
    notPublished: (month) => `${month} isn't published yet and can't be locked. Publish it first.`,
    nothingToLock: "No month is published and not locked.",
    tooLong: (rows) =>
      `The pay ledger would have ${rows} rows, more than a sheet holds. Move earlier months to another workbook.`,
  },
  tableChanged: "Somebody changed the pay ledger during the run; nothing was written. Please run again.",
};

import type { issuesZhCN } from "./zhCN";

export const issuesEn = {
  cellError: ({ cell, field, received, effect }) => ({
    problem: `${field} in ${cell} is the Excel error ${received}: ${effect}`,
    remedy: "Mend the cell's formula, or paste its value, and calculate again",
  }),
  closedWithoutRefund: ({ cell, received, amount }) => ({
    problem: `${cell}: order "${received}" was paid and is closed, but no refund of it is known: all of its ¥${amount} is credited, which may be too much`,
    remedy:
      "Add the platform's refund table; if the refund is in it, check its status. Nothing to do if nothing went back",
  }),
  conflictingLines: ({ cell, field, received }) => ({
    problem: `${cell}: ${field} "${received}" differs from other lines of the same order; the first by name was taken`,
    remedy: "Check with the platform and make the lines of the order agree",
  }),
  conflictingRoster: ({ cell, field, received, otherRow }) => ({
    problem: `${field} "${received}" in ${cell} differs from ${otherRow}: the earlier row counts`,
    remedy: "Make the rows of one person in the roster agree",
  }),
  conflictingRows: ({ cell, received, otherRow }) => ({
    problem: `Number "${received}" in ${cell} is the same as in ${otherRow}, the rest differs: none of these rows counts`,
    remedy: "Check on the platform and keep the right row only",
  }),
  dateOutOfRange: ({ cell, field, received, effect }) => ({
    problem: `${field} "${received}" in ${cell} is not between 1932 and 2068: ${effect}`,
    remedy: "Enter the right date and time",
  }),
  duplicateRow: ({ cell, received, otherRow }) => ({
    problem: `"${received}" in ${cell} is the same as ${otherRow} in every cell: counted once`,
    remedy: "Nothing to do; delete the copy to be rid of this line",
  }),
  endsBeforeStart: ({ cell, received }) => ({
    problem: `End "${received}" in ${cell} is before the start: the end is left out`,
    remedy: "Check that the columns for start and end are the right ones",
  }),
  lostDigits: ({ cell, field, received, effect }) => ({
    problem: `${field} "${received}" in ${cell} has lost its last digits and can't be joined: ${effect}`,
    remedy: "Export again, or set the column to Text before pasting",
  }),
  missingValue: ({ cell, field }) => ({
    problem: `${cell} has no ${field}: the row doesn't count`,
    remedy: `Fill in ${field}; delete the row if it is a total, subtotal or remark`,
  }),
  moreThanTwoDecimals: ({ cell, field, received }) => ({
    problem: `${field} "${received}" in ${cell} has more than two decimals: rounded to the cent`,
    remedy: "Check the unit and the source of the amount",
  }),
  negativeRefund: ({ cell, received }) => ({
    problem: `${cell}: the refund "${received}" is below zero and was not counted`,
    remedy: "Check the sign of the amount",
  }),
  notADate: ({ cell, field, received, effect }) => ({
    problem: `Could not read ${field} "${received}" in ${cell} as a date and time: ${effect}`,
    remedy: "Write it like 2026-06-01 09:30:00",
  }),
  notADuration: ({ cell, field, received, effect }) => ({
    problem: `Could not read ${field} "${received}" in ${cell} as a duration: ${effect}`,
    remedy: "Write it like 23, 23秒 or 2分30秒",
  }),
  notANumber: ({ cell, field, received, effect }) => ({
    problem: `Could not read ${field} "${received}" in ${cell} as a number: ${effect}`,
    remedy: "Enter a number, or leave the cell empty if there is none",
  }),
  outOfRange: ({ cell, field, received, effect }) => ({
    problem: `${field} "${received}" in ${cell} is out of range: ${effect}`,
    remedy: "Enter a number from 0 up; ratings run from 1 to 5",
  }),
  overRefund: ({ cell, received }) => ({
    problem: `Refunds of ${received} in ${cell} exceed the order: counted up to its amount`,
    remedy: "Check the refunds for copies, and the order's amount for the right column",
  }),
  periodUnknown: ({ cell, received }) => ({
    problem: `Nothing says which days "${received}" (from ${cell} on) is about: counted in the chosen month`,
    remedy: "Add a date column, put the days into the file's name, or enter them in the pane",
  }),
  refundWithoutAmount: ({ cell, received }) => ({
    problem: `Status "${received}" in ${cell} says refunded, but no column says how much: nothing was taken off, net sales may be too high`,
    remedy: "Add the platform's refund table, whose amounts then count",
  }),
  refundWithoutDate: ({ cell, received }) => ({
    problem: `${cell}: no completion time although the status is "${received}"; the refund was not counted`,
    remedy: "Fill in when the refund was completed and calculate again",
  }),
  samePeriod: ({ cell, received, otherRow }) => ({
    problem: `Agent "${received}" in ${cell} has the same days as ${otherRow}: both were added up`,
    remedy: "Check that they are two shops; leave out a file that was exported twice",
  }),
  shortenedFigure: ({ cell, field, received }) => ({
    problem: `${cell}: the ${field} "${received}" is in ten thousands (万), the digits behind were left out by the platform; used as it is`,
    remedy: "Where exact figures matter, export them unabbreviated",
  }),
  unknownOrder: ({ cell, received }) => ({
    problem: `Order "${received}" in ${cell} is not among the orders and can't be credited`,
    remedy: "Export the orders of a longer time, so that this one is among them",
  }),
  unknownRefundStatus: ({ cell, received }) => ({
    problem: `${cell}: the meaning of the refund status "${received}" is not known; the refund was not counted`,
    remedy: "Check whether the money went back to the buyer",
  }),
  unknownWord: ({ cell, field, received, effect }) => ({
    problem: `Could not understand ${field} "${received}" in ${cell}: ${effect}`,
    remedy: "Use the platform's own word, such as 是 or 否",
  }),
} satisfies typeof issuesZhCN;

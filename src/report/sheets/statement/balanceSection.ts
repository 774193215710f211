import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { tableSection, type SectionMaker } from "../method/section";
import type { PayFrame } from "./payFrame";
import { PERSON_WIDTH } from "./payrollWidths";

const MONEY: BandColumn = { format: "money" };

const NOTHING = { openingFen: 0, earnedFen: 0, adjustmentsFen: 0, clawbackFen: 0, paidFen: 0 };

/** Variable pay now, last month, and by how much it has changed; blank where the ledger has no last month. */
function changeCells(person: string, line: number, { pay }: PayFrame): readonly SheetCell[] {
  const change = pay.changes.find((one) => one.person === person);
  if (change === undefined) return [null, null, null];
  const { nowFen, lastFen } = change;
  return [nowFen, lastFen, lastFen === null ? null : { formula: `=ROUND(H${line}-I${line},2)` }];
}

/** A person's balance in cells; `line` is its row as people read it. */
function balanceCells(person: string, line: number, frame: PayFrame): readonly SheetCell[] {
  const balance = frame.pay.balances.find((one) => one.person === person) ?? NOTHING;
  const { openingFen, earnedFen, adjustmentsFen, clawbackFen, paidFen } = balance;
  const closing = { formula: `=ROUND(B${line}+C${line}+D${line}+E${line}-F${line},2)` };
  const rolled = [openingFen, earnedFen, adjustmentsFen, clawbackFen, paidFen, closing];
  return [person, ...rolled, ...changeCells(person, line, frame)];
}

/**
 * Opening + earned + adjustments + clawback − paid = closing, live, and variable pay beside last month's, a row a person. Of a
 * month that isn't published nothing is paid yet: the figures are those that publishing will book, and say so.
 */
export function balanceSection(people: readonly string[], frame: PayFrame): SectionMaker {
  const words = frame.words.balance;
  const open = frame.pay.status === "open";
  return (row) =>
    tableSection({
      title: words.title,
      note: open ? `${words.notPaidYet} ${words.note}` : words.note,
      nameWidth: PERSON_WIDTH,
      header: [
        frame.words.summary.person,
        words.opening,
        words.earned,
        words.adjustments,
        words.clawback,
        open ? words.toBePaid : words.paid,
        words.closing,
        words.now,
        words.lastMonth,
        words.change,
      ],
      groups: [
        {
          columns: [{ format: "text", wrap: true }, ...Array.from({ length: 9 }, () => MONEY)],
          rows: people.map((person, i) => balanceCells(person, row + 3 + i, frame)), // title and header stand above
        },
      ],
    })(row);
}

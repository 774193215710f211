import { tableSection, type SectionMaker } from "../method/section";
import type { PayFrame } from "./payFrame";

/** Columns of the tables: a reason runs over those after its own. */
const ACROSS = 7;

/** Accounts that nobody is paid for, and refunds that took nothing back, each with its reason. */
export function exceptionSections({ pay, words }: PayFrame): readonly SectionMaker[] {
  const { summary, statement } = words;
  const accounts = tableSection({
    title: summary.accountExceptions,
    across: ACROSS,
    header: [statement.account],
    groups: [{ columns: [{ format: "text" }], rows: pay.accountExceptions.map((account) => [account]) }],
  });
  const refunds = tableSection({
    title: summary.clawbackExceptions,
    across: ACROSS,
    header: [statement.orderId, statement.refundId, statement.amount, summary.completed, statement.reason],
    groups: [
      {
        columns: [{ format: "id" }, { format: "id" }, { format: "money" }, { format: "dateTime" }, { format: "note" }],
        rows: pay.clawbackExceptions.map(({ orderId, refundId, amountFen, completed, reason }) => [
          orderId,
          refundId,
          amountFen,
          completed,
          words.clawbackReasons[reason],
        ]),
      },
    ],
  });
  return [
    ...(pay.accountExceptions.length === 0 ? [] : [accounts]),
    ...(pay.clawbackExceptions.length === 0 ? [] : [refunds]),
  ];
}

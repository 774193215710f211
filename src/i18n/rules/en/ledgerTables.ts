import { column } from "../columnText";
import type { ledgerTablesZhCN } from "../zhCN/ledgerTables";

const metricHint = "Name or code of a metric";

/** Tables of the ledger: what they, their columns and their notes say. */
export const ledgerTablesEn: typeof ledgerTablesZhCN = {
  CS_Facts: {
    columns: {
      agent: column("Account", "the chat account; of base salaries the name"),
      denominator: column("Denominator", "1 for money and counts"),
      metric: column("Metric", metricHint),
      month: column("Month", "such as 2026-06"),
      numerator: column("Numerator", "money in yuan, time in seconds"),
    },
    note: "Figures of every account, month by month, for comparisons and for awards by quarter and year; everybody's base salary of the month, for the payable once it is locked.",
    title: "Figures on file",
  },
  CS_Ledger: {
    columns: {
      amount: column("Amount", "yuan; negative where it is taken back or carried"),
      base: column("Base", "yuan or a count"),
      component: column("Item", "component, pool, award or cause"),
      kind: column("Kind", "by hand only: paid, adjustment (changes the balance, not the payable)"),
      month: column("Month", "such as 2026-06"),
      orderId: column("Order number", ""),
      paid: column("Paid at", "when the order was paid"),
      person: column("Person", "name"),
      rate: column("Rate", "a share, or yuan each"),
      refundId: column("Refund number", "moment and amount where there is no number"),
      runId: column("Run", "written when publishing; blank by hand"),
      status: column("Status", "published / locked; blank by hand"),
    },
    note: "What pay was made of, month by month, down to the order.",
    title: "Ledger",
  },
};

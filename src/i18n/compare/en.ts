import { counted } from "../counted";
import type { compareZhCN } from "./zhCN";

export const compareEn: typeof compareZhCN = {
  base: "base",
  commission: "Of it commission (¥)",
  changes: "Who gains and who loses most",
  chart: "Payable per person (¥)",
  cost: "Team cost (¥)",
  current: "Current",
  difference: "Against the base (¥)",
  facts: (base, people) =>
    `Against "${base}", ${counted(people, "person", "people")} · What if only: no rule, ledger or data was changed`,
  gain: "Gain (¥)",
  gainers: "Gain most",
  group: "Group",
  loser: "Who loses",
  losers: "Lose most",
  loss: "Loss (¥)",
  name: "What-if",
  netSales: "Net sales (¥)",
  nobody: "nobody",
  of: (scenario, what) => `${scenario}\n${what}`,
  overload: "Overload",
  overloadDays: (days) => `over on ${days} ${days === 1 ? "day" : "days"}`,
  overloadNote:
    "Overload: days with more receptions than the capacity. A plan that pays for sales or volume pays for these days too.",
  payable: "Payable (¥)",
  people: "Person by person",
  person: "Person",
  provisional: "Provisional",
  provisionalMark: "provisional",
  provisionalNote: "Provisional: data is missing, the pay isn't final and isn't compared.",
  scenario: "Plan",
  team: "Team",
  title: (month) => `What-if · ${month}`,
  total: "Total",
  winner: "Who gains",
};

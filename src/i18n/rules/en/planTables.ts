import type { planTablesZhCN } from "../zhCN/planTables";
import { column } from "../columnText";

const metricHint = "Name or code of a metric";

const effectiveHint = "First month it holds, such as 2026-06; blank: always";

export const planTablesEn: typeof planTablesZhCN = {
  CS_Commission: {
    columns: {
      basis: column("Basis", "The metric that pays, such as Net sales"),
      cap: column("Cap", "Yuan a full month; blank: none"),
      component: column("Component", "Name of the component"),
      effectiveFrom: column("Effective from", effectiveHint),
      floor: column("Floor", "Yuan a full month; blank: none"),
      mode: column("Mode", "Whole: the rate reached pays on everything; marginal: each slice at its own"),
      multiplyBy: column("Multiply by", "None, score, coefficient or a metric"),
      plan: column("Plan", "As in Plans"),
      tierMetric: column("Tier metric", "What picks the tier; blank: the basis itself"),
      unit: column("Unit", "Rate of money; per unit: yuan each; fixed: yuan when reached"),
    },
    note: "A plan is made of components; their tiers stand in the table Tiers.",
    title: "Components",
  },
  CS_Gates: {
    columns: {
      component: column("Component", "Blank: the whole plan"),
      factor: column("Factor", "What is left on failing, such as 0.5"),
      limit: column("Limit", "Shares as 30% or 0.3, money in yuan, times in seconds"),
      metric: column("Metric", metricHint),
      noData: column("Without data", "Hold / pass / fail"),
      onFail: column("On failing", "Nothing / factor / hold"),
      operator: column("Operator", "≥ > ≤ < = ≠"),
      plan: column("Plan", "As in Plans"),
    },
    note: "What must be reached for commission to be paid; all gates must pass.",
    title: "Gates",
  },
  CS_Plans: {
    columns: {
      cap: column("Cap", "Most that all components together pay, yuan a full month"),
      floor: column("Floor", "Least that all components together pay, yuan a full month"),
      note: column("Note", ""),
      plan: column("Plan", "Name of the plan"),
    },
    note: "Plans; the roster says who has which.",
    title: "Plans",
  },
  CS_Tiers: {
    columns: {
      component: column("Component", "As in Components"),
      effectiveFrom: column("Effective from", effectiveHint),
      from: column("From", "Reached (included), ascending; shares as 40% or 0.4, money in yuan"),
      plan: column("Plan", "As in Plans"),
      rate: column("Rate", "A share such as 0.8%; yuan for per-unit and fixed"),
    },
    note: "Tiers of each component, at least one; a flat rate is one tier from 0.",
    title: "Tiers",
  },
};

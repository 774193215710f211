import type { scorecardTablesZhCN } from "../zhCN/scorecardTables";
import { column } from "../columnText";

const metricHint = "Name or code of a metric";

export const scorecardTablesEn: typeof scorecardTablesZhCN = {
  CS_Bands: {
    columns: {
      from: column("From", "Reached (included); for metrics where less is better: not exceeded"),
      metric: column("Metric", metricHint),
      points: column("Points", "0–100"),
      scheme: column("Scheme", "As in the scorecard"),
    },
    note: "For KPIs scored by bands: points from a value on. Scored by rank: from is the rank.",
    title: "Bands",
  },
  CS_Grades: {
    columns: {
      coefficient: column("Coefficient", "Commission may be multiplied by it, such as 1.1"),
      from: column("From", "Score from which on (included)"),
      grade: column("Grade", "Name of the grade"),
      scheme: column("Scheme", "As in the scorecard"),
      wishedShare: column("Wished share", "For comparison only; changes nobody's grade"),
    },
    note: "Grade and coefficient by score.",
    title: "Grades",
  },
  CS_Scorecard: {
    columns: {
      best: column("Best", "Linear: the value that gets 100 points"),
      cap: column("Points cap", "A share; blank: 100%"),
      deductPer: column("Deduct per unit", "Deduct: points off per unit (a ratio's unit is one percentage point)"),
      floor: column("Points floor", "A share; blank: 0"),
      metric: column("Metric", metricHint),
      minSample: column("Minimum sample", "Fewer cases than this count as no data"),
      missing: column("Without data", "Hold / exclude / zero"),
      scheme: column("Scheme", "Name of the scheme"),
      scoring: column("Scoring", "Bands / linear / ratio / deduct / rank / manual"),
      target: column("Target", "For ratio and deduct"),
      weight: column("Weight", "Any numbers; only their proportions count"),
      worst: column("Worst", "Linear: the value that gets 0 points"),
    },
    note: "A row per KPI: weight and scoring. Shares as 98% or 0.98, money in yuan, times in seconds.",
    title: "Scorecard",
  },
};

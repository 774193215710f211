import { CATALOGUE } from "../metrics/catalogue";

const CODES: ReadonlySet<string> = new Set(CATALOGUE.map(({ code }) => code));

/** What commission rules may name besides the catalogue: the score, its grade's coefficient, Σ target basis ÷ Σ targets. */
const OF_PAY: ReadonlySet<string> = new Set(["score", "coefficient", "completion"]);

/** Whether a scorecard may name it: a metric of the catalogue or 主管打分. */
export function isMeasured(metric: string): boolean {
  return CODES.has(metric) || (metric.startsWith("manual:") && metric.length > "manual:".length);
}

/** Whether commission rules may name it. */
export function isPayable(metric: string): boolean {
  return isMeasured(metric) || OF_PAY.has(metric);
}

/** Metrics that can't be added up over the months of a quarter or a year. */
const NOT_ADDITIVE: ReadonlySet<string> = new Set(["firstResponseP50", "firstResponseP90", "peakConcurrency"]);

/** Whether a quarter's figure can be made from its months'. */
export function isAdditive(metric: string): boolean {
  return !NOT_ADDITIVE.has(metric);
}

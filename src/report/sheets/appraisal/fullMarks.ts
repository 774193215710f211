import { lowerIsBetter } from "../../../engine/appraisal/points";
import type { BandRow, ScorecardRow } from "../../../engine/appraisal/scorecardRules";

/** The bound whose points are the most; of several the one that is easiest to reach. */
function bestBand(row: ScorecardRow, bands: readonly BandRow[]): number | null {
  const own = bands.filter(({ scheme, metric }) => scheme === row.scheme && metric === row.metric);
  const most = Math.max(...own.map(({ points }) => points));
  const bounds = own.filter(({ points }) => points === most).map(({ from }) => from);
  if (bounds.length === 0) return null;
  return lowerIsBetter(row.metric) ? Math.max(...bounds) : Math.min(...bounds);
}

/** Most points of a KPI: 100, unless the rules cap it otherwise. */
export function mostPoints({ cap }: Pick<ScorecardRow, "cap">): number {
  return cap === null ? 100 : Math.round(cap * 1e8) / 1e6; // 0.29 × 100 isn't 29 in binary fractions
}

/** The value from which on a KPI gets full points, in the units of the rules; `null` where no value stands for it (places). */
export function fullMarks(row: ScorecardRow, bands: readonly BandRow[]): number | null {
  switch (row.scoring) {
    case "bands":
      return bestBand(row, bands);
    case "linear":
      return row.best;
    case "ratio":
    case "deduct":
      return row.target;
    case "rank":
      return null;
    case "manual":
      return mostPoints(row);
  }
}

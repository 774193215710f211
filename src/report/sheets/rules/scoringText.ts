import { lowerIsBetter } from "../../../engine/appraisal/points";
import type { BandRow, ScorecardRow } from "../../../engine/appraisal/scorecardRules";
import { figureText, numberText, type RuleLanguage } from "./ruleNames";

function bandsText(row: ScorecardRow, bands: readonly BandRow[], language: RuleLanguage): string {
  const { lines } = language.rules;
  const lower = lowerIsBetter(row.metric);
  const own = bands.filter(({ scheme, metric }) => scheme === row.scheme && metric === row.metric);
  return lines.steps(
    own.map(({ from, points }) =>
      row.scoring === "rank"
        ? lines.rankAt(numberText(from), numberText(points))
        : lines.pointsAt(figureText(from, row.metric, language), numberText(points), lower),
    ),
  );
}

/** How a KPI becomes points. */
export function scoringText(row: ScorecardRow, bands: readonly BandRow[], language: RuleLanguage): string {
  const { kpis } = language.rules.lines;
  const figure = (value: number | null): string => figureText(value ?? 0, row.metric, language);
  switch (row.scoring) {
    case "bands":
      return kpis.bands(bandsText(row, bands, language));
    case "rank":
      return kpis.rank(bandsText(row, bands, language));
    case "linear":
      return kpis.linear(figure(row.worst), figure(row.best));
    case "ratio":
      return kpis.ratio(figure(row.target));
    case "deduct":
      return kpis.deduct(figure(row.target), numberText(row.deductPer ?? 0));
    case "manual":
      return kpis.manual;
  }
}

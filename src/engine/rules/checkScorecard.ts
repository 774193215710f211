import type { BandRow, ScorecardRow, ScorecardRules } from "../appraisal/scorecardRules";
import type { RuleFault } from "../issues/ruleFault";
import { compare, exact, HUNDRED, numberOf, ONE, total } from "../units/exact";
import { isMeasured } from "./knownMetrics";
import { duplicatesIn, faultAt, faultIf } from "./ruleFaults";

const TABLE = "CS_Scorecard";

/** Columns that a scoring kind needs. */
const NEEDED: Readonly<Record<ScorecardRow["scoring"], readonly ("target" | "worst" | "best" | "deductPer")[]>> = {
  bands: [],
  linear: ["worst", "best"],
  ratio: ["target"],
  deduct: ["target", "deductPer"],
  rank: [],
  manual: [],
};

function missingCells(row: ScorecardRow): readonly RuleFault[] {
  return NEEDED[row.scoring]
    .filter((column) => row[column] === null)
    .map((column) => faultAt(TABLE, row, { code: "missingValue", column }));
}

/** What the scoring kind can't work with. */
function scoringFaults(row: ScorecardRow): readonly RuleFault[] {
  const { scoring, worst, best, target } = row;
  return [
    ...missingCells(row),
    ...faultIf(scoring === "linear" && worst !== null && worst === best, TABLE, [
      row,
      { code: "worstEqualsBest", column: "best", received: best },
    ]),
    ...faultIf(scoring === "ratio" && target === 0, TABLE, [
      row,
      { code: "targetZero", column: "target", received: 0 },
    ]),
  ];
}

function checkKpi(row: ScorecardRow, bands: readonly BandRow[]): readonly RuleFault[] {
  const { scoring, metric, scheme, weight } = row;
  const [floor, cap] = [row.floor ?? 0, row.cap ?? 1];
  const named = scoring === "manual" ? metric !== "" : isMeasured(metric);
  const needsBands = scoring === "bands" || scoring === "rank";
  const hasBands = bands.some((band) => band.scheme === scheme && band.metric === metric);
  return [
    ...faultIf(!named, TABLE, [row, { code: "unknownMetric", column: "metric", received: metric }]),
    ...faultIf(weight < 0, TABLE, [row, { code: "outOfRange", column: "weight", received: weight }]),
    ...scoringFaults(row),
    ...faultIf(needsBands && !hasBands, TABLE, [row, { code: "noBands", column: "metric", received: metric }]),
    ...faultIf(cap < floor, TABLE, [row, { code: "capBelowFloor", column: "cap", received: cap, expected: floor }]),
  ];
}

/** Weights of a scheme that sum to neither 1 nor 100: only their proportions count, but a slip is likely. */
function checkWeights(scheme: string, rows: readonly ScorecardRow[]): readonly RuleFault[] {
  const own = rows.filter((row) => row.scheme === scheme);
  const [first] = own;
  const sum = total(own.map(({ weight }) => exact(weight)));
  const isWhole = compare(sum, ONE) === 0 || compare(sum, HUNDRED) === 0;
  if (first === undefined || isWhole) return [];
  const wrong = { code: "weightsSum", column: "weight", received: numberOf(sum), expected: 100 } as const;
  return [faultAt(TABLE, first, { ...wrong, severity: "warning" })];
}

/** Faults of CS_Scorecard, CS_Bands and CS_Grades, each with its cell. */
export function checkScorecard({ scorecard, bands, grades }: ScorecardRules): readonly RuleFault[] {
  const schemes = [...new Set(scorecard.map(({ scheme }) => scheme))];
  const unknownBands = bands.filter(
    (band) => !scorecard.some((row) => row.scheme === band.scheme && row.metric === band.metric),
  );
  const unknownGrades = grades.filter(({ scheme }) => !schemes.includes(scheme));
  return [
    ...scorecard.flatMap((row) => checkKpi(row, bands)),
    ...duplicatesIn(TABLE, scorecard, { keyOf: ({ scheme, metric }) => [scheme, metric], column: "metric" }),
    ...schemes.flatMap((scheme) => checkWeights(scheme, scorecard)),
    ...unknownBands.map((band) =>
      schemes.includes(band.scheme)
        ? faultAt("CS_Bands", band, { code: "unknownMetric", column: "metric", received: band.metric })
        : faultAt("CS_Bands", band, { code: "unknownScheme", column: "scheme", received: band.scheme }),
    ),
    ...duplicatesIn("CS_Bands", bands, { keyOf: ({ scheme, metric, from }) => [scheme, metric, from], column: "from" }),
    ...unknownGrades.map((row) =>
      faultAt("CS_Grades", row, { code: "unknownScheme", column: "scheme", received: row.scheme }),
    ),
    ...duplicatesIn("CS_Grades", grades, { keyOf: ({ scheme, from }) => [scheme, from], column: "from" }),
  ];
}

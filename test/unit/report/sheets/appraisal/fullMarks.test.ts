import type { ScorecardRow } from "../../../../../src/engine/appraisal/scorecardRules";
import { fullMarks } from "../../../../../src/report/sheets/appraisal/fullMarks";
import { scorecardOf } from "../../../engine/commission/rulesOf";

const rule = (over: Partial<ScorecardRow>): ScorecardRow => scorecardOf({ scheme: "售前", ...over })[0]!;

const bands = (metric: string, steps: readonly (readonly [number, number])[]) =>
  steps.map(([from, points]) => ({ row: 1, scheme: "售前", metric, from, points }));

describe("fullMarks()", () => {
  it.each([
    [
      "the band of most points",
      rule({}),
      bands("conversion", [
        [0.45, 100],
        [0.4, 80],
      ]),
      0.45,
    ],
    [
      "of two such bands the easier",
      rule({}),
      bands("conversion", [
        [0.5, 100],
        [0.45, 100],
      ]),
      0.45,
    ],
    [
      "the largest bound where less is better",
      rule({ metric: "averageResponse" }),
      bands("averageResponse", [
        [30, 100],
        [35, 100],
        [45, 80],
      ]),
      35,
    ],
    ["the best value of a line", rule({ scoring: "linear", worst: 0.1, best: 0.6 }), [], 0.6],
    ["the target", rule({ scoring: "deduct", target: 30 }), [], 30],
    ["all points by hand", rule({ scoring: "manual", metric: "manual:出勤" }), [], 100],
    ["the cap of points by hand", rule({ scoring: "manual", cap: 1.2 }), [], 120],
    ["nothing for places", rule({ scoring: "rank" }), bands("conversion", [[1, 100]]), null],
    ["nothing without bands", rule({}), [], null],
  ])("is %s", (_, row, own, expected) => {
    expect(fullMarks(row, own)).toBe(expected);
  });
});

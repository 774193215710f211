import type { GateOutcome } from "../../../../../src/engine/commission/gates";
import { gateFigure } from "../../../../../src/report/sheets/statement/gateFigure";

function gateOf(gate: Partial<GateOutcome>): GateOutcome {
  return {
    metric: "refundRate",
    operator: "≤",
    limit: 0.1,
    actual: 0,
    reason: null,
    outcome: "passed",
    factor: null,
    ...gate,
  };
}

describe("what was reached at a gate", () => {
  it.each([
    ["in the metric's decimals", { actual: 0.0312345678901234 }, 0.0312],
    ["seconds in tenths", { metric: "averageResponse", limit: 35, actual: 31.4567891234 }, 31.5],
    ["in more where fewer would fail it", { actual: 0.09999612345 }, 0.099996],
    ["on the limit itself", { actual: 0.1 }, 0.1],
    ["above a limit that isn't included", { operator: ">", limit: 4.5, metric: "score", actual: 4.5004 }, 4.5004],
    ["unrounded where it fails", { outcome: "zero", metric: "score", limit: 4.5, actual: 4.495123456 }, 4.495123456],
    ["nothing without a value", { actual: null, outcome: "hold" }, null],
  ] as const)("is told %s", (_, gate, expected) => {
    expect(gateFigure(gateOf(gate))).toBe(expected);
  });
});

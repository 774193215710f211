import { FaultPlan, type Fault } from "../../../../src/host/session/faultPlan";

const faultsOf = (plan: readonly Fault[], requests: number) => {
  const faults = new FaultPlan(plan);
  return Array.from({ length: requests }, () => faults.next() ?? "none");
};

describe("FaultPlan", () => {
  it("strikes at the request named and not again", () => {
    expect(faultsOf([{ atRequest: 2, error: "throttled" }], 4)).toEqual(["none", "throttled", "none", "none"]);
  });

  it("strikes as often in a row as told", () => {
    expect(faultsOf([{ atRequest: 2, error: "lost", times: 2 }], 4)).toEqual(["none", "lost", "lost", "none"]);
    expect(faultsOf([{ atRequest: 3, error: "lost", times: Infinity }], 4)).toEqual(["none", "none", "lost", "lost"]);
  });

  it("never strikes without faults", () => {
    expect(faultsOf([], 2)).toEqual(["none", "none"]);
  });
});

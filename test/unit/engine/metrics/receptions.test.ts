import fc from "fast-check";
import { juneOf, metricOf } from "../../../support/records/juneOf";
import type { SessionFacts } from "../../../support/records/recordsOf";

const slow = (averages: readonly number[]): number | null => {
  const sessions = averages.map((average): SessionFacts => ({
    agent: "甲",
    buyer: "b",
    start: "06-05 10:00",
    average,
  }));
  return metricOf(juneOf({ sessions }), "甲", "slowReceptions").value;
};

describe("slow receptions", () => {
  const exactly120 = [113.79, 135.81, 132.85, 104.35, 113.2];

  it.each([
    ["just below", [119.99], 0],
    ["on the bound", [120], 0],
    ["just above", [120.01], 1],
    ["on the bound as a mean", exactly120, 0],
    ["a hundredth above as a mean", [...exactly120, 120.01], 1],
  ])("%s", (_, averages, expected) => expect(slow(averages)).toBe(expected));

  it("don't depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(exactly120, { minLength: exactly120.length }), (averages) => {
        expect(slow(averages)).toBe(0);
      }),
    );
  });
});

describe("receptions of a day", () => {
  it("are told apart by agent, however many agents take turns", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(2)), { minLength: 1, maxLength: 40 }), (turns) => {
        const sessions = turns.map(([agent, day], i): SessionFacts => ({
          agent: `客服${agent}`,
          buyer: "b",
          start: `06-0${day + 1} 10:00:${String(i).padStart(2, "0")}`,
        }));
        const expected = new Set(turns.map(([agent, day]) => `${agent} ${day}`)).size;
        expect(juneOf({ sessions }).shop["receptions"]!.value).toBe(expected);
      }),
    );
  });
});

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

describe("slow receptions in working hours", () => {
  it.each([
    ["8 to 23", { from: 8 * 3600, to: 23 * 3600 }, 1],
    ["any", null, 3],
  ])("%s", (_, workingHours, expected) => {
    const sessions = ["07:59:59", "08:00", "23:00"].map((time, i): SessionFacts => ({
      agent: "甲",
      buyer: `b${i}`,
      start: `06-05 ${time}`,
      average: 300,
    }));
    expect(juneOf({ sessions }, { workingHours }).shop["slowReceptions"]!.value).toBe(expected);
  });
});

describe("receptions of rows from the newest down", () => {
  const sessions: SessionFacts[] = [
    { agent: "甲", buyer: "b", start: "06-06 10:00", average: 300, phase: "after" },
    { agent: "乙", buyer: "b", start: "06-05 10:00" },
  ];
  const result = juneOf({ sessions, orders: [{ id: "A1", buyer: "c", created: "06-05 12:00" }] });

  it.each([
    ["甲", 0, 1],
    ["乙", 1, 0],
  ])("%s has their own phase and response", (agent, enquiries, slow) => {
    expect(metricOf(result, agent, "enquiries").value).toBe(enquiries);
    expect(metricOf(result, agent, "slowReceptions").value).toBe(slow);
  });
});

describe("receptions of masked buyers", () => {
  it("count inside the month only", () => {
    const starts = ["05-31 23:59:59", "06-01 00:00", "06-30 23:59:59", "07-01 00:00"];
    const sessions = starts.map((start): SessionFacts => ({ agent: "甲", buyer: "t**1", start }));
    expect(juneOf({ sessions }).shop["receptions"]!.value).toBe(2);
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

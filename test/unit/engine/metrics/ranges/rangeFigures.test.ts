import fc from "fast-check";
import { joinRecords } from "../../../../../src/engine/joinRecords";
import { CATALOGUE } from "../../../../../src/engine/metrics/catalogue";
import type { JoinedRecords } from "../../../../../src/engine/metrics/measureInput";
import { activeDays } from "../../../../../src/engine/metrics/ranges/activeDays";
import { measuredRanges, rangeFigures } from "../../../../../src/engine/metrics/ranges/rangeFigures";
import { DEFAULT_SETTINGS, type Settings } from "../../../../../src/engine/settings";
import { day } from "../../../../../src/engine/units/moment";
import { dayOfDate } from "../../../../../src/engine/units/period";
import { generateFacts } from "../../../../support/generator/generateFacts";
import { recordsOfFacts } from "../../../../support/generator/recordsOfFacts";

const JUNE = dayOfDate(2026, 5, 1);

function joinedMonth(seed: number, settings: Partial<Settings> = {}): JoinedRecords {
  const facts = generateFacts({ seed, month: "2026-06", agents: 5, sessions: 600, orders: 450, shops: 2 });
  return joinRecords({ records: recordsOfFacts(facts), settings: { ...DEFAULT_SETTINGS, ...settings } });
}

/** Every metric of every scope, of the range. */
function allFigures(joined: JoinedRecords, of: ReturnType<typeof rangeFigures>, [from, to]: readonly [number, number]) {
  const range = { first: day(JUNE + from), end: day(JUNE + to) };
  return Array.from({ length: joined.scopes.count }, (_, scope) =>
    CATALOGUE.map(({ code }) => [scope, code, of.metric(scope, code, range)]),
  );
}

describe("rangeFigures()", () => {
  const CASES: readonly (readonly [string, Partial<Settings>])[] = [
    ["default settings", {}],
    [
      "days that start at four, four hours of measuring",
      { dayStart: 14_400, workingHours: { from: 36_000, to: 50_400 } },
    ],
    [
      "sales by creation, first touch, rolling window",
      { creditDate: "placed", touch: "first", window: { kind: "rollingHours", hours: 30 } },
    ],
    ["everybody above capacity now and then", { capacity: 3, targetBasis: "sales" }],
  ];

  it.each(CASES)("gives what measuring the range gives, bit for bit: %s", (_name, settings) => {
    const joined = joinedMonth(7, settings);
    const [fast, measured] = [rangeFigures(joined, activeDays(joined)), measuredRanges(joined)];
    const range = fc.tuple(fc.integer({ min: -9, max: 38 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(range, ([from, length]) => {
        const span = [from, from + length] as const;
        expect(allFigures(joined, fast, span)).toEqual(allFigures(joined, measured, span));
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  it("says nothing of a metric that there isn't", () => {
    const joined = joinedMonth(8);
    const figures = rangeFigures(joined, activeDays(joined));
    expect(figures.metric(0, "luck", { first: JUNE, end: day(JUNE + 3) })).toBeUndefined();
  });
});

import fc from "fast-check";
import { EMPTY_LEDGER, type Ledger } from "../../../../src/engine/commission/ledger";
import { lockMonth, publish } from "../../../../src/engine/commission/publish";
import type { PayResult } from "../../../../src/engine/payResult";
import type { RuleSet } from "../../../../src/engine/rules/ruleSet";
import { fen } from "../../../../src/engine/units/fen";
import { firstDayOfMonth, month } from "../../../../src/engine/units/period";
import { monthOf, payOf, sold } from "./payJune";
import { awardsOf, flatRules, rosterOf } from "./rulesOf";

const JUNE = month("2026-06");
const ORDERS = [sold("1", "甲", ["06-20", 1_000]), sold("2", "乙", ["06-21", 500])];
const FIRST = firstDayOfMonth(JUNE, 0);

type RosterCells = Parameters<typeof rosterOf>;

function rulesFor(...roster: RosterCells): RuleSet {
  return flatRules(0.01, { roster: rosterOf(...roster), awards: awardsOf([50], { period: "quarter" }) });
}

const RULES = rulesFor(
  { account: "甲", baseSalary: 3_000 },
  { account: "乙", baseSalary: 2_800, hired: (FIRST + 15) as typeof FIRST },
);

function juneBy(rules: RuleSet, ledger: Ledger = EMPTY_LEDGER): PayResult {
  return payOf(monthOf({ orders: ORDERS }, JUNE), rules, { ledger });
}

function published(ledger: Ledger, pay: PayResult): Ledger {
  const outcome = publish(ledger, pay.booking);
  if (outcome.outcome !== "published") throw new Error(outcome.outcome);
  return outcome.ledger;
}

const PUBLISHED = published(EMPTY_LEDGER, juneBy(RULES));
const LOCKED = lockMonth(PUBLISHED, JUNE)!;

/** Booked before base salaries were kept. */
const OLD: Ledger = { ...LOCKED, facts: LOCKED.facts.filter(({ metric }) => metric !== "baseSalary") };

const RAISED = rulesFor({ account: "甲", baseSalary: 3_600 }, { account: "乙", baseSalary: 2_800 });

describe("base salaries of a month", () => {
  it("are booked under the person's name, pro rata, in fen", () => {
    expect(PUBLISHED.facts.filter(({ metric }) => metric === "baseSalary")).toEqual([
      { month: JUNE, agent: "乙", metric: "baseSalary", numerator: 140_000, denominator: 1 },
      { month: JUNE, agent: "甲", metric: "baseSalary", numerator: 300_000, denominator: 1 },
    ]);
  });

  it("stay what they were once it is locked; what differs is listed first", () => {
    const { locked, differences } = juneBy(RAISED, LOCKED);
    expect(locked).toEqual(juneBy(RULES, LOCKED).locked);
    expect(locked).toEqual({
      baseSalariesBooked: true,
      people: [
        { person: "乙", baseSalaryFen: 140_000, paidFen: 500, payableFen: 140_500 },
        { person: "甲", baseSalaryFen: 300_000, paidFen: 6_000, payableFen: 306_000 },
      ],
      baseSalaryFen: 440_000,
      payableFen: 446_500,
    });
    expect(differences).toEqual([
      {
        person: "乙",
        kind: "baseSalary",
        component: "",
        orderId: "",
        refundId: "",
        ledgerFen: 140_000,
        nowFen: 280_000,
      },
      {
        person: "甲",
        kind: "baseSalary",
        component: "",
        orderId: "",
        refundId: "",
        ledgerFen: 300_000,
        nowFen: 360_000,
      },
    ]);
  });

  it("count for whoever has left the roster, and nothing for whoever came since", () => {
    const { locked, differences } = juneBy(
      rulesFor({ account: "甲", baseSalary: 3_000 }, { account: "丙", baseSalary: 9_000 }),
      LOCKED,
    );
    expect(locked?.people.map(({ person, payableFen }) => [person, payableFen])).toEqual([
      ["丙", 0],
      ["乙", 140_500],
      ["甲", 306_000],
    ]);
    const bases = differences.filter(({ kind }) => kind === "baseSalary");
    expect(bases.map(({ person, ledgerFen, nowFen }) => [person, ledgerFen, nowFen])).toEqual([
      ["丙", 0, 900_000],
      ["乙", 140_000, 0],
    ]);
  });

  it("are today's in a ledger that was written before it kept them", () => {
    const { locked, differences } = juneBy(RAISED, OLD);
    expect(locked).toMatchObject({ baseSalariesBooked: false, baseSalaryFen: 640_000, payableFen: 646_500 });
    expect(differences).toEqual([]);
  });

  it("of a published month are today's, with what publishing again would change", () => {
    const { locked, differences, team } = juneBy(RAISED, PUBLISHED);
    expect([locked, team.payableFen]).toEqual([null, 646_500]);
    expect(differences.map(({ kind, nowFen }) => [kind, nowFen])).toEqual([
      ["baseSalary", 280_000],
      ["baseSalary", 360_000],
    ]);
    const again = published(PUBLISHED, juneBy(RAISED, PUBLISHED));
    expect(juneBy(RAISED, again).differences).toEqual([]);
  });
});

describe("laws of a locked month's pay", () => {
  const roster = fc
    .record({
      salaries: fc.tuple(fc.nat(9_000), fc.nat(9_000)),
      hired: fc.option(fc.integer({ min: -40, max: 40 })),
      left: fc.option(fc.integer({ min: -40, max: 40 })),
    })
    .map(({ salaries: [first, second], hired, left }) => {
      const day = (offset: number | null) => (offset === null ? null : ((FIRST + offset) as typeof FIRST));
      return rulesFor(
        { account: "甲", baseSalary: first },
        { account: "乙", baseSalary: second, hired: day(hired), left: day(left) },
      );
    });

  it("is what today's data paid when it was published, whatever the roster says afterwards", () => {
    fc.assert(
      fc.property(roster, roster, (then, since) => {
        const pay = juneBy(then);
        const locked = lockMonth(published(EMPTY_LEDGER, pay), JUNE)!;
        const { people, payableFen } = juneBy(since, locked).locked!;
        expect(payableFen).toBe(pay.team.payableFen);
        expect(people.map(({ person, payableFen: own }) => [person, own])).toEqual(
          pay.people.map(({ person, payableFen: own }) => [person, own]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("leaves other months alone: base salaries in the ledger move nothing of them, awards of the quarter included", () => {
    const may = { month: month("2026-05"), metric: "baseSalary", denominator: 1 };
    const agents = fc.constantFrom("甲", "乙", "丙");
    fc.assert(
      fc.property(roster, fc.array(fc.tuple(agents, fc.nat(1e6)), { maxLength: 3 }), (rules, salaries) => {
        const facts = salaries.map(([agent, numerator]) => ({ ...may, agent, numerator: fen(numerator) }));
        const open = { ...juneBy(rules, { rows: [], facts }), runId: "", booking: null };
        const without = { ...juneBy(rules), runId: "", booking: null };
        expect(open).toEqual(without);
      }),
      { numRuns: 40 },
    );
  });
});

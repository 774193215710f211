import { acceptedPeople } from "../../../../src/app/people/acceptedPeople";
import { peopleToBind, type PeopleKnown } from "../../../../src/app/people/peopleToBind";
import { peopleLines } from "../../../../src/app/people/peopleLines";
import { NOBODY_SAVED } from "../../../../src/app/people/savedPeople";
import type { NamedAccounts } from "../../../../src/engine/records/accounts/namedAccounts";
import { peopleTextsFor } from "../../../../src/i18n/people/peopleTextsFor";

const KNOWN: PeopleKnown = { saved: NOBODY_SAVED, before: NOBODY_SAVED, robotAccounts: ["服务助手"] };

function named(accounts: readonly string[], roster: Readonly<Record<string, string>> = {}): NamedAccounts {
  return {
    accounts: accounts.map((account) => ({ account, sessions: 2, orders: 1, reports: 0 })),
    roster: Object.entries(roster).map(([account, person]) => ({ account, person })),
    shops: [],
  };
}

describe("peopleToBind()", () => {
  it("asks about accounts that the roster doesn't list, with what speaks for whom", () => {
    const { unbound, hasRoster, persons } = peopleToBind(named(["甲店:小黛", "小王"], { 小黛: "黛玉" }), KNOWN);
    expect(hasRoster).toBe(true);
    expect(persons).toEqual(["黛玉"]);
    expect(unbound).toEqual([
      { account: "小王", sessions: 2, orders: 1, reports: 0, proposals: [], robot: null },
      {
        account: "甲店:小黛",
        sessions: 2,
        orders: 1,
        reports: 0,
        proposals: [{ person: "黛玉", evidence: "sameNickInOnlyShop", other: "小黛", confidence: 0.85 }],
        robot: null,
      },
    ]);
  });

  it("asks once: what was confirmed is no question any more", () => {
    const saved = { bindings: { "甲店:小黛": "黛玉" }, robots: ["甲店:店小蜜"] };
    const accounts = named(["甲店:小黛", "甲店:店小蜜", "甲店:服务助手"], { 小黛: "黛玉" });
    const { unbound, bound, robots } = peopleToBind(accounts, { ...KNOWN, saved });
    expect(unbound).toEqual([]);
    expect(bound).toEqual([{ account: "甲店:小黛", person: "黛玉" }]);
    expect(robots).toEqual(["甲店:店小蜜"]);
  });

  it("proposes what another workbook confirmed, without taking it", () => {
    const before = { bindings: { x9: "黛玉" }, robots: ["值班"] };
    const { unbound } = peopleToBind(named(["x9", "值班"]), { ...KNOWN, before });
    expect(unbound.map(({ account, proposals, robot }) => [account, proposals[0]?.evidence, robot?.word])).toEqual([
      ["x9", "boundBefore", undefined],
      ["值班", undefined, "值班"],
    ]);
  });

  it("isn't led astray by accounts called like members of every object", () => {
    expect(peopleToBind(named(["constructor"]), KNOWN).unbound[0]?.proposals).toEqual([]);
  });
});

describe("acceptedPeople()", () => {
  const accepted = (accounts: readonly string[], roster: Readonly<Record<string, string>>) =>
    acceptedPeople(peopleToBind(named(accounts, roster), KNOWN));

  it("takes the best proposal of each account, and robots", () => {
    expect(accepted(["甲店:小黛", "甲店:店小蜜", "小王"], { 小黛: "黛玉" })).toEqual({
      bindings: { "甲店:小黛": "黛玉" },
      robots: ["甲店:店小蜜"],
    });
  });

  it("leaves open what fits two persons alike, and nicks that people bear as well", () => {
    expect(accepted(["小黛", "小蜜"], { "甲店:小黛": "黛玉", "乙店:小黛": "黛西" })).toEqual(NOBODY_SAVED);
  });
});

describe("peopleLines()", () => {
  const lines = (accounts: readonly string[], roster: Readonly<Record<string, string>> = {}) =>
    peopleLines(peopleToBind(named(accounts, roster), KNOWN), NOBODY_SAVED, peopleTextsFor("en"));

  it("says nothing where everybody is known, or where there is neither a roster nor a resemblance", () => {
    expect(lines(["小黛"], { 小黛: "黛玉" })).toEqual([]);
    expect(lines(["小黛", "小王"])).toEqual([]);
  });

  it("names accounts with their rows and whose they could be", () => {
    expect(lines(["甲店:小黛", "甲店:店小蜜"], { 小黛: "黛玉" }).slice(1)).toEqual([
      "  甲店:小黛 (2 sessions, 1 order): perhaps 黛玉 (the nick of 小黛, and there is one shop only)",
      '  甲店:店小蜜 (2 sessions, 1 order): perhaps a robot (its name contains "店小蜜")',
    ]);
  });

  it("names the first twenty of many", () => {
    const many = Array.from({ length: 30 }, (_, i) => `a${i}`);
    const said = lines(many, { 小黛: "黛玉" });
    expect(said).toHaveLength(22);
    expect(said.at(-1)).toBe("  and 10 more accounts");
  });
});

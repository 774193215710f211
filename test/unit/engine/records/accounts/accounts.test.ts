import { accountName, mayShareShop } from "../../../../../src/engine/records/accountName";
import { bindAccounts } from "../../../../../src/engine/records/accounts/bindAccounts";
import { joinNamedAccounts, namedAccounts } from "../../../../../src/engine/records/accounts/namedAccounts";
import { proposeBindings } from "../../../../../src/engine/records/accounts/proposeBindings";
import { proposeRobots } from "../../../../../src/engine/records/accounts/proposeRobots";
import { unknownAccounts } from "../../../../../src/engine/records/accounts/unknownAccounts";
import { juneOf } from "../../../../support/records/juneOf";
import { recordsOf, type MonthFacts } from "../../../../support/records/recordsOf";

describe("accountName()", () => {
  it.each([
    ["测试旗舰店:小美", "测试旗舰店", "小美", undefined],
    ["测试旗舰店：小美", "测试旗舰店", "小美", undefined],
    ["测试旗舰-小王", "测试旗舰", "小王", undefined],
    ["测试旗舰店-小王", "测试旗舰店", "小王", undefined],
    ["小王-晚班", undefined, "小王-晚班", undefined],
    ["zhang001(小张)", undefined, "小张", "zhang001"],
    ["zhang001（小张）", undefined, "小张", "zhang001"],
    ["小娇", undefined, "小娇", undefined],
    [":小娇", undefined, ":小娇", undefined],
    ["", undefined, "", undefined],
  ])("%p", (account, shop, nick, login) => {
    expect(accountName(account)).toEqual({ shop, nick, login });
  });

  it.each([
    ["甲店:小美", "甲店:小美", true],
    ["甲旗舰-小美", "甲旗舰店:小美", true],
    ["甲店:小美", "小美", true],
    ["甲店:小美", "乙店:小美", false],
  ])("%p and %p may be of one shop: %p", (a, b, expected) => {
    expect(mayShareShop(accountName(a), accountName(b))).toBe(expected);
  });
});

function sessionsOf(agents: readonly string[], roster: MonthFacts["roster"] = []) {
  const sessions = agents.map((agent, i) => ({ agent, buyer: `tb${i}`, start: "06-03 10:00" }));
  return recordsOf({ sessions, ...(roster.length > 0 ? { roster } : {}) });
}

describe("unknownAccounts()", () => {
  it("lists those that the roster doesn't, with most rows first", () => {
    const records = sessionsOf(["甲", "乙", "乙", "丙"], [{ account: "丙" }, { account: "丁" }]);
    expect(unknownAccounts(namedAccounts(records))).toEqual([
      { account: "乙", sessions: 2, orders: 0, reports: 0 },
      { account: "甲", sessions: 1, orders: 0, reports: 0 },
    ]);
  });
});

describe("joinNamedAccounts()", () => {
  it("adds up the rows of several tables by account", () => {
    const one = namedAccounts(sessionsOf(["甲", "乙"], [{ account: "丁" }]));
    const other = namedAccounts(sessionsOf(["乙"]));
    const rows = { orders: 0, reports: 0 };
    expect(joinNamedAccounts([one, other])).toEqual({
      accounts: [
        { account: "甲", sessions: 1, ...rows },
        { account: "乙", sessions: 2, ...rows },
      ],
      roster: [{ account: "丁", person: "丁" }],
      shops: [],
    });
    expect(joinNamedAccounts([])).toEqual({ accounts: [], roster: [], shops: [] });
  });
});

describe("proposeBindings()", () => {
  const proposals = (agents: readonly string[], roster: MonthFacts["roster"] = []) =>
    proposeBindings(namedAccounts(sessionsOf(agents, roster))).map(({ account, person, evidence, confidence }) => [
      account,
      person,
      evidence,
      confidence,
    ]);

  it.each([
    ["小黛", "甲店:小黛", "sameNickInOnlyShop", 0.85],
    ["甲店:小黛", "小黛", "sameNickInOnlyShop", 0.85],
    ["甲旗舰-小王", "甲旗舰店:小王", "sameNickInShop", 0.95],
    ["甲店：小黛", "甲店:小黛", "sameAccount", 0.95],
    ["Amy ", "amy", "sameAccount", 0.95],
    ["zhang001(小张)", "zhang001", "sameLogin", 0.9],
  ])("%p is like %p on the roster: %p", (account, listed, evidence, confidence) => {
    expect(proposals([account], [{ account: listed, person: "黛玉" }])).toEqual([
      [account, "黛玉", evidence, confidence],
    ]);
  });

  it("goes by the person's name with less certainty", () => {
    expect(proposals(["甲店:小黛"], [{ account: "dai001", person: "小黛" }])).toEqual([
      ["甲店:小黛", "小黛", "personName", 0.7],
    ]);
  });

  it("never matches across shops", () => {
    expect(proposals(["甲店:小黛"], [{ account: "乙店:dai", person: "小黛" }])).toEqual([]);
    expect(proposals(["甲店:小黛"], [{ account: "乙店:小黛", person: "黛玉" }])).toEqual([]);
  });

  it("asks where a nick without a shop could be of several", () => {
    const roster = [
      { account: "甲店:小黛", person: "黛玉" },
      { account: "乙店:小黛", person: "黛西" },
    ];
    expect(proposals(["小黛"], roster)).toEqual([
      ["小黛", "黛玉", "sameNickShopUnknown", 0.4],
      ["小黛", "黛西", "sameNickShopUnknown", 0.4],
    ]);
    expect(proposals(["小黛"], roster.slice(0, 1))).toEqual([["小黛", "黛玉", "sameNickInOnlyShop", 0.85]]);
    const other = [roster[0]!, { account: "乙店:小王" }];
    expect(proposals(["小黛"], other)).toEqual([["小黛", "黛玉", "sameNickShopUnknown", 0.5]]);
  });

  it("ties accounts of one nick together where there is no roster", () => {
    expect(proposals(["甲店:小黛", "小黛", "小王"])).toEqual([["甲店:小黛", "小黛", "sameNickInOnlyShop", 0.85]]);
  });
});

describe("bindAccounts()", () => {
  it("makes several accounts one person, whose facts stand on the roster", () => {
    const records = sessionsOf(["甲店:小黛", "小黛"], [{ account: "小黛", person: "黛玉", group: "A", target: 5 }]);
    const bound = bindAccounts(records, [{ account: "甲店:小黛", person: "黛玉" }]);
    expect(unknownAccounts(namedAccounts(bound))).toEqual([]);
    expect(bound.roster).toHaveLength(2);
  });

  it("makes a roster where there is none", () => {
    const facts: MonthFacts = { sessions: [{ agent: "甲店:小黛", buyer: "tb1", start: "06-03 10:00" }] };
    expect(juneOf(facts).agents[0]!.onRoster).toBe(false);
    const bound = bindAccounts(recordsOf(facts), [{ account: "甲店:小黛", person: "黛玉" }]);
    expect(bound.roster).toMatchObject([{ account: 0, person: "黛玉" }]);
  });

  it("changes nothing for accounts on the roster, nobody's accounts and empty names", () => {
    const records = sessionsOf(["小黛"], [{ account: "小黛", person: "黛玉" }]);
    const bindings = [
      { account: "小黛", person: "别人" },
      { account: "没有", person: "别人" },
    ];
    expect(bindAccounts(records, bindings)).toBe(records);
    expect(bindAccounts(sessionsOf(["小黛"]), [{ account: "小黛", person: " " }]).roster).toBeUndefined();
  });

  it("goes by the last of several bindings", () => {
    const bindings = ["一", "二"].map((person) => ({ account: "小黛", person }));
    expect(bindAccounts(sessionsOf(["小黛"]), bindings).roster).toMatchObject([{ person: "二" }]);
  });
});

describe("proposeRobots()", () => {
  it("names what looks like a robot and isn't known as one", () => {
    const accounts = ["甲店:服务助手", "甲店:店小蜜", "智能客服01", "小蜜", "小蜜蜂", "小美"];
    expect(proposeRobots(accounts, [])).toEqual([
      { account: "甲店:服务助手", word: "服务助手", confidence: 0.9 },
      { account: "甲店:店小蜜", word: "店小蜜", confidence: 0.6 },
      { account: "智能客服01", word: "智能客服", confidence: 0.6 },
      { account: "小蜜", word: "小蜜", confidence: 0.4 },
    ]);
    expect(proposeRobots(accounts, ["服务助手", "智能客服01", "小蜜", "甲店:店小蜜"])).toEqual([]);
  });
});

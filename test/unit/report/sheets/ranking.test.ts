import { rankingOf, shortAccount, shortName } from "../../../../src/report/sheets/ranking";
import { monthOf, sold } from "../../engine/commission/payJune";

/** A month in which each of these accounts sold something. */
function rankingOfAccounts(accounts: readonly string[]) {
  const orders = accounts.map((account, i) => sold(String(i), account, ["06-10", 100 + i]));
  const roster = accounts.map((account) => ({ account }));
  return rankingOf(monthOf({ orders, roster }, "2026-06"));
}

describe("the shop before accounts of the ranking", () => {
  it.each<{ name: string; accounts: string[]; short: string[] }>([
    { name: "one shop", accounts: ["店:小美", "店:小丽"], short: ["小丽", "小美"] },
    {
      name: "one shop with either colon",
      accounts: ["店：小美", "店:小丽", "店：小红"],
      short: ["小丽", "小红", "小美"],
    },
    {
      name: "a colon within the shop, of either kind",
      accounts: ["淘宝:店：小美", "淘宝：店:小丽"],
      short: ["小丽", "小美"],
    },
    { name: "two shops", accounts: ["甲店:小美", "乙店:小丽"], short: ["乙店:小丽", "甲店:小美"] },
    { name: "an account without a shop", accounts: ["店:小美", "小丽"], short: ["小丽", "店:小美"] },
    { name: "nothing behind a colon", accounts: ["店:", "店：小丽"], short: ["店:", "店：小丽"] },
    {
      name: "two that only their colons tell apart",
      accounts: ["店:小美", "店：小美"],
      short: ["店:小美", "店：小美"],
    },
    { name: "one account", accounts: ["店:小美"], short: ["店:小美"] },
  ])("of $name", ({ accounts, short }) => {
    const ranking = rankingOfAccounts(accounts);
    expect(ranking.agents.map((agent) => shortName(agent, ranking)).sort()).toEqual([...short].sort());
  });

  it("is cut off accounts outside the ranking, too", () => {
    const ranking = rankingOfAccounts(["店:小美", "店:小丽"]);
    expect(["店：机器人", "别店：机器人"].map((account) => shortAccount(account, ranking))).toEqual([
      "机器人",
      "别店：机器人",
    ]);
  });
});

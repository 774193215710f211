import { scenarioWords } from "../../../../src/app/compare/scenarioWords";

const PLANS = ["A+B", "提成=高", "固定 提点"];

describe("scenarioWords()", () => {
  it.each([
    ["flatRate", "flatRate", []],
    ["window=rolling:24", "", [["window", "rolling:24"]]],
    [
      "flatRate+window=rolling:24 + capacity＝60",
      "flatRate",
      [
        ["window", "rolling:24"],
        ["capacity", "60"],
      ],
    ],
    ["A+B", "A+B", []],
    ["提成=高", "提成=高", []],
    ["A+B+window=natural:1", "A+B", [["window", "natural:1"]]],
    ["memoRule=旗帜=red→排除", "", [["memoRule", "旗帜=red→排除"]]],
    ["window=", "", [["window", ""]]],
  ])("reads %s", (typed, plan, settings) => {
    const words = scenarioWords(typed, (text) => PLANS.includes(text));
    expect([words.plan, words.settings.map(({ name, value }) => [name, value])]).toEqual([plan, settings]);
  });
});

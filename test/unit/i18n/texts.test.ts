import type { RowIssueCode } from "../../../src/engine/issues/rowIssue";
import { CATALOGUE } from "../../../src/engine/metrics/catalogue";
import { textsFor, type Texts } from "../../../src/i18n/textsFor";

const ZH = textsFor("zh-CN");
const EN = textsFor("en");

/** Every text of a tree, functions called with sample facts, by path. */
function allTexts(texts: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof texts === "string") return [[path, texts]];
  if (typeof texts === "function") return [];
  return Object.entries(texts as Record<string, unknown>).flatMap(([key, value]) => allTexts(value, `${path}.${key}`));
}

const MAY_BE_EMPTY = /\.unit$|\.page\./;

describe.each([
  ["zh-CN", ZH],
  ["en", EN],
])("texts of %s", (_, texts: Texts) => {
  it("have words for everything", () => {
    const empty = allTexts(texts).filter(([path, text]) => text.trim() === "" && !MAY_BE_EMPTY.test(path));
    expect(empty).toEqual([]);
  });

  it("name every metric of the catalogue", () => {
    const named = new Set(Object.keys(texts.metrics));
    expect(CATALOGUE.map(({ code }) => code).filter((code) => !named.has(code))).toEqual([]);
  });

  it("say of every issue where it is and what was found, and what to do", () => {
    const facts = {
      cell: "C12",
      field: "付款时间",
      received: "昨天",
      otherRow: "第 7 行",
      effect: "整行没有计入",
      amount: "128.00",
    };
    for (const [code, words] of Object.entries(texts.issues)) {
      const { problem, remedy } = words(facts);
      expect(problem).toContain("C12");
      if (code !== ("missingValue" satisfies RowIssueCode)) expect(problem).toContain("昨天");
      expect(remedy.length).toBeGreaterThan(3);
    }
  });

  it("keep their keys in order, so that a missing one shows", () => {
    const unsorted: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      const keys = Object.keys(value);
      const sorted = [...keys].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      if (keys.join() !== sorted.join() && !/\.metrics\.\w+$/.test(path)) unsorted.push(path);
      keys.forEach((key) => visit((value as Record<string, unknown>)[key], `${path}.${key}`));
    };
    for (const area of ["issues", "metrics", "words", "sheets"] as const) visit(texts[area], `.${area}`);
    expect(unsorted).toEqual([]);
  });
});

describe("English texts", () => {
  it("hold no Chinese but the platform's own words", () => {
    const chinese = allTexts(EN).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese).toEqual([]);
  });
});

describe("textsFor()", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en", "en"],
    ["en-GB", "en"],
    ["EN-us", "en"],
    ["fr-FR", "zh-CN"],
    ["", "zh-CN"],
    ["enx", "zh-CN"],
  ])("gives %s the texts of %s", (locale, expected) => {
    expect(textsFor(locale).locale).toBe(expected);
  });
});

import { RULE_COLUMNS, RULE_TABLES } from "../../../src/app/rules/ruleColumns";
import { SETTING_CODES } from "../../../src/app/rules/settingSchemas";
import { payTextsFor } from "../../../src/i18n/pay/payTextsFor";
import { rulesTextsFor } from "../../../src/i18n/rules/rulesTextsFor";

/** Every text of a tree, functions aside. */
function allTexts(texts: unknown): readonly string[] {
  if (typeof texts === "string") return [texts];
  return typeof texts === "function" ? [] : Object.values(texts as Record<string, unknown>).flatMap(allTexts);
}

describe.each(["zh-CN", "en"])("texts of rules and pay in %s", (locale) => {
  const rules = rulesTextsFor(locale);

  it("name every column of every rule table, each by a header of its own", () => {
    for (const table of RULE_TABLES) {
      const columns = rules.tables[table].columns as Record<string, { header: string }>;
      const headers = RULE_COLUMNS[table].map(({ code }) => columns[code]?.header);
      expect(headers.every((header) => header !== undefined && header !== "")).toBe(true);
      expect(new Set(headers).size).toBe(headers.length);
    }
  });

  it("name every setting", () => {
    const names = SETTING_CODES.map((code) => rules.settings[code].name);
    expect(new Set(names).size).toBe(SETTING_CODES.length);
  });

  it("name words of a list differently", () => {
    for (const words of Object.values(rules.words)) {
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
    }
  });
});

it("English texts of rules and pay hold no Chinese", () => {
  const texts = [...allTexts(rulesTextsFor("en")), ...allTexts(payTextsFor("en"))];
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

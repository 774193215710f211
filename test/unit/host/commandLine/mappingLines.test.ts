import { mappingLines } from "../../../../src/host/commandLine/mappingLines";
import { hostTextsFor } from "../../../../src/i18n/host/hostTextsFor";

const table = {
  source: "6月.xlsx",
  sheet: "订单",
  kind: "orders",
  confidence: 0.7999,
  rows: { read: 12, records: 11, rejected: 1, skipped: 0 },
  doubts: [{}, {}],
};

describe("mappingLines()", () => {
  const lines = (locale: string, ...tables: unknown[]) => mappingLines({ tables }, hostTextsFor(locale));

  it("says of every table where it is, what it is and how sure that is", () => {
    const sheet = { ...table, source: "", rows: { read: 1 }, doubts: [{}], confidence: 0.8 };
    const file = { ...table, source: "a.csv", sheet: "a", kind: "sessions", doubts: [], confidence: 1 };
    expect(lines("en", table, sheet, file)).toEqual([
      "6月.xlsx › 订单: Orders, 79% sure, 12 rows, 2 doubts",
      "订单: Orders, 80% sure, 1 row, 1 doubt",
      "a.csv: Sessions, 100% sure, 12 rows, no doubts",
    ]);
    expect(lines("zh-CN", table)).toEqual(["6月.xlsx › 订单：订单，把握 79%，12 行，2 处疑问"]);
  });

  it("has words for tables that nobody knows, and passes on kinds without a word", () => {
    const unknown = { ...table, kind: null, rows: null, confidence: 0, doubts: [] };
    expect(lines("zh-CN", unknown)).toEqual(["6月.xlsx › 订单：认不出是什么表，把握 0%，未读取，无疑问"]);
    expect(lines("en", unknown)).toEqual(["6月.xlsx › 订单: no table that is known, 0% sure, not read, no doubts"]);
    expect(lines("en", { ...table, kind: "newKind" })[0]).toContain("newKind");
  });

  it("says nothing where there are no tables", () => {
    expect(lines("en")).toEqual([]);
  });

  it.each([undefined, null, {}, { tables: 1 }, { tables: [null] }, { tables: [{ ...table, sheet: 1 }] }])(
    "refuses %j",
    (mapping) => {
      expect(() => mappingLines(mapping, hostTextsFor("en"))).toThrow(TypeError);
    },
  );

  it.each([{ kind: 1 }, { rows: {} }, { confidence: "1" }, { doubts: 0 }])("refuses a table with %j", (wrong) => {
    expect(() => lines("en", { ...table, ...wrong })).toThrow(TypeError);
  });
});

import { NEEDED_COLUMNS } from "../../../../src/engine/mapping/fields";
import { HEADERS } from "../../../../src/engine/mapping/headerDictionary";
import { normaliseHeader } from "../../../../src/engine/mapping/normaliseHeader";
import { textsFor } from "../../../../src/i18n/textsFor";

describe("the names under which messages ask for needed columns", () => {
  const asked = (["sessions", "orders", "refunds"] as const).flatMap((kind) =>
    NEEDED_COLUMNS[kind].map(([field = ""]) => ({ kind, field })),
  );
  // 金额 alone may be the price, the payment or what went back: such a column is asked about
  const certain = asked.filter(({ kind, field }) => !(kind === "refunds" && field === "amount"));

  it.each(["zh-CN", "en"])("are headers that are taken without a question (%s)", (locale) => {
    const { fields } = textsFor(locale).words;
    const names: Readonly<Record<string, string>> = fields;
    const doubtful = certain.filter(({ kind, field }) => {
      const { text } = normaliseHeader(names[field] ?? "");
      return HEADERS[kind][field]?.find((known) => known.text === text)?.verified !== true;
    });
    expect(doubtful).toEqual([]);
  });
});

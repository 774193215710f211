import type { Memory } from "../../../src/app/ports/memory";
import { languageFor } from "../../../src/app/run/language";
import { createMonthRun } from "../../../src/app/run/monthRun";
import { outcomeLines } from "../../../src/app/run/outcomeLines";
import { portsOf } from "../../support/app/portsOf";
import { openExcel } from "../../support/host/openExcel";
import { bookOf } from "../../support/workbooks/bookOf";
import { doubtfulShop } from "../../support/workbooks/doubtfulShop";

/** 接待客服 stands in no export that is known: a person must say what it is. */
const TABLES = doubtfulShop("接待客服", "买家旺旺");

async function run(memory: Memory, { acceptGuesses = false, book = bookOf(TABLES), locale = "zh-CN" } = {}) {
  const excel = openExcel(book);
  const ports = { ...portsOf(locale), memory, acceptGuesses: () => acceptGuesses };
  const outcome = await createMonthRun(ports).start();
  await excel.close();
  return { kind: outcome.kind, said: outcomeLines(outcome, languageFor(locale)).join("\n"), book };
}

describe("a mapping that a person confirmed", () => {
  it("is used for next month's workbook in the same browser, which says so", async () => {
    const memory = portsOf("zh-CN").memory;
    expect((await run(memory)).kind).toBe("refused");
    const first = await run(memory, { acceptGuesses: true });
    expect(first.kind).toBe("finished");
    expect(first.said).not.toContain("沿用");
    const next = await run(memory);
    expect(next.said).toContain("沿用以前确认过的列对应关系：“接待”");
    expect(next.kind).toBe("finished");
    const english = await run(memory, { locale: "en" });
    expect(english.said).toContain('Read as confirmed before: "接待"');
  });

  it("is used for the same workbook on another computer", async () => {
    const { book } = await run(portsOf("zh-CN").memory, { acceptGuesses: true });
    const elsewhere = await run(portsOf("zh-CN").memory, { book });
    expect(elsewhere.kind).toBe("finished");
    expect(elsewhere.said).toContain("沿用以前确认过的列对应关系：“接待”");
  });
});

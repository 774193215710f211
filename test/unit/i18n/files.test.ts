import { FileFault, type FileFaultCode } from "../../../src/app/ports/fileFault";
import { filesTextsFor } from "../../../src/i18n/files/filesTextsFor";

type Say = (file: string, detail: string) => string;

describe.each(["zh-CN", "en-GB"])("what is said of files in %s", (locale) => {
  const faults: Readonly<Record<FileFaultCode, Say>> = filesTextsFor(locale).faults;

  it("names the file, and what is known of it, for every fault", () => {
    const detailed = ["damaged", "tooLarge", "unclosedQuote", "unreadable", "unsupported"];
    for (const [code, say] of Object.entries(faults)) {
      expect(say("6月订单.csv", "1234")).toContain("6月订单.csv");
      expect(say("6月订单.csv", "1234").includes("1234")).toBe(detailed.includes(code));
    }
    expect(faults.damaged("a.xlsx", "")).not.toMatch(/\(\)|（）/);
  });
});

describe("FileFault", () => {
  it("is data, with a message for logs", () => {
    const fault = new FileFault({ code: "damaged", file: "a.xlsx", detail: "xl/styles.xml" });
    expect(fault).toMatchObject({ code: "damaged", file: "a.xlsx", detail: "xl/styles.xml", name: "FileFault" });
    expect(fault.message).toBe("Cannot read a.xlsx: damaged (xl/styles.xml)");
    expect(new FileFault({ code: "empty", file: "b.csv" }).message).toBe("Cannot read b.csv: empty");
  });
});

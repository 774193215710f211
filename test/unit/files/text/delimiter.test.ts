import { delimiterOf } from "../../../../src/files/text/delimiter";

describe("delimiterOf()", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", ","],
    ["tabs", "a\tb\tc\n1\t2\t3\n", "\t"],
    ["semicolons", "a;b;c\n1;2;3\n", ";"],
    ["bars", "a|b|c\n1|2|3\n", "|"],
    ["tabs, with commas in cells", "订单\t备注\n1\t红,大\n2\t蓝\n", "\t"],
    ["commas, with semicolons in quoted cells", '"a","b"\n"颜色:红;尺码:M","1"\n"颜色:蓝;尺码:L","2"\n', ","],
    ["commas below banners", "生意参谋\n统计日期：2026-04-20 ~ 2026-04-20\n\na,b,c\n1,2,3\n4,5,6\n7,8,9\n", ","],
    ["nothing but one column", "a\nb\n", ","],
    ["nothing at all", "", ","],
    ["the one row there is", "a\tb", "\t"],
    ["what the first line says", "sep=;\na,1;b,2\n", ";"],
    ["tabs where rows differ in length", "a\tb\tc\n1\t2\n1\t2\t3\n4\t5\t6\n", "\t"],
  ])("finds %s", (_, text, delimiter) => expect(delimiterOf(text, "\n")).toBe(delimiter));

  it("finds commas in lines that end in carriage returns", () => expect(delimiterOf("a,b\r1,2\r", "\r")).toBe(","));
});

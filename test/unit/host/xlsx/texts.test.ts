import fc from "fast-check";
import { movedFormula } from "../../../../src/host/xlsx/read/sharedFormula";
import { readSharedStrings } from "../../../../src/host/xlsx/read/sharedStrings";
import { fileFormula, shownFormula } from "../../../../src/host/xlsx/write/formulaText";
import { attribute, fromXml, toXml } from "../../../../src/host/xlsx/xmlText";

describe("toXml() and fromXml()", () => {
  it("give back any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expect(fromXml(toXml(text))).toBe(text)));
    fc.assert(fc.property(fc.stringMatching(/^[<>&"'_x0-9A-F]*$/), (text) => expect(fromXml(toXml(text))).toBe(text)));
  });

  it("leave nothing that breaks a file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        expect(toXml(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f<>]/),
      ),
    );
  });

  it("find attributes whatever the quotes", () => {
    expect(attribute(`<c r='A1' t="s &amp; t"/>`, "r")).toBe("A1");
    expect(attribute(`<c r='A1' t="s &amp; t"/>`, "t")).toBe("s & t");
    expect(attribute(`<c r="A1"/>`, "s")).toBeUndefined();
  });
});

describe("movedFormula()", () => {
  it.each([
    ["A1*2", "B3*2"],
    ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
    ["SUM(A1:B9)", "SUM(B3:C11)"],
    ["'A1 x'!A1&\"A1\"", "'A1 x'!B3&\"A1\""],
    ["LOG10(A1)", "LOG10(B3)"],
    ["XFD1048576", "#REF!"],
  ])("moves %s two rows down and one column right: %s", (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });
});

describe("readSharedStrings()", () => {
  it("joins runs, leaves pronunciation out and keeps empty ones in their places", () => {
    const xml = `<sst><si><t>a &amp; b</t></si><si/><si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si><si><t/></si></sst>`;
    expect(readSharedStrings(xml)).toEqual(["a & b", "", "粗 细", ""]);
  });
});

describe("formulas in files", () => {
  it("have newer functions marked, texts untouched", () => {
    expect(fileFormula('=XLOOKUP(A1,B:B,C:C)&"IFS("&FILTER(A:A,B:B>1)')).toBe(
      '_xlfn.XLOOKUP(A1,B:B,C:C)&"IFS("&_xlfn._xlws.FILTER(A:A,B:B>1)',
    );
    expect(shownFormula('_xlfn.XLOOKUP(A1,B:B,C:C)&"_xlfn."')).toBe('=XLOOKUP(A1,B:B,C:C)&"_xlfn."');
    expect(fileFormula("=SUMIFS(A:A,B:B,1)")).toBe("SUMIFS(A:A,B:B,1)");
  });
});

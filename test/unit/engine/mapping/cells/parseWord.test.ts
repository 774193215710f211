import { FAULTS } from "../../../../../src/engine/mapping/cells/parsed";
import { parseCount } from "../../../../../src/engine/mapping/cells/parseCount";
import { parseRatio } from "../../../../../src/engine/mapping/cells/parseRatio";
import { parseRating, parseWord } from "../../../../../src/engine/mapping/cells/parseWord";
import { VOCABULARIES } from "../../../../../src/engine/mapping/cells/vocabularies";
import * as codes from "../../../../../src/engine/records/records";

describe("parseWord()", () => {
  it.each([
    ["receptionType", "直接接待", codes.DIRECT],
    ["receptionType", "转入", codes.TRANSFERRED_IN],
    ["receptionType", " 转出 ", codes.TRANSFERRED_OUT],
    ["startedBy", "买家发起", codes.BY_BUYER],
    ["startedBy", "客服主动跟进", codes.BY_AGENT],
    ["phase", "售后", codes.AFTER_SALE],
    ["phase", "售前", codes.PRE_SALE],
    ["stage", "定金", codes.DEPOSIT],
    ["stage", "尾款", codes.BALANCE],
    ["replied", "是", codes.YES],
    ["replied", "未回复", codes.NO],
    ["replied", true, codes.YES],
    ["replied", 0, codes.NO],
    ["robot", "ＹＥＳ", codes.YES],
    ["silent", "静默", codes.YES],
  ] as const)("%s: %p", (vocabulary, cell, code) => {
    expect(parseWord(cell, VOCABULARIES[vocabulary])).toBe(code);
  });

  it("faults words it doesn't know, whatever their name", () => {
    expect(parseWord("也许", VOCABULARIES.replied)).toBe(FAULTS.unknownWord);
    expect(parseWord("constructor", VOCABULARIES.replied)).toBe(FAULTS.unknownWord);
    expect(parseWord("-", VOCABULARIES.replied)).toBeUndefined();
  });
});

describe("parseRating()", () => {
  it.each([
    [5, 5],
    [1, 1],
    [4.5, 4.5],
    ["5", 5],
    ["4分", 4],
    ["3星", 3],
    ["非常满意", 5],
    ["满意", 4],
    ["一般", 3],
    ["不满意", 2],
    ["很不满意", 1],
    ["好评", 5],
    ["中评", 3],
    ["差评", 1],
    ["负面评价", 1],
  ])("reads %p as %p stars", (cell, stars) => {
    expect(parseRating(cell)).toBe(stars);
  });

  it.each([
    [0, FAULTS.outOfRange],
    [6, FAULTS.outOfRange],
    ["0.9", FAULTS.outOfRange],
    ["还行", FAULTS.unknownWord],
    ["#REF!", FAULTS.cellError],
    ["-", undefined],
  ])("%p is no rating", (cell, parsed) => {
    expect(parseRating(cell)).toBe(parsed);
  });
});

describe("parseCount() of ten thousands", () => {
  it.each([
    ["1.2万", 12_000],
    ["3万", 30_000],
  ])("takes %p with a warning", (cell, value) => {
    expect(parseCount(cell)).toEqual({ code: "shortenedFigure", value });
  });

  it.each(["1.23456万", "万", "-1万"])("refuses %p", (cell) => {
    expect(parseCount(cell)).toMatchObject({ code: "notANumber" });
  });
});

describe("parseCount()", () => {
  it.each([
    [0, 0],
    ["12", 12],
    ["1,234", 1_234],
    ["3.0", 3],
    ["１２", 12],
    [0x7fff_ffff, 0x7fff_ffff],
    [0x8000_0000, FAULTS.outOfRange],
    [-1, FAULTS.outOfRange],
    [1.5, FAULTS.notANumber],
    ["三", FAULTS.notANumber],
    [false, FAULTS.notANumber],
    ["--", undefined],
  ])("%p → %p", (cell, parsed) => {
    expect(parseCount(cell)).toBe(parsed);
  });
});

describe("parseRatio()", () => {
  it.each([
    ["99.71%", "fraction", 0.9971],
    ["90％", "percent", 0.9],
    [0.9971, "fraction", 0.9971],
    [99.5, "percent", 0.995],
    ["--", "fraction", undefined],
    ["很高", "percent", FAULTS.notANumber],
  ] as const)("%p in %s → %p", (cell, unit, parsed) => {
    const ratio = parseRatio(cell, unit);
    if (typeof parsed === "number") expect(ratio).toBeCloseTo(parsed, 12);
    else expect(ratio).toBe(parsed);
  });
});

import { parseId, parseKey } from "../../../../../src/engine/mapping/cells/parseKey";
import { FAULTS } from "../../../../../src/engine/mapping/cells/parsed";

describe("parseId()", () => {
  it.each([
    ["1930679858170001", "1930679858170001"],
    ['="1930679858170001"', "1930679858170001"],
    ["'1930679858170001", "1930679858170001"],
    ["\t6917926768823640001", "6917926768823640001"],
    ["1930679858170001.0", "1930679858170001"],
    ["No:1930679858170001", "1930679858170001"],
    ["NO：1930679858170001", "1930679858170001"],
    ["订单编号：260527-277872699724055", "260527-277872699724055"],
    ["\ufeff260527-277872699724055\u3000", "260527-277872699724055"],
    [11_729_384_072, "11729384072"],
    [999_999_999_999_999, "999999999999999"],
  ])("reads %p as %p", (cell, id) => {
    expect(parseId(cell)).toBe(id);
  });

  it.each([1_000_000_000_000_000, 1930679858170001, 1.93e15, "1.93E+15", "1.93067985817e+15", '="1.93E+15"'])(
    "finds that %p has lost digits",
    (cell) => {
      expect(parseId(cell)).toBe(FAULTS.lostDigits);
    },
  );

  it.each(["", "-", "--", "—", "/", "null", "'null", "#N/A", "暂无数据", "延迟统计", "无退款申请", '=""', "'"])(
    "finds nothing in %p",
    (cell) => {
      expect(parseId(cell)).toBeUndefined();
    },
  );

  it("faults Excel errors", () => {
    expect(parseId("#REF!")).toBe(FAULTS.cellError);
  });
});

describe("parseKey()", () => {
  it.each([
    ["小明啊啊", "小明啊啊"],
    [" Tb89 ", "Tb89"],
    ["x**", "x**"],
    ["No:1", "No:1"],
    ["nn'", "nn'"],
    ["测试旗舰店:小美", "测试旗舰店:小美"],
    [8_946_567_709, "8946567709"],
  ])("reads %p as %p", (cell, key) => {
    expect(parseKey(cell)).toBe(key);
  });
});

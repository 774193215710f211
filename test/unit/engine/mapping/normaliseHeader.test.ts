import { normaliseHeader } from "../../../../src/engine/mapping/normaliseHeader";

describe("normaliseHeader()", () => {
  it.each([
    ["首次响应时长（秒)", "首次响应时长", "seconds"],
    ["首次响应时长(s)", "首次响应时长", "seconds"],
    ["平均人工响应时长（分钟）", "平均人工响应时长", "minutes"],
    ["平均响应时长(分)", "平均响应时长", "minutes"],
    ["客服销售额（元）", "客服销售额", "yuan"],
    ["商品数量(件)", "商品数量", undefined],
    ["询单→最终付款转化率", "询单->最终付款转化率", undefined],
    ["订单付款时间 ", "订单付款时间", undefined],
    ["\ufeff订单\u3000编号\u00a0\t", "订单编号", undefined],
    ["联系 电\n话", "联系电话", undefined],
    ["实付款\uE601\uE602 说明", "实付款", undefined],
    ["客服账号(昵称)", "客服账号(昵称)", undefined],
    ["订单ID", "订单id", undefined],
    ["(元)", "(元)", undefined],
    ["", "", undefined],
  ])("%p → %p, %p", (header, text, unit) => {
    expect(normaliseHeader(header)).toEqual({ text, unit });
  });
});

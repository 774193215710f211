import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { CONFIDENT } from "../../../../src/engine/mapping/tableProposal";
import type { Cell } from "../../../../src/engine/records/cell";
import { headOf } from "./heads";
import { HEADER_VARIANTS } from "./headerVariants";

/** Values as they stand under such headers, different in each row where they tell rows apart. */
const VALUES: readonly (readonly [RegExp, (row: number) => Cell])[] = [
  [/时间|日期|时刻|[tT]ime|date/, (row) => `2026-06-${String(row + 10)} 10:05:0${row % 10}`],
  [/时长|响应|回复\(|答问比/, (row) => 20 + row],
  [/率/, () => "98.5%"],
  [/电话|手机/, () => "138****0000"],
  [/编号|单号|订单号|order_no|^sid$|dataId/, (row) => `19306798581700${String(row).padStart(4, "0")}`],
  [/金额|款$|总价|总额|payment|销售额|费|邮费|客单价|京东价|价格/, (row) => `${100 + row}.50`],
  [/数|量|件|人次/, (row) => 3 + row],
  [/售后状态|退款状态/, () => "退款成功"],
  [/状态|status/, () => "交易成功"],
  [
    /客服|坐席|座席|接待人员|waiter|agent|psnNick|旺旺昵称|旺旺账号|账号名/,
    (row) => `小${"美娇黛木云朵可乐星月川禾"[row]}`,
  ],
  [/买家|客户|顾客|用户|访客|会员|消费者|customer|buyer|下单.号/, (row) => `tb_${row}甲`],
];

function valueUnder(header: string, row: number): Cell {
  return VALUES.find(([pattern]) => pattern.test(header))?.[1](row) ?? "";
}

describe("detectTable() on headers of other years, shops and tools", () => {
  it.each(HEADER_VARIANTS.map((variant) => [variant.name, variant] as const))("%s", (_name, variant) => {
    const headers = variant.headers.split("|");
    const rows = Array.from({ length: 12 }, (_, row) => headers.map((header) => valueUnder(header, row)));
    const proposal = detectTable(headOf([headers, ...rows]));
    expect(proposal).toMatchObject({ ...variant.expected, missing: [] });
    const chosen = Object.fromEntries(proposal.fields.map(({ field, headers: [first] }) => [field, first]));
    expect(chosen).toMatchObject(variant.columns);
    const guesses = proposal.fields.filter(({ confidence }) => confidence < CONFIDENT).map(({ field }) => field);
    expect(guesses).toEqual(expect.arrayContaining([...(variant.asks ?? [])]));
    expect(proposal.confidence >= CONFIDENT).toBe(variant.asks === undefined);
  });

  it("has fifty of them", () => {
    expect(HEADER_VARIANTS.length).toBeGreaterThanOrEqual(45);
  });
});

import fc from "fast-check";
import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { HEADERS } from "../../../../src/engine/mapping/headerDictionary";
import { headerParts, likeness } from "../../../../src/engine/mapping/headerParts";
import { possibleAnswers } from "../../../../src/engine/mapping/possibleAnswers";
import { CONFIDENT } from "../../../../src/engine/mapping/tableProposal";
import type { Cell } from "../../../../src/engine/records/cell";
import { headOf } from "./heads";

function alike(a: string, b: string): number {
  return likeness(headerParts(a), headerParts(b));
}

/** A head with `rows` rows, whose cells `cellsOf` gives in the order of the headers. */
function table(headers: string, cellsOf: (row: number) => Cell[], rows = 12) {
  return headOf([headers.split("|"), ...Array.from({ length: rows }, (_, row) => cellsOf(row))]);
}

const at = (row: number): string => `2026-06-${String(row + 1).padStart(2, "0")} 10:00:00`;

describe("likeness()", () => {
  it.each([
    ["顾客昵称", "客户名称"],
    ["进线时刻", "接入时间"],
    ["create_time", "下单时间"],
    ["交易单号", "订单编号"],
    ["支付金额(含运费)", "支付金额"],
  ])("%s says what %s says", (a, b) => {
    expect(alike(a, b)).toBe(1);
  });

  it.each([
    ["会话结束时间", "会话开始时间"],
    ["退款金额", "支付金额"],
    ["客服分组", "客服"],
    ["物流单号", "单号"],
    ["客户电话", "客户"],
    ["总金额(万元)", "总金额"],
    ["首次响应时长", "首次接入时间"],
  ])("%s isn't %s", (a, b) => {
    expect(alike(a, b)).toBeLessThan(0.67);
  });

  it("is the same both ways, 0 to 1, and 1 for the same text of known words", () => {
    const texts = Object.values(HEADERS.sessions).flatMap((entries) => entries.map(({ text }) => text));
    const anyText = fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("headers that are like known ones", () => {
  const sessions = (header: string, value: (row: number) => Cell) =>
    detectTable(table(`客服|${header}|开始时间`, (row) => ["小美", value(row), at(row)]));

  it("are asked about, never taken", () => {
    const { confidence, doubts, missing } = sessions("消费者账号", (row) => `tb${row}`);
    expect(missing).toEqual([]);
    expect(confidence).toBeLessThan(CONFIDENT);
    expect(doubts).toContainEqual({ code: "unverifiedHeader", field: "buyer", column: 1 });
  });

  it("are no guess where the values speak against them", () => {
    expect(sessions("消费者账号", at)).toMatchObject({ kind: "sessions", missing: [["buyer"]] });
    expect(sessions("消费者账号", () => "")).toMatchObject({ missing: [["buyer"]] });
  });

  it("never stand in for a known header, wherever they stand", () => {
    const { fields, confidence } = detectTable(
      table("消费者账号|客服|买家|开始时间|进线时刻", (row) => ["x", "小美", `tb${row}`, at(row), at(row)]),
    );
    expect(fields.map(({ headers }) => headers[0])).toEqual(["客服", "买家", "开始时间"]);
    expect(confidence).toBe(1);
  });

  it("never exceed the threshold alone, whatever the words", () => {
    const words = [
      "客服",
      "坐席",
      "顾客",
      "访客",
      "会话",
      "进线",
      "接入",
      "时间",
      "日期",
      "订单",
      "单号",
      "支付",
      "金额",
      "昵称",
    ];
    const anyHeader = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(""));
    const verified = new Set(
      Object.values(HEADERS).flatMap((fields) =>
        Object.values(fields).flatMap((entries) => entries.filter((entry) => entry.verified).map(({ text }) => text)),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyHeader, { minLength: 2, maxLength: 6 }), (headers) => {
        const cells = headers.map((header) => (/时间|日期/.test(header) ? at : (row: number) => `1930679858${row}`));
        const { fields } = detectTable(table(headers.join("|"), (row) => cells.map((cellOf) => cellOf(row))));
        for (const {
          headers: [header = ""],
          confidence,
        } of fields) {
          if (!verified.has(header)) expect(confidence).toBeLessThan(CONFIDENT);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("in other units than yuan are no amounts, whoever says so", () => {
    const head = table("订单编号|订单创建时间|总金额(分)", (row) => [`1930679858${row}`, at(row), "100"]);
    expect(detectTable(head, [{ kind: "column", field: "grossAmount", column: 2 }]).confidence).toBeLessThan(CONFIDENT);
  });
});

describe("a needed column under a header that says nothing", () => {
  const head = table("客服昵称|openid|开始时间|备注1", (row) => ["小美", `oQ${row}x`, at(row), ""]);

  it("is asked for by name, with the columns that could be it first", () => {
    const proposal = detectTable(head);
    const doubt = { code: "neededFieldMissing", fields: ["buyer"], columns: [1] } as const;
    expect(proposal).toMatchObject({ kind: "sessions", missing: [["buyer"]], doubts: [doubt] });
    expect(possibleAnswers(doubt, head, proposal)).toEqual([
      { kind: "column", field: "buyer", column: 1 },
      { kind: "column", field: "buyer", column: 3 },
    ]);
    expect(detectTable(head, [{ kind: "column", field: "buyer", column: 1 }])).toMatchObject({
      missing: [],
      confidence: 1,
    });
  });
});

describe("a report", () => {
  it("whose agents come again and again could be conversations", () => {
    const cellsOf = (row: number): Cell[] => [["小美", "小娇"][row % 2]!, `oQ${row}x`, 20 + row];
    const { kind, confidence, doubts } = detectTable(table("客服|对方|首次响应时长(秒)", cellsOf));
    expect(kind).toBe("agentSummary");
    expect(confidence).toBeLessThan(CONFIDENT);
    expect(doubts).toContainEqual({ code: "kindUnclear", other: "sessions" });
  });

  it("that names them once a day is one", () => {
    const cellsOf = (row: number): Cell[] => [
      ["小美", "小娇"][row % 2]!,
      `2026-06-0${1 + Math.floor(row / 2)}`,
      20 + row,
    ];
    expect(detectTable(table("客服|日期|首次响应时长(秒)", cellsOf)).confidence).toBe(1);
  });
});

describe("lists of the user's own", () => {
  it.each([
    ["商品ID|商品名称|库存数量|销售价格|上架时间", ["1", "货", "5", "9.90", at(1)]],
    ["姓名|日期|上班时间|下班时间|状态", ["小美", "2026-06-01", "09:00", "18:00", "正常"]],
    ["员工姓名|部门|底薪|提成|应发工资", ["小美", "客服部", "3000", "100", "3100"]],
    ["物流单号|订单编号|收货人|发货时间|签收时间|运费金额", ["SF1", "1930679858170001", "某", at(1), at(2), "8.00"]],
    ["订单号|结算时间|结算金额|佣金|平台服务费", ["6930679858170001", at(1), "8.00", "1", "1"]],
    ["客户名称|客户电话|负责客服|最近联系时间|备注", ["甲", "138", "小美", at(1), "x"]],
    ["日期|花费|展现量|点击量|成交金额|投产比", ["2026-06-01", "9", "9", "9", "9", "1"]],
    [
      "发票号码|开票日期|金额|税额|购方名称|订单编号",
      ["12345670", "2026-06-01", "9.00", "1", "公司", "1930679858170001"],
    ],
  ])("%s are taken for nothing", (headers, row) => {
    expect(detectTable(table(headers, () => row))).toMatchObject({ kind: undefined, doubts: [] });
  });
});

describe("the platform", () => {
  const orders = (headers: string) =>
    detectTable(table(headers, (row) => [`1930679858${row}`, `tb${row}`, at(row), "9.00"])).platform;

  it("isn't told by a word that anybody may use", () => {
    expect(orders("订单编号|买家昵称|下单时间|总金额")).toBeUndefined();
  });

  it("is told by headers that only one has", () => {
    expect(orders("订单号|下单帐号|下单时间|应付金额")).toBe("jd");
    expect(orders("订单编号|买家会员名|订单创建时间|总金额")).toBe("taobao");
  });
});

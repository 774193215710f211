import fc from "fast-check";
import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { CONFIDENT, type TableProposal } from "../../../../src/engine/mapping/tableProposal";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import { EXPORTS, exportHead, headOf } from "./heads";

function chosen(proposal: TableProposal): Record<string, string> {
  return Object.fromEntries(proposal.fields.map(({ field, headers }) => [field, headers.join("+")]));
}

describe("detectTable() on exports", () => {
  it.each([
    [
      "chitu_session_detail.xlsx",
      { kind: "sessions", headerRow: 1, platform: "chitu" },
      {
        agent: "客服旺旺",
        buyer: "买家旺旺",
        start: "开始时间",
        end: "结束时间",
        date: "日期",
        receptionType: "接待类型",
      },
    ],
    [
      "taobao_ExportOrderList_41col_gbk.csv",
      { kind: "orders", rowGrain: "order", amountBasis: "gross", platform: "taobao" },
      {
        orderId: "订单编号",
        buyer: "买家会员名",
        grossAmount: "总金额",
        paid: "订单付款时间 ",
        quantity: "宝贝总数量",
      },
    ],
    [
      "taobao_ExportItemlList_subset_utf8bom.csv",
      { kind: "orders", rowGrain: "line" },
      { orderId: "子订单编号", parentOrderId: "主订单编号", amount: "买家实付金额", refundAmount: "退款金额" },
    ],
    [
      "douyin_orders_75col_utf8bom.csv",
      { kind: "orders", rowGrain: "line", platform: "douyin" },
      { orderId: "子订单编号", parentOrderId: "主订单编号", created: "订单提交时间", amount: "订单应付金额" },
    ],
    [
      "jd_orders_30col_gbk.csv",
      { kind: "orders", rowGrain: "orderRepeatedPerLine", platform: "jd" },
      { orderId: "订单号", buyer: "下单帐号", amount: "应付金额", sellerMemo: "商家备注", created: "下单时间" },
    ],
    [
      "kuaishou_orders_64col.xlsx",
      { kind: "orders", rowGrain: "order", platform: "kuaishou" },
      { orderId: "订单号", created: "订单创建时间", amount: "实付款", sellerMemo: "订单备注" },
    ],
    [
      "pdd_orders_27col_utf8bom.csv",
      { kind: "orders", rowGrain: "order", platform: "pdd" },
      { orderId: "订单号", created: "订单成交时间", amount: "用户实付金额(元)", quantity: "商品数量(件)" },
    ],
    [
      "tmall_refund_39col.xlsx",
      { kind: "refunds", platform: "tmall" },
      { refundId: "退款编号", orderId: "订单编号", amount: "买家退款金额", completed: "退款完结时间" },
    ],
    [
      "douyin_aftersale_50col.xlsx",
      { kind: "refunds", platform: "douyin" },
      { refundId: "售后单号", orderId: "订单号", amount: "退商品金额（元）", status: "售后状态" },
    ],
    ["2026-06-07评论数据.xlsx", { kind: "reviews" }, { orderId: "订单编号", rating: "评分", time: "时间" }],
    ["千牛聊天_导出汇总.xlsx", { kind: "messages" }, { agent: "发送账号", buyer: "客户名", time: "发送时间" }],
    ["sycm_咨询接待分析.xlsx", { kind: "agentSummary", headerRow: 3 }, { agent: "旺旺昵称", replyRate: "旺旺回复率" }],
    ["pdd_客服数据.xlsx", { kind: "agentSummary" }, { agent: "客服账号", netSales: "去退销售额（元）" }],
    [
      "抖音_飞鸽_客服表现_20260420.xlsx",
      { kind: "agentSummary" },
      { agent: "客服账号(昵称)", firstResponse: "全天首响时长" },
    ],
    [
      "自定义报表_客服数据_下单优先判定_2026-04-20至2026-04-20.xlsx",
      { kind: "agentSummary" },
      { agent: "客服昵称", firstResponse: "首次响应(秒)", slowReceptions: "慢接待人数" },
    ],
  ] as const)("%s", (file, expected, columns) => {
    const proposal = detectTable(exportHead(file));
    expect(proposal).toMatchObject(expected);
    expect(chosen(proposal)).toMatchObject(columns);
    expect(proposal.missing).toEqual([]);
    expect(proposal.confidence).toBeGreaterThanOrEqual(CONFIDENT);
    expect(toMapping(proposal)?.headerRow).toBe(proposal.headerRow);
  });

  it("has a test for each export", () => {
    expect(Object.keys(EXPORTS)).toHaveLength(15);
  });

  it("doesn't care about the order of columns", () => {
    const anyExport = fc.constantFrom(...Object.keys(EXPORTS)).map(exportHead);
    fc.assert(
      fc.property(anyExport, fc.infiniteStream(fc.nat()), (head, numbers) => {
        const order = Array.from({ length: head.columnCount }, (_, column) => ({ column, key: numbers.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ column }) => column);
        const shuffle = <Value>(rows: readonly (readonly Value[])[]) => rows.map((row) => order.map((c) => row[c]!));
        const formats = head.numberFormats === undefined ? {} : { numberFormats: shuffle(head.numberFormats) };
        const shuffled = detectTable({ ...head, cells: shuffle(head.cells), ...formats });
        const straight = detectTable(head);
        const back = shuffled.fields.map((f) => ({ ...f, columns: f.columns.map((c) => order[c]!) }));
        expect(back).toEqual(straight.fields);
        expect({ ...shuffled, fields: [], doubts: [] }).toEqual({ ...straight, fields: [], doubts: [] });
        expect(shuffled.doubts.map(({ code }) => code)).toEqual(straight.doubts.map(({ code }) => code));
      }),
      { numRuns: 60 },
    );
  });
});

const SESSION_HEADERS = ["客服", "买家", "开始时间", "平均响应(秒)"];
const SESSION_ROW = ["小美", "tb1", "2026-05-16 09:41:07", 23];

describe("the amount of an order", () => {
  const order = (amounts: readonly string[]) =>
    detectTable(
      headOf([
        ["订单编号", "买家会员名", "订单创建时间", ...amounts],
        ["1930679858170001", "甲", "2026-06-03 10:00:00", ...amounts.map((_, i) => String(100 - i))],
      ]),
    );

  it("is asked for where several columns could be it and none is the platform's own", () => {
    const { confidence, doubts } = order(["应付金额", "实付金额"]);
    expect(confidence).toBeLessThan(CONFIDENT);
    expect(doubts).toContainEqual({ code: "unverifiedHeader", field: "amount", column: 3 });
    expect(order(["应付金额"]).confidence).toBe(1);
    expect(order(["买家实付金额", "买家应付货款"]).confidence).toBe(1);
  });

  it("is asked for where two columns of one header contradict each other", () => {
    expect(order(["总金额", "总金额 "]).confidence).toBeLessThan(CONFIDENT);
  });

  it("is never read in 分 as if it were in yuan", () => {
    expect(order(["总金额(分)"]).confidence).toBeLessThan(CONFIDENT);
    expect(order(["总金额(元)"]).confidence).toBe(1);
    expect(order(["总金额(万元)"]).missing).toHaveLength(1);
  });
});

describe("detectTable()", () => {
  it("finds the header below a banner, up to the 20th row", () => {
    const banner = (rows: number) => Array.from({ length: rows }, () => ["五月接待", "", "", ""]);
    expect(detectTable(headOf([...banner(19), SESSION_HEADERS, SESSION_ROW])).headerRow).toBe(20);
    expect(detectTable(headOf([...banner(20), SESSION_HEADERS, SESSION_ROW])).kind).toBeUndefined();
  });

  it("reads a header of two rows with merged groups", () => {
    const proposal = detectTable(
      headOf([
        ["客服", "买家", "时间", "", "消息", ""],
        ["", "", "开始时间", "结束时间", "买家消息数", "客服消息数"],
        ["小美", "tb1", "2026-05-16 09:41", "2026-05-16 09:51", 3, 4],
      ]),
    );
    expect(proposal).toMatchObject({ kind: "sessions", headerRow: 2, missing: [] });
    expect(chosen(proposal)).toMatchObject({ agent: "客服", start: "开始时间", agentMessages: "客服消息数" });
  });

  it("says which needed column is missing", () => {
    const without = (missing: string) => {
      const rows = exportHead("chitu_session_detail.xlsx").cells;
      const at = rows[0]!.indexOf(missing);
      return detectTable(headOf(rows.map((row) => row.filter((_, i) => i !== at))));
    };
    expect(without("买家旺旺")).toMatchObject({ kind: "sessions", missing: [["buyer"]], confidence: 0 });
    expect(without("客服旺旺")).toMatchObject({ kind: "sessions", missing: [["agent"]] });
    expect(toMapping(without("买家旺旺"))).toBeUndefined();
    expect(without("买家旺旺").doubts).toContainEqual(
      expect.objectContaining({ code: "neededFieldMissing", fields: ["buyer"] }),
    );
  });

  it("says so for orders as well", () => {
    const rows = exportHead("taobao_ExportOrderList_41col_gbk.csv").cells;
    const at = rows[0]!.indexOf("订单创建时间");
    expect(detectTable(headOf(rows.map((row) => row.filter((_, i) => i !== at))))).toMatchObject({
      kind: "orders",
      missing: [["created"]],
    });
  });

  it.each([
    ["nothing", []],
    [
      "blank rows",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ["prose", [["会议纪要"], ["客服部例会"], ["一、本月目标"]]],
    [
      "numbers",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [
      "a price list",
      [
        ["商品ID", "数量", "单价"],
        ["1", 2, 3],
      ],
    ],
  ])("takes %s for no table", (_name, cells) => {
    expect(detectTable(headOf(cells))).toMatchObject({ kind: undefined, fields: [], confidence: 0 });
  });

  it("never takes a guessed header without asking", () => {
    const proposal = detectTable(headOf([["客服", "买家昵称", "开始时间"], SESSION_ROW]));
    expect(proposal.kind).toBe("sessions");
    expect(proposal.confidence).toBeLessThan(CONFIDENT);
    expect(proposal.doubts).toContainEqual({ code: "unverifiedHeader", field: "buyer", column: 1 });
  });

  it("leaves guessed optional columns out of the mapping", () => {
    const proposal = detectTable(
      headOf([
        ["订单编号", "创建时间", "总金额", "数量"],
        ["1", "2026-05-16", 5, 1],
      ]),
    );
    expect(chosen(proposal)["quantity"]).toBe("数量");
    expect(toMapping(proposal)?.columns.map(({ field }) => field)).toEqual(["orderId", "created", "grossAmount"]);
  });

  it("doubts columns whose values don't fit", () => {
    const rows = Array.from({ length: 10 }, (_, i) => ["小美", `tb${i}`, "一会儿", 23]);
    const proposal = detectTable(headOf([SESSION_HEADERS, ...rows]));
    expect(proposal.doubts).toContainEqual({ code: "valuesDontFit", field: "start", column: 2, share: 0 });
    expect(proposal.confidence).toBeLessThan(CONFIDENT);
  });

  it("shows three values of each column", () => {
    const proposal = detectTable(
      headOf([SESSION_HEADERS, SESSION_ROW, SESSION_ROW, ["小娇", "", "", "-"], SESSION_ROW]),
    );
    expect(proposal.fields.map(({ field, samples }) => [field, samples])).toEqual([
      ["agent", ["小美", "小美", "小娇"]],
      ["buyer", ["tb1", "tb1", "tb1"]],
      ["start", ["2026-05-16 09:41:07", "2026-05-16 09:41:07", "2026-05-16 09:41:07"]],
      ["averageResponse", ["23", "23", "23"]],
    ]);
  });

  it("joins headers that read alike and keeps the first in the order of priority of others", () => {
    const proposal = detectTable(
      headOf([
        ["订单编号", "下单时间", "订单创建时间", "总金额", "订单编号 "],
        ["1", "2026-05-16", "2026-05-17", 5, "1"],
      ]),
    );
    expect(proposal.fields.find(({ field }) => field === "orderId")?.columns).toEqual([0, 4]);
    expect(chosen(proposal)["created"]).toBe("订单创建时间");
    expect(proposal.doubts).toEqual([{ code: "otherCandidates", field: "created", columns: [1] }]);
  });

  it.each([
    ["平均响应(秒)", [23, 40], undefined, "seconds"],
    ["平均响应(分钟)", [2.5, 1], undefined, "minutes"],
    ["平均响应", [83 / 86_400, 25 / 86_400], "h:mm:ss", "dayFraction"],
    ["平均响应", [83 / 86_400, 25 / 86_400], undefined, "dayFraction"],
    ["平均响应", [23.5, 0], undefined, "seconds"],
    ["平均响应", ["00:01:23"], "h:mm:ss", "seconds"],
    ["平均响应(秒)", [83, 0], "h:mm:ss", "seconds"], // a format that slipped in from the column beside it
    ["平均响应(秒)", [83 / 86_400, 0], "h:mm:ss", "dayFraction"],
  ])("%s with %p in %s is in %s", (header, values, format, unit) => {
    const cells = [["客服", "买家", "开始时间", header], ...values.map((value) => [...SESSION_ROW.slice(0, 3), value])];
    const formats = cells.map((row) => row.map((_, i) => (i === 3 ? (format ?? "General") : "General")));
    const proposal = detectTable(headOf(cells, format === undefined ? {} : { numberFormats: formats }));
    expect(proposal.fields.find(({ field }) => field === "averageResponse")?.unit).toBe(unit);
  });

  it.each([
    [
      "repeats of one total",
      [
        ["1", 9, "a"],
        ["1", 9, "b"],
        ["2", 5, "a"],
        ["2", 5, "c"],
      ],
      "orderRepeatedPerLine",
      1,
    ],
    [
      "one repeat of one total",
      [
        ["1", 9, "a"],
        ["1", 9, "b"],
        ["2", 5, "a"],
      ],
      "orderRepeatedPerLine",
      0.7,
    ],
    [
      "repeats with other amounts",
      [
        ["1", 9, "a"],
        ["1", 4, "b"],
        ["2", 5, "a"],
      ],
      "line",
      1,
    ],
    [
      "the same row twice",
      [
        ["1", 9, "a"],
        ["1", 9, "a"],
        ["2", 5, "a"],
      ],
      "order",
      1,
    ],
    [
      "no repeats",
      [
        ["1", 9, "a"],
        ["2", 9, "a"],
      ],
      "order",
      1,
    ],
  ])("proposes the grain: %s", (_name, rows, rowGrain, confidence) => {
    const cells = [
      ["订单编号", "订单创建时间", "总金额", "货号"],
      ...rows.map(([id, fen, sku]) => [id!, "2026-05-16", fen!, sku!]),
    ];
    expect(detectTable(headOf(cells))).toMatchObject({ rowGrain, confidence });
  });

  it("knows the one amount that is net of refunds", () => {
    const cells = [
      ["订单编号", "订单创建时间", "买家实际支付金额", "退款金额"],
      ["1", "2026-05-16", 5, 1],
    ];
    expect(detectTable(headOf(cells)).amountBasis).toBe("net");
  });

  it.each([
    [["订单编号", "主订单编号", "子订单编号"], { orderId: "订单编号", parentOrderId: "主订单编号" }],
    [["主订单编号", "子订单编号"], { orderId: "子订单编号", parentOrderId: "主订单编号" }],
    [["主订单编号"], { orderId: "主订单编号" }],
    [["子订单编号"], { orderId: "子订单编号" }],
  ])("chooses among order numbers %p", (numbers, expected) => {
    const cells = [
      [...numbers, "订单创建时间", "总金额"],
      [...numbers.map(() => "1"), "2026-05-16", 5],
    ];
    const { orderId, parentOrderId } = chosen(detectTable(headOf(cells)));
    expect({ orderId, ...(parentOrderId === undefined ? {} : { parentOrderId }) }).toEqual(expected);
  });

  it.each(["宝贝种类", "订单关闭原因", "客服首次响应的时间", "收货地址"])(
    "doesn't take %s for anything but itself",
    (header) => {
      const orders = detectTable(
        headOf([
          ["订单编号", "订单创建时间", "总金额", header],
          ["1", "2026-05-16", 5, "1"],
        ]),
      );
      expect(chosen(orders)).not.toHaveProperty("quantity");
      expect(chosen(orders)).not.toHaveProperty("status");
      const sessions = detectTable(
        headOf([
          [...SESSION_HEADERS, header],
          [...SESSION_ROW, "x"],
        ]),
      );
      expect(chosen(sessions)).not.toHaveProperty("firstResponse");
    },
  );

  it("knows a roster, in Chinese and in the rules table's English", () => {
    const chinese = detectTable(
      headOf([
        ["客服账号", "姓名", "分组", "底薪"],
        ["店铺:小美", "王美", "售前组", 3000],
      ]),
    );
    const english = detectTable(
      headOf([
        ["account", "person", "group", "plan", "baseSalary"],
        ["小美", "王美", "A", "甲", 3000],
      ]),
    );
    expect(chinese).toMatchObject({ kind: "roster", confidence: 1 });
    expect(english).toMatchObject({ kind: "roster", confidence: 1 });
  });

  it("maps 主管打分 columns of a roster by their name", () => {
    const proposal = detectTable(
      headOf([
        ["客服账号", "姓名", "主管打分:服务态度", "manual:纪律"],
        ["小美", "王美", 90, 80],
      ]),
    );
    expect(chosen(proposal)).toMatchObject({ "manual:服务态度": "主管打分:服务态度", "manual:纪律": "manual:纪律" });
  });

  it("never throws, whatever the cells", () => {
    const anyCell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom("客服", "买家", "开始时间", "订单编号", "总金额"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 }), (cells) => {
        const proposal = detectTable(headOf(cells));
        expect(proposal.confidence).toBeGreaterThanOrEqual(0);
        expect(proposal.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

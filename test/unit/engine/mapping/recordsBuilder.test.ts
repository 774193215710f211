import fc from "fast-check";
import { createRecordsBuilder } from "../../../../src/engine/mapping/recordsBuilder";
import type { Cell } from "../../../../src/engine/records/cell";
import { BY_AGENT, NO, TRANSFERRED_IN, UNKNOWN, YES, type Records } from "../../../../src/engine/records/records";
import { NO_MOMENT } from "../../../../src/engine/units/moment";
import { stringsOf, textAt } from "../../../../src/engine/records/textList";
import { blockOf, mappingOf, readTables as read, type Rows } from "../../../support/records/readTables";

function at(text: string): number {
  return Date.parse(`${text.replace(" ", "T")}Z`) / 1000 - Date.UTC(2000, 0, 1) / 1000;
}

function issuesOf({ issues }: Records): unknown[] {
  return issues.map(({ code, row, field }) => [code, row, field]);
}

const SESSION = mappingOf("sessions", ["agent", "buyer", "start", "end"]);
const ORDER = mappingOf("orders", ["orderId", "created", "grossAmount", "buyer", "quantity"]);

describe("sessions", () => {
  it("combines times with the date column, ends after midnight with the next day", () => {
    const mapping = mappingOf("sessions", ["date", "start", "end", "buyer", "agent"]);
    const { sessions } = read([
      mapping,
      [
        ["2026-03-20", "17:48:54", "17:52:10", "tb1", "小娇"],
        [46_101, 0.998611111111111, 0.003125, "tb2", "小娇"],
        ["2026-03-20", "2026-03-21 10:00:00", "10:00:00", "tb3", "小娇"],
      ],
    ]);
    expect([...sessions!.start]).toEqual([
      at("2026-03-20 17:48:54"),
      at("2026-03-20 23:58:00"),
      at("2026-03-21 10:00:00"),
    ]);
    expect([...sessions!.end!]).toEqual([
      at("2026-03-20 17:52:10"),
      at("2026-03-21 00:04:30"),
      at("2026-03-21 10:00:00"),
    ]);
  });

  it("rejects a time without a date", () => {
    const records = read([SESSION, [["小娇", "tb1", "17:48:54", ""]]]);
    expect(issuesOf(records)).toEqual([["notADate", 2, "start"]]);
    expect(records.tables[0]).toMatchObject({ read: 1, records: 0, rejected: 1, skipped: 0 });
  });

  it("leaves out an end before its start", () => {
    const records = read([SESSION, [["小娇", "tb1", "2026-03-20 10:00:00", "2026-03-20 09:59:59"]]]);
    expect([...records.sessions!.end!]).toEqual([NO_MOMENT]);
    expect(records.issues).toMatchObject([
      { code: "endsBeforeStart", severity: "error", column: 3, received: "2026-03-20 09:59:59" },
    ]);
  });

  it("counts serials from 1904 where the workbook does", () => {
    const { sessions } = read([{ ...SESSION, date1904: true }, [["小娇", "tb1", 46_101.5 - 1_462, ""]]]);
    expect(sessions!.start[0]).toBe(at("2026-03-20 12:00:00"));
  });

  it("reads every optional column, and missing cells as missing", () => {
    const fields = ["agent", "buyer", "start", "sessionId", "firstResponse", "buyerMessages", "satisfaction"];
    const words = ["startedBy", "replied", "receptionType", "robot"];
    const { sessions, names } = read([
      mappingOf("sessions", [...fields, ...words]),
      [
        ["小娇", "tb1", "2026-03-20 10:00", "s1", "2分30秒", "1,234", "很不满意", "客服主动跟进", "是", "转入", "否"],
        ["小娇", "tb1", "2026-03-20 10:00", "-", "--", "", "null", "", "-", "", ""],
      ],
    ]);
    expect([...sessions!.sessionId!]).toEqual([0, -1]);
    expect([...sessions!.firstResponse!]).toEqual([150, NaN]);
    expect([...sessions!.buyerMessages!]).toEqual([1_234, -1]);
    expect([...sessions!.satisfaction!]).toEqual([1, NaN]);
    expect([...sessions!.startedBy!]).toEqual([BY_AGENT, UNKNOWN]);
    expect([...sessions!.replied!]).toEqual([YES, UNKNOWN]);
    expect([...sessions!.receptionType!]).toEqual([TRANSFERRED_IN, UNKNOWN]);
    expect([...sessions!.robot!]).toEqual([NO, UNKNOWN]);
    expect(sessions!.end).toBeUndefined();
    expect(stringsOf(names.sessionIds)).toEqual(["s1"]);
  });

  it("reads durations by their column's unit", () => {
    const columns = [
      ...SESSION.columns,
      { field: "averageResponse", index: 4, header: "平响(分)", unit: "minutes" as const },
    ];
    const { sessions } = read([{ ...SESSION, columns }, [["小娇", "tb1", "2026-03-20", "", 1.5]]]);
    expect(sessions!.averageResponse![0]).toBe(90);
  });

  it("keeps a row whose optional cell can't be read", () => {
    const records = read([
      mappingOf("sessions", ["agent", "buyer", "start", "firstResponse"]),
      [["小娇", "tb1", 46_101, "很快"]],
    ]);
    expect(records.issues).toEqual([
      {
        code: "notADuration",
        severity: "error",
        table: 0,
        row: 2,
        column: 3,
        field: "firstResponse",
        received: "很快",
      },
    ]);
    expect(records.tables[0]).toMatchObject({ records: 1, rejected: 0 });
  });

  it("names each needed cell that is missing or unreadable", () => {
    const records = read([
      SESSION,
      [
        ["", "tb1", "昨天", ""],
        ["小娇", "-", 46_101, ""],
      ],
    ]);
    expect(issuesOf(records)).toEqual([
      ["missingValue", 2, "agent"],
      ["notADate", 2, "start"],
      ["missingValue", 3, "buyer"],
    ]);
    expect(records.tables[0]).toMatchObject({ read: 2, records: 0, rejected: 2 });
  });

  it("skips totals and blank rows without a word", () => {
    const records = read([
      SESSION,
      [
        ["小娇", "tb1", 46_101, ""],
        ["", "", "", ""],
        ["-", "null", "--", ""],
        ["汇总", "", "", ""],
        ["平均", "12", 46_101, ""],
        ["", "合计", "", 46_102],
      ],
    ]);
    expect(records.issues).toEqual([]);
    expect(records.tables[0]).toMatchObject({ read: 6, records: 1, rejected: 0, skipped: 5 });
    expect(records.names.accounts).toEqual(["小娇"]);
  });

  it("names only accounts that a record has", () => {
    const records = read([
      SESSION,
      [
        ["废", "", 46_101, ""],
        ["小美", "tb1", 46_101, ""],
        ["小娇", "tb1", 46_101, ""],
      ],
    ]);
    expect(records.names.accounts).toEqual(["小美", "小娇"]);
    expect([...records.sessions!.agent]).toEqual([0, 1]);
  });

  it("faults Excel errors but for #N/A, and nicks that lost digits", () => {
    const records = read([
      mappingOf("sessions", ["agent", "buyer", "start", "shop"]),
      [
        ["小娇", "tb1", 46_101, "#REF!"],
        ["小娇", "tb1", 46_101, "#N/A"],
        ["小娇", 1.2e17, 46_101, ""],
      ],
    ]);
    expect(issuesOf(records)).toEqual([
      ["cellError", 2, "shop"],
      ["lostDigits", 4, "buyer"],
    ]);
    expect(records.sessions!.count).toBe(2);
  });

  it("takes the first filled of columns that read alike", () => {
    const columns = [...SESSION.columns, { field: "buyer", index: 4, header: "buyer " }];
    const { names } = read([
      { ...SESSION, columns },
      [
        ["小娇", "-", 46_101, "", "tb2"],
        ["小娇", "tb1", 46_101, "", "tb9"],
      ],
    ]);
    expect(stringsOf(names.buyers)).toEqual(["tb2", "tb1"]);
  });
});

describe("orders", () => {
  const row = (id: Cell, amount: Cell = 9, buyer: Cell = "tb1", quantity: Cell = 1): Cell[] => [
    id,
    46_101,
    amount,
    buyer,
    quantity,
  ];

  it("rejects ids that lost digits and amounts that can't be read, warns of more than two decimals", () => {
    const records = read([
      ORDER,
      [row(1930679858170001), row("1.93E+15"), row("1", "abc"), row("2", 1.005), row("3", "")],
    ]);
    expect(records.issues.map(({ code, severity, row: at_ }) => [code, severity, at_])).toEqual([
      ["lostDigits", "error", 2],
      ["lostDigits", "error", 3],
      ["notANumber", "error", 4],
      ["moreThanTwoDecimals", "warning", 5],
      ["missingValue", "error", 6],
    ]);
    expect([...records.orders!.amount]).toEqual([101]);
  });

  it("takes the gross amount, else the amount, with refunds where it is net of them", () => {
    const fields = ["orderId", "created", "amount", "refundAmount"];
    const rows = [
      ["1", 46_101, 80, 20],
      ["2", 46_101, 80, "无退款申请"],
    ];
    expect([...read([mappingOf("orders", fields), rows]).orders!.amount]).toEqual([8_000, 8_000]);
    expect([...read([mappingOf("orders", fields, { amountBasis: "net" }), rows]).orders!.amount]).toEqual([
      10_000, 8_000,
    ]);
    const withGross = mappingOf("orders", [...fields, "grossAmount"], { amountBasis: "net" });
    expect([...read([withGross, [["1", 46_101, 80, 20, 101]]]).orders!.amount]).toEqual([10_100]);
  });

  it("keeps the first of equal rows and none of conflicting ones", () => {
    const records = read([ORDER, [row("1"), row("2"), row("1", "¥9.00"), row("2", 8), row("3"), row("", 5), row("2")]]);
    expect(records.orders!.row).toEqual(Int32Array.of(2, 6));
    expect(records.issues.map(({ code, row: at_, otherRow }) => [code, at_, otherRow])).toEqual([
      ["conflictingRows", 3, 5],
      ["duplicateRow", 4, 2],
      ["conflictingRows", 5, 3],
      ["missingValue", 7, undefined],
      ["conflictingRows", 8, 3],
    ]);
    expect(records.tables[0]).toMatchObject({ read: 7, records: 2, rejected: 5 });
  });

  it("counts a total that repeats per line once and adds up quantities", () => {
    const mapping = mappingOf("orders", ["orderId", "created", "amount", "quantity", "sku"], {
      rowGrain: "orderRepeatedPerLine",
    });
    const records = read([
      mapping,
      [
        ["1", 46_101, 9.5, 1, "a"],
        ["1", 46_101, 9.5, 2, "b"],
        ["2", 46_101, 4, 1, "a"],
        ["3", 46_101, 4, 1, "a"],
        ["3", 46_101, 5, 1, "b"],
      ],
    ]);
    const { orders, names } = records;
    expect([...orders!.amount]).toEqual([950, 0, 400]);
    expect([...orders!.quantity!]).toEqual([1, 2, 1]);
    expect([...orders!.parentOrderId!].map((id) => textAt(names.orderIds, id))).toEqual(["1", "1", undefined]);
    expect(issuesOf(records)).toEqual([
      ["conflictingRows", 5, "orderId"],
      ["conflictingRows", 6, "orderId"],
    ]);
  });

  it("ties lines without a number of their own by the order's", () => {
    const { orders } = read([{ ...ORDER, rowGrain: "line" }, [row("1", 9), row("1", 8), row("2", 7)]]);
    expect([...orders!.amount]).toEqual([900, 800, 700]);
    expect(orders!.parentOrderId![0]).toBe(orders!.parentOrderId![1]);
    expect(orders!.parentOrderId![2]).toBe(-1);
  });

  it("joins tables, compares what both have, and leaves what one lacks missing", () => {
    const first = mappingOf("orders", ["orderId", "created", "amount"]);
    const second = mappingOf("orders", ["orderId", "created", "amount", "quantity"]);
    const records = read(
      [
        first,
        [
          ["1", 46_101, 5],
          ["2", 46_101, 5],
        ],
      ],
      [
        second,
        [
          ["2", 46_101, 5, 3],
          ["3", 46_101, 5, 4],
        ],
      ],
    );
    expect([...records.orders!.quantity!]).toEqual([-1, -1, 4]);
    expect([...records.orders!.table]).toEqual([0, 0, 1]);
    expect(records.tables.map(({ records: kept, rejected }) => [kept, rejected])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });

  it("shares names between kinds", () => {
    const records = read([SESSION, [["小娇", "tb1", 46_101, ""]]], [ORDER, [row("1"), row("2", 9, "tb2")]]);
    expect([...records.sessions!.buyer, ...records.orders!.buyer!]).toEqual([0, 0, 1]);
  });
});

describe("refunds and reviews", () => {
  it("accepts a refund that isn't completed, not one completed at an unreadable moment", () => {
    const mapping = mappingOf("refunds", ["refundId", "orderId", "amount", "freight", "completed", "status"]);
    const records = read([
      mapping,
      [
        ["r1", "1", 5, 2.5, "", "退款关闭"],
        ["r2", "1", 5, "", "昨天", ""],
        ["r3", "1", 5, "", 46_101, "退款成功"],
        ["r3", "1", 5, "", 46_101, "退款成功"],
      ],
    ]);
    expect([...records.refunds!.completed]).toEqual([NO_MOMENT, at("2026-03-20 00:00:00")]);
    expect([...records.refunds!.amount]).toEqual([750, 500]);
    expect(issuesOf(records)).toEqual([
      ["notADate", 3, "completed"],
      ["duplicateRow", 5, "refundId"],
    ]);
  });

  it("needs an order or a buyer for a review", () => {
    const mapping = mappingOf("reviews", ["orderId", "buyer", "rating"]);
    const records = read([
      mapping,
      [
        ["订单编号：1", "", "负面评价"],
        ["", "tb1", 5],
        ["", "", 5],
        ["1", "", ""],
      ],
    ]);
    expect([...records.reviews!.orderId]).toEqual([0, -1]);
    expect([...records.reviews!.rating]).toEqual([1, 5]);
    expect(issuesOf(records)).toEqual([
      ["missingValue", 4, "orderId"],
      ["missingValue", 5, "rating"],
    ]);
  });
});

describe("roster", () => {
  const mapping = mappingOf("roster", ["account", "person", "group", "baseSalary", "hired", "manual:态度"]);

  it("splits accounts that share a cell", () => {
    const { roster, names } = read([
      mapping,
      [
        ["店铺:小黛，小娇、小美 小王\n小李/小赵；小孙", "王美", "售前", 3000, "2026-03-02", 90],
        ["小周", "", "", "", "", ""],
      ],
    ]);
    expect(roster!.map(({ account }) => names.accounts[account])).toEqual([
      "店铺:小黛",
      "小娇",
      "小美",
      "小王",
      "小李",
      "小赵",
      "小孙",
      "小周",
    ]);
    expect(roster![0]).toMatchObject({
      person: "王美",
      group: "售前",
      baseSalary: 300_000,
      hired: 9_557,
      manual: { 态度: 90 },
    });
    expect(roster!.at(-1)).toMatchObject({ person: "小周", group: undefined, baseSalary: undefined, manual: {} });
  });

  it("takes an account once, and not at all where its rows disagree", () => {
    const records = read([
      mapping,
      [
        ["a", "甲", "", "", "", ""],
        ["a", "甲", "", "", "", ""],
        ["b", "乙", "", "", "", ""],
        ["b", "丙", "", "", "", ""],
        ["合计", "", "", 9, "", ""],
      ],
    ]);
    expect(records.roster!.map(({ account }) => records.names.accounts[account])).toEqual(["a"]);
    expect(issuesOf(records)).toEqual([
      ["duplicateRow", 3, "account"],
      ["conflictingRoster", 4, "account"],
      ["conflictingRoster", 5, "account"],
    ]);
    expect(records.tables[0]).toMatchObject({ read: 5, records: 1, rejected: 3, skipped: 1 });
  });

  it("leaves out what a person's rows disagree on", () => {
    const records = read([
      mapping,
      [
        ["a", "甲", "售前", 3000, "", ""],
        ["b", "甲", "", 4000, "", ""],
      ],
    ]);
    expect(records.roster!.map(({ group, baseSalary }) => [group, baseSalary])).toEqual([
      ["售前", undefined],
      [undefined, undefined],
    ]);
    expect(issuesOf(records)).toEqual([
      ["conflictingRoster", 2, "baseSalary"],
      ["conflictingRoster", 3, "baseSalary"],
    ]);
  });
});

describe("createRecordsBuilder()", () => {
  it("refuses mappings that can't be read", () => {
    const builder = createRecordsBuilder();
    expect(() => builder.openTable(mappingOf("sessions", ["agent", "start"]))).toThrow(/no column is mapped to buyer/);
    expect(() => builder.openTable(mappingOf("orders", ["orderId", "created", "amount", "colour"]))).toThrow(
      /no such field/,
    );
    expect(() => builder.openTable(mappingOf("messages", ["agent", "buyer", "time", "direction"]))).toThrow(RangeError);
  });

  it("has no table of a kind that nothing was read for", () => {
    const records = createRecordsBuilder().finish();
    expect([records.sessions, records.orders, records.refunds, records.reviews, records.roster]).toEqual(
      Array(5).fill(undefined),
    );
    expect(read([SESSION, []]).sessions!.count).toBe(0);
  });

  it("reads blocks of any size alike", () => {
    const rows = Array.from({ length: 1_300 }, (_, i) => [
      `小${i % 7}`,
      i % 50 === 3 ? "" : `tb${i % 90}`,
      46_101 + i / 100,
      "",
    ]);
    const builder = createRecordsBuilder();
    const encoder = builder.openTable(SESSION);
    for (let from = 0; from < rows.length; from += 700)
      encoder.add(blockOf(SESSION, rows.slice(from, from + 700), 2 + from));
    expect(builder.finish()).toEqual(read([SESSION, rows]));
  });

  const FIELDS = [
    "agent",
    "buyer",
    "date",
    "start",
    "end",
    "firstResponse",
    "buyerMessages",
    "satisfaction",
    "replied",
    "sessionId",
  ];
  const anyCell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.double(),
    fc.boolean(),
    fc.integer(),
    fc.constantFrom<Cell>(
      "",
      "-",
      "小美",
      "tb1",
      "2026-03-20 10:00:00",
      "17:48:54",
      46_101.5,
      0.5,
      "合计",
      "#REF!",
      "5",
      "是",
      '="1"',
      "1.9E+15",
    ),
  );
  const anyRows = fc.array(fc.array(anyCell, { minLength: FIELDS.length, maxLength: FIELDS.length }), {
    maxLength: 40,
  });

  it("accounts for every row of whatever cells", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { tables, sessions, issues } = read([mappingOf("sessions", FIELDS), rows]);
        const { read: total, records, rejected, skipped } = tables[0]!;
        expect([total, records + rejected + skipped, sessions!.count]).toEqual([rows.length, rows.length, records]);
        const faulty = new Set(issues.filter(({ severity }) => severity === "error").map(({ row }) => row));
        expect(faulty.size).toBeGreaterThanOrEqual(rejected);
        expect([...sessions!.start].includes(NO_MOMENT)).toBe(false);
      }),
    );
  });

  it("never throws for orders and rosters either", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const orders = mappingOf("orders", [
          "orderId",
          "created",
          "amount",
          "paid",
          "quantity",
          "status",
          "parentOrderId",
          "stage",
        ]);
        const roster = mappingOf("roster", ["account", "person", "baseSalary", "hired", "capacity", "attendance"]);
        const { tables } = read(
          [orders, rows],
          [{ ...orders, rowGrain: "orderRepeatedPerLine" }, rows],
          [roster, rows],
        );
        for (const { read: total, records, rejected, skipped } of tables)
          expect(records + rejected + skipped).toBe(total);
      }),
    );
  });

  it("doesn't care about the order of columns", () => {
    fc.assert(
      fc.property(anyRows, fc.shuffledSubarray([...FIELDS.keys()], { minLength: FIELDS.length }), (rows, order) => {
        const straight = mappingOf("sessions", FIELDS);
        const shuffled = { ...straight, columns: order.map((i) => straight.columns[i]!) };
        const { issues, ...records } = read([straight, rows]);
        const { issues: other, ...others } = read([shuffled, rows]);
        expect(others).toEqual(records);
        expect(new Set(other)).toEqual(new Set(issues));
      }),
    );
  });

  it("keeps and rejects the same rows in any order", () => {
    const anyOrders = fc.array(fc.tuple(fc.constantFrom("1", "2", "3", ""), fc.constantFrom<Cell>(1, 2, "x")), {
      maxLength: 12,
    });
    const summary = (rows: Rows) => {
      const { orders, names, tables } = read([mappingOf("orders", ["orderId", "amount", "created"]), rows]);
      const kept = [...orders!.orderId].map((id, i) => `${textAt(names.orderIds, id)} ${orders!.amount[i]}`);
      return [kept.sort(), tables];
    };
    fc.assert(
      fc.property(anyOrders, fc.nat(), (cells, turn) => {
        const rows = cells.map(([id, amount]) => [id, amount, 46_101]);
        const turned = [...rows.slice(turn % (rows.length + 1)), ...rows.slice(0, turn % (rows.length + 1))].reverse();
        expect(summary(turned)).toEqual(summary(rows));
      }),
    );
  });
});

import fc from "fast-check";
import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { createRecordsBuilder } from "../../../../src/engine/mapping/recordsBuilder";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import type { Cell } from "../../../../src/engine/records/cell";
import { NO_DAY, type Records } from "../../../../src/engine/records/records";
import type { TableMapping } from "../../../../src/engine/records/tableMapping";
import { exportHead } from "./heads";

function mappingOf(fields: readonly string[], more: Partial<TableMapping> = {}): TableMapping {
  return {
    source: "report.xlsx",
    sheet: "Sheet1",
    kind: "agentSummary",
    headerRow: 1,
    columns: fields.map((field, index) => ({ field, index, header: field })),
    rowGrain: "order",
    amountBasis: "gross",
    date1904: false,
    platform: "chitu",
    period: { from: "2026-04-20", to: "2026-04-20" },
    ...more,
  };
}

type Rows = readonly (readonly Cell[])[];

function read(...tables: readonly (readonly [TableMapping, Rows])[]): Records {
  const builder = createRecordsBuilder();
  for (const [mapping, rows] of tables) {
    const columns = mapping.columns.map(({ index }) => ({ rows, at: index }));
    builder.openTable(mapping).add({ firstRow: mapping.headerRow + 1, rowCount: rows.length, columns });
  }
  return builder.finish();
}

function readExport(file: string): Records {
  const head = exportHead(file);
  const mapping = toMapping(detectTable(head))!;
  return read([mapping, head.cells.slice(mapping.headerRow)]);
}

/** Figures of the first row by field, those that are there. */
function figuresOf({ agentSummaries }: Records, row = 0): Record<string, number> {
  return Object.fromEntries(
    Object.entries(agentSummaries!.figures)
      .map(([field, values]) => [field, values[row]!] as const)
      .filter(([, value]) => !Number.isNaN(value)),
  );
}

describe("platforms' reports", () => {
  it("拼多多: money, percents, durations; 平均 and 总计 are no agents", () => {
    const records = readExport("pdd_客服数据.xlsx");
    expect(records.names.accounts).toEqual(["测试旗舰店:小黛"]);
    expect(records.tables).toMatchObject([{ read: 3, records: 1, rejected: 0, skipped: 2, platform: "pdd" }]);
    expect(figuresOf(records)).toEqual({
      consultations: 120,
      receivedBuyers: 99,
      enquiries: 60,
      finalPayers: 20,
      conversion: 33.33 / 100,
      sales: 123_450,
      netSales: 110_000,
      needingReply: 100,
      lateReplies: 1,
      within3min: 0.98,
      within30s: 0.94,
      averageResponse: 23,
      ratings: 8,
    });
    expect(records.agentSummaries!.firstDay[0]).toBe(NO_DAY);
    expect(records.issues).toMatchObject([{ code: "periodUnknown", severity: "warning", table: 0 }]);
  });

  it("飞鸽: texts of durations, what isn't there is missing, the day is the file's", () => {
    const records = readExport("抖音_飞鸽_客服表现_20260420.xlsx");
    expect(records.names.accounts).toEqual(["zhang001(小张)", "li002(小李)"]);
    expect(figuresOf(records)).toMatchObject({
      sessions: 100,
      payingBuyers: 14,
      conversion: 0.35,
      sales: 61_725,
      refundAmount: 4_950,
      netSales: 56_775,
      firstResponse: 80,
      averageResponse: 11,
      satisfaction: 0.9,
      goodRatings: 9,
      badRatings: 1,
    });
    expect(figuresOf(records, 1)).toMatchObject({ averageResponse: 7 * 3_600 + 41 * 60 + 52 });
    expect(figuresOf(records, 1)).not.toHaveProperty("firstResponse");
    expect(records.agentSummaries!.firstDay[0]).toBe(records.agentSummaries!.lastDay[0]);
    expect(records.issues).toEqual([]);
  });

  it("赤兔: 延迟统计 is missing, not 0", () => {
    const records = readExport("自定义报表_客服数据_下单优先判定_2026-04-20至2026-04-20.xlsx");
    expect(figuresOf(records, 1)).not.toHaveProperty("buyerMessages");
    expect(figuresOf(records, 1)).toMatchObject({ unanswered: 1, replyRate: 0.9667, duration: 602 });
  });

  it("生意参谋: a banner, the header in the third row, two kinds of totals", () => {
    const records = readExport("sycm_咨询接待分析.xlsx");
    expect(records.tables).toMatchObject([{ read: 4, records: 2, skipped: 2 }]);
    expect(figuresOf(records)).toMatchObject({
      consultations: 52,
      receivedBuyers: 50,
      replyRate: 1,
      averageResponse: 37.79,
    });
  });
});

const FIELDS = ["agent", "enquiries", "finalPayers", "conversion", "replyRate"];
const BASE = mappingOf(FIELDS);

describe("several reports", () => {
  it("of other days stand beside each other", () => {
    const next = mappingOf(FIELDS, { period: { from: "2026-04-21", to: "2026-04-21" } });
    const records = read([BASE, [["小美", 10, 2, 0.2, 0.9]]], [next, [["小美", 20, 2, 0.1, 0.8]]]);
    expect(records.agentSummaries!.count).toBe(2);
    expect(records.stops).toEqual([]);
    expect(records.issues).toEqual([]);
  });

  it("that are the same count once", () => {
    const rows = [["小美", 10, 2, 0.2, 0.9]];
    const records = read([BASE, rows], [BASE, rows]);
    expect(records.agentSummaries!.count).toBe(1);
    expect(records.issues).toMatchObject([{ code: "duplicateRow", table: 1, otherTable: 0, received: "小美" }]);
    expect(records.tables).toMatchObject([{ records: 1 }, { read: 1, records: 0, rejected: 1 }]);
  });

  it("of one kind and the same day add up with a warning, where rates can be rebuilt", () => {
    const fields = FIELDS.slice(0, 4);
    const records = read([mappingOf(fields), [["小美", 10, 2, 0.2]]], [mappingOf(fields), [["小美", 20, 2, 0.1]]]);
    expect(records.agentSummaries!.count).toBe(2);
    expect(records.stops).toEqual([]);
    expect(records.issues).toMatchObject([{ code: "samePeriod", severity: "warning", table: 1, otherTable: 0 }]);
  });

  it("of one shop's account and the same day are one statement: its values stop the run where they differ", () => {
    const fields = FIELDS.slice(0, 4);
    const one = [["甲店:小美", 10, 2, 0.2]];
    expect(read([mappingOf(fields), one], [mappingOf(fields), [["甲店:小美", 10, 3, 0.2]]]).stops).toMatchObject([
      { code: "conflictingFigures", agent: "甲店:小美", values: [2, 3] },
    ]);
    const { period, ...undated } = mappingOf(fields);
    expect(period).toBeDefined();
    expect(read([undated, one], [undated, [["甲店:小美", 20, 2, 0.2]]]).stops).toEqual([]);
  });

  it("that agree in every count are one statement, whose rates must agree as well", () => {
    const { stops } = read([BASE, [["小美", 10, 2, 0.2, 0.9]]], [BASE, [["小美", 10, 2, 0.2, 0.8]]]);
    expect(stops).toMatchObject([{ code: "conflictingFigures", field: "replyRate", values: [0.9, 0.8] }]);
  });

  it("that give a rate two values which nothing weighs stop the run by name", () => {
    const records = read([BASE, [["小美", 10, 2, 0.2, 0.9]]], [BASE, [["小美", 20, 2, 0.1, 0.8]]]);
    expect(records.stops).toEqual([
      {
        code: "conflictingFigures",
        agent: "小美",
        field: "replyRate",
        values: [0.9, 0.8],
        rows: [
          { table: 0, row: 2 },
          { table: 1, row: 2 },
        ],
      },
    ]);
  });

  it("of two tools count what both say once, and stop where they contradict each other", () => {
    const other = mappingOf(["agent", "enquiries", "sales"], { platform: "sycm" });
    const agreeing = read([BASE, [["小美", 10, 2, 0.2, 0.9]]], [other, [["小美", 10, 500]]]);
    expect(agreeing.stops).toEqual([]);
    expect([...agreeing.agentSummaries!.figures["enquiries"]!]).toEqual([10, NaN]);
    expect([...agreeing.agentSummaries!.figures["sales"]!]).toEqual([NaN, 50_000]);
    const contradicting = read([BASE, [["小美", 10, 2, 0.2, 0.9]]], [other, [["小美", 11, 500]]]);
    expect(contradicting.stops).toMatchObject([{ code: "conflictingFigures", field: "enquiries", values: [10, 11] }]);
  });

  it("of two kinds are told apart from two shops in one kind, in whatever order they come", () => {
    const shops = [
      [mappingOf(["agent", "enquiries"]), [["小美", 10]]],
      [mappingOf(["agent", "enquiries"]), [["小美", 20]]],
      [mappingOf(["agent", "enquiries"], { platform: "sycm" }), [["小美", 20]]],
    ] as const;
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { stops } = read(...order.map((i) => shops[i]!));
      expect(stops).toMatchObject([{ code: "conflictingFigures", field: "enquiries" }]);
    }
  });

  it("of two tools are about one agent under two names, in a single shop", () => {
    const chitu = mappingOf(["agent", "enquiries"]);
    const sycm = mappingOf(["agent", "enquiries", "sales"], { platform: "sycm" });
    const agreeing = read([chitu, [["小美", 10]]], [sycm, [["甲店:小美", 10, 5]]]);
    expect(agreeing.stops).toEqual([]);
    expect([...agreeing.agentSummaries!.figures["enquiries"]!]).toEqual([10, NaN]);
    const contradicting = read([chitu, [["小美", 10]]], [sycm, [["甲店:小美", 11, 5]]]);
    expect(contradicting.stops).toMatchObject([{ code: "conflictingFigures", agent: "小美", values: [10, 11] }]);
    const twoShops = read(
      [chitu, [["小美", 10]]],
      [
        sycm,
        [
          ["甲店:小美", 11, 5],
          ["乙店:小娇", 1, 1],
        ],
      ],
    );
    expect(twoShops.stops).toEqual([]);
  });

  it("of two platforms add up, whatever the account is called", () => {
    const douyin = mappingOf(["agent", "enquiries"], { platform: "douyin" });
    const records = read([mappingOf(["agent", "enquiries"]), [["小美", 10]]], [douyin, [["小美", 11]]]);
    expect(records.stops).toEqual([]);
    expect(records.issues).toEqual([]);
    expect([...records.agentSummaries!.figures["enquiries"]!]).toEqual([10, 11]);
  });

  it("whose days overlap in part stop the run", () => {
    const month = mappingOf(FIELDS, { period: { from: "2026-04-01", to: "2026-04-30" } });
    const records = read([month, [["小美", 100, 20, 0.2, 0.9]]], [BASE, [["小美", 10, 2, 0.2, 0.9]]]);
    expect(records.stops).toMatchObject([{ code: "overlappingPeriods", agent: "小美", field: "enquiries" }]);
    const others = read([month, [["小美", 100, 20, 0.2, 0.9]]], [BASE, [["小娇", 10, 2, 0.2, 0.9]]]);
    expect(others.stops).toEqual([]);
  });

  it("go by the date in the row before the file's", () => {
    const dated = mappingOf(["agent", "date", "sales"]);
    const { agentSummaries } = read([
      dated,
      [
        ["小美", "2026-04-01", 1],
        ["小美", "", 2],
      ],
    ]);
    expect(agentSummaries!.firstDay[1]! - agentSummaries!.firstDay[0]!).toBe(19);
  });

  it("refuse a period that isn't made of days", () => {
    const wrong = mappingOf(FIELDS, { period: { from: "April", to: "2026-04-30" } });
    expect(() => read([wrong, [["小美", 1, 1, 1, 1]]])).toThrow(RangeError);
  });

  it("say the same in whatever order they come", () => {
    const anyRow = fc.tuple(fc.constantFrom("小美", "小娇"), fc.integer({ min: 1, max: 3 }), fc.nat(3));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (facts) => {
        const tables = facts.map(([agent, day, enquiries]) => {
          const period = { from: `2026-04-0${day}`, to: `2026-04-0${day}` };
          return [mappingOf(["agent", "enquiries"], { period }), [[agent, enquiries]]] as const;
        });
        const totals = ({ agentSummaries, names }: Records): string =>
          ["小美", "小娇"]
            .map((name) => {
              const account = names.accounts.indexOf(name);
              const own = [...(agentSummaries?.agent ?? [])].flatMap((agent, row) =>
                agent === account ? [agentSummaries!.figures["enquiries"]![row]!] : [],
              );
              return own.reduce((sum, value) => sum + value, 0);
            })
            .join();
        expect(totals(read(...tables))).toBe(totals(read(...[...tables].reverse())));
      }),
      { numRuns: 100 },
    );
  });
});

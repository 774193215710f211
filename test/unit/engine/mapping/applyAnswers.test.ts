import fc from "fast-check";
import type { Answer } from "../../../../src/engine/mapping/answer";
import { applyAnswers } from "../../../../src/engine/mapping/applyAnswers";
import { detectTable } from "../../../../src/engine/mapping/detectTable";
import { HEADERS } from "../../../../src/engine/mapping/headerDictionary";
import { possibleAnswers } from "../../../../src/engine/mapping/possibleAnswers";
import type { TableHead } from "../../../../src/engine/mapping/tableHead";
import { CONFIDENT, type TableProposal } from "../../../../src/engine/mapping/tableProposal";
import { toMapping } from "../../../../src/engine/mapping/toMapping";
import { EXPORTS, exportHead, headOf } from "./heads";

const SESSIONS = headOf([
  ["客服", "买家昵称", "开始时间", "首响时间", "备注"],
  ["小美", "tb1", "2026-05-16 09:41:07", 23, "x"],
  ["小美", "tb2", "2026-05-16 09:51:07", 40, "y"],
]);

function answered(head: TableHead, answers: readonly Answer[]): TableProposal {
  return applyAnswers(head, detectTable(head), answers);
}

function headerOf({ fields }: TableProposal, field: string): string | undefined {
  return fields.find((one) => one.field === field)?.headers[0];
}

describe("applyAnswers()", () => {
  it("changes nothing without answers", () => {
    const proposal = detectTable(SESSIONS);
    expect(applyAnswers(SESSIONS, proposal, [])).toBe(proposal);
  });

  it("confirms a guessed column", () => {
    const proposal = answered(SESSIONS, [{ kind: "column", field: "buyer", column: 1 }]);
    expect(detectTable(SESSIONS).confidence).toBeLessThan(CONFIDENT);
    expect(proposal.confidence).toBe(1);
    expect(proposal.doubts).toEqual([{ code: "unverifiedHeader", field: "firstResponse", column: 3 }]);
  });

  it("takes another column for a field, and leaves a column out", () => {
    const proposal = answered(SESSIONS, [
      { kind: "column", field: "buyer", column: 4 },
      { kind: "ignoreColumn", column: 3 },
    ]);
    expect(headerOf(proposal, "buyer")).toBe("备注");
    expect(headerOf(proposal, "firstResponse")).toBeUndefined();
    expect(proposal.doubts).toEqual([]);
  });

  it("goes by the last of several answers about a column", () => {
    const twice = answered(SESSIONS, [
      { kind: "ignoreColumn", column: 1 },
      { kind: "column", field: "buyer", column: 1 },
    ]);
    expect(headerOf(twice, "buyer")).toBe("买家昵称");
    const dropped = answered(SESSIONS, [
      { kind: "column", field: "buyer", column: 1 },
      { kind: "ignoreColumn", column: 1 },
    ]);
    expect(dropped.missing).toEqual([["buyer"]]);
  });

  it("gives a column without a header to a needed field", () => {
    const head = headOf([
      ["客服", "", "开始时间"],
      ["小美", "tb1", "2026-05-16 09:41:07"],
    ]);
    const proposal = answered(head, [
      { kind: "tableKind", tableKind: "sessions" },
      { kind: "column", field: "buyer", column: 1 },
    ]);
    expect(proposal).toMatchObject({ kind: "sessions", missing: [], confidence: 1 });
    expect(toMapping(proposal)?.columns.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("reads the table as the kind that was chosen", () => {
    const proposal = answered(exportHead("pdd_客服数据.xlsx"), [{ kind: "tableKind", tableKind: "roster" }]);
    expect(proposal).toMatchObject({ kind: "roster", missing: [] });
    expect(headerOf(proposal, "account")).toBe("客服账号");
  });

  it("takes the header from the row that was chosen", () => {
    const cells = [
      ["客服", "买家", "开始时间"],
      ["接待人", "顾客", "开始时间"],
      ["小美", "tb1", "2026-05-16"],
    ];
    const proposal = answered(headOf(cells), [
      { kind: "headerRow", row: 2 },
      { kind: "tableKind", tableKind: "sessions" },
      { kind: "column", field: "agent", column: 0 },
      { kind: "column", field: "buyer", column: 1 },
    ]);
    expect(proposal).toMatchObject({ headerRow: 2, missing: [], confidence: 1 });
  });

  it("settles grain, basis, unit and period", () => {
    const orders = headOf([
      ["订单编号", "订单创建时间", "总金额", "货号"],
      ["1", "2026-05-16", 9, "a"],
      ["1", "2026-05-16", 9, "b"],
    ]);
    const grain = answered(orders, [{ kind: "grain", grain: "line" }]);
    expect(grain).toMatchObject({ rowGrain: "line", grainConfirmed: true, doubts: [], confidence: 1 });
    expect(toMapping(grain)?.grainConfirmed).toBe(true);
    expect(answered(orders, [{ kind: "basis", basis: "net" }]).amountBasis).toBe("net");
    const unit = answered(SESSIONS, [{ kind: "unit", field: "firstResponse", unit: "minutes" }]);
    expect(unit.fields.find(({ field }) => field === "firstResponse")?.unit).toBe("minutes");
    const summary = headOf([
      ["客服昵称", "接待人数"],
      ["小娇", 50],
    ]);
    const period = { from: "2026-05-01", to: "2026-05-31" };
    const dated = answered(summary, [{ kind: "period", period }]);
    expect(dated.doubts).toEqual([]);
    expect(toMapping(dated)?.period).toEqual(period);
  });

  it("leaves a table out", () => {
    const proposal = answered(SESSIONS, [{ kind: "ignoreTable" }]);
    expect(proposal).toMatchObject({ ignored: true, kind: undefined, doubts: [], confidence: 1 });
    expect(toMapping(proposal)).toBeUndefined();
  });

  it("asks whether amounts are net where refunded orders show none", () => {
    const head = headOf([
      ["订单号", "下单日期", "实付金额", "退款金额"],
      ["1", "2026-05-16", 0, 9],
      ["2", "2026-05-16", 7, ""],
    ]);
    const doubt = { code: "basisUnclear", column: 2 };
    expect(detectTable(head).doubts).toContainEqual(doubt);
    expect(answered(head, [{ kind: "basis", basis: "net" }]).doubts).not.toContainEqual(doubt);
  });
});

describe("possibleAnswers()", () => {
  const DOUBTFUL: readonly TableHead[] = [
    SESSIONS,
    headOf([
      ["订单编号", "下单时间", "订单创建时间", "总金额"],
      ["1", "2026-05-16", "2026-05-17", 5],
    ]),
    headOf([
      ["订单编号", "订单创建时间", "总金额", "货号"],
      ["1", "2026-05-16", 9, "a"],
      ["1", "2026-05-16", 9, "b"],
    ]),
    headOf([
      ["客服", "买家", "开始时间", "平均响应"],
      ["小美", "tb1", "2026-05-16", 83 / 86_400],
    ]),
    headOf([
      ["客服旺旺", "接待类型", "接待发起", "开始时间", "顾客"],
      ["小美", "直接接待", "买家发起", "2026-05-16 10:00", "tb1"],
    ]),
    headOf([
      ["客服", "买家", "开始时间"],
      ["小美", "tb1", "一会儿"],
    ]),
  ];

  it("lifts each doubt with its first answer, except other columns that remain free", () => {
    for (const head of DOUBTFUL) {
      const proposal = detectTable(head);
      expect(proposal.doubts).not.toEqual([]);
      for (const doubt of proposal.doubts) {
        const [first] = possibleAnswers(doubt, head, proposal);
        expect(first).toBeDefined();
        const codes = answered(head, [first!]).doubts.map(({ code }) => code);
        expect(codes.filter((code) => code === doubt.code).length).toBeLessThan(
          proposal.doubts.filter(({ code }) => code === doubt.code).length,
        );
      }
    }
  });
});

describe("guessed headers", () => {
  const guesses = Object.entries(HEADERS).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, texts]) => {
      const verified = new Set(texts.filter((one) => one.verified).map(({ text }) => text));
      return texts.filter((one) => !one.verified && !verified.has(one.text)).map(({ text }) => ({ kind, field, text }));
    }),
  );

  it("never make a field certain alone, whatever stands beside them", () => {
    const anyExport = fc.constantFrom(...Object.keys(EXPORTS)).map(exportHead);
    fc.assert(
      fc.property(anyExport, fc.constantFrom(...guesses), fc.nat(), (head, guess, place) => {
        const at = place % head.columnCount;
        const { headerRow } = detectTable(head);
        const cells = head.cells.map((row, i) =>
          row.map((cell, column) => (i === headerRow - 1 && column === at ? guess.text : cell)),
        );
        const proposal = detectTable({ ...head, cells });
        const chosen = proposal.fields.find(({ columns }) => columns.includes(at));
        const isGuess = guesses.some(
          ({ kind, field, text }) => kind === proposal.kind && field === chosen?.field && text === guess.text,
        );
        if (isGuess && proposal.preset === undefined) expect(chosen!.confidence).toBeLessThan(CONFIDENT);
      }),
      { numRuns: 500 },
    );
  });
});

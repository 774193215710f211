import { payPeriod } from "../../../../../src/engine/payPeriod";
import { EMPTY_LEDGER } from "../../../../../src/engine/commission/ledger";
import type { SheetSpec } from "../../../../../src/report/spec/sheetSpec";
import { awardsOf } from "../../../engine/commission/rulesOf";
import { paidMonth, type PaidMonth } from "../../paidMonth";
import { paySheetsOf } from "../../paySheetsOf";

/** The month with other awards. */
function withAwards(...awards: readonly ReturnType<typeof awardsOf>[]): PaidMonth {
  const { result, read } = paidMonth();
  const rules = { ...read.rules, awards: awards.flat() };
  return { result, read, pay: payPeriod({ result, rules, ledger: EMPTY_LEDGER, refunds: [] }) };
}

/** Every row that a sheet says, as texts. */
function rowsOf({ bands }: SheetSpec): readonly string[] {
  return bands.flatMap(({ rows }) =>
    rows.block(0, rows.count).map((row) => row.map((cell) => JSON.stringify(cell)).join(" ")),
  );
}

const ATTENDANCE = { metric: "manual:出勤", award: "全勤奖" } as const;

describe("a statement's prizes and shares", () => {
  const month = withAwards(awardsOf([300, 200, 100]), awardsOf([50, 30], { award: "季度奖", period: "quarter" }));
  const first = month.pay.awards[0]!.winners[0]!;
  const statement = paySheetsOf(month).find(({ key }) => key === `statement.${first.person}`)!;

  it("name award, metric, figure, place, and the line that pays it", () => {
    const row = rowsOf(statement).find((text) => text.includes("独占该名次"))!;
    expect(row).toContain('"净销售额"');
    expect(row).toContain(String(Math.round(first.value * 100)));
    expect(row).toMatch(/"formula":"=I\d+"/);
  });

  it("say which months the ledger lacks", () => {
    expect(rowsOf(statement).some((row) => row.includes("台账中没有 2026-04、2026-05 的数据"))).toBe(true);
  });

  it("have the pool's worth, the part and the amount", () => {
    const pool = month.pay.pools[0]!;
    const row = rowsOf(statement).find((text) => text.startsWith(`"${pool.pool}" `))!;
    expect(row).toContain(`${pool.amountFen}`);
    expect(row).toMatch(/"formula":"=I\d+"/);
  });

  it("say how those who tie share their prizes", () => {
    const { result, read } = paidMonth();
    const roster = read.rules.roster.map((row) => ({ ...row, manual: { 出勤: 90 } }));
    const rules = { ...read.rules, roster, awards: awardsOf([100, 60], ATTENDANCE) };
    const pay = payPeriod({ result, rules, ledger: EMPTY_LEDGER, refunds: [] });
    const people = pay.people.length;
    const payroll = paySheetsOf({ result, read, pay }).find(({ key }) => key === "payroll")!;
    const shared = `${people} 人并列第 1 名，第 1 至 ${people} 名的奖金共 160.00 元，平分`;
    expect(rowsOf(payroll).filter((row) => row.includes(shared))).toHaveLength(people);
  });
});

import { AFTER_SALE, BY_AGENT, PRE_SALE, TRANSFERRED_IN, TRANSFERRED_OUT } from "../../../src/engine/records/records";
import { EPOCH_SERIAL, NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { column, DATE, DATE_TIME, numberCell, serialCell, TIME, type ColumnSource } from "./generatedTable";
import type { MonthFacts } from "./monthFacts";
import { buyerName, shopOf } from "./nameOf";

/** 赤兔 接待明细: a date, and start and end as times of day. */
export function chituColumns(facts: MonthFacts): ColumnSource[] {
  const { start, end, receptionType, startedBy } = facts.sessions;
  const timeOfDay = (at: number | undefined) =>
    at === undefined || at === NO_MOMENT ? "" : (at % SECONDS_PER_DAY) / SECONDS_PER_DAY;
  return [
    column("日期@date", (row) => Math.floor((start[row] ?? 0) / SECONDS_PER_DAY) + EPOCH_SERIAL, {
      format: DATE,
      width: 12,
    }),
    column("开始时间@start", (row) => timeOfDay(start[row]), { format: TIME, width: 11 }),
    column("结束时间@end", (row) => timeOfDay(end[row]), { format: TIME, width: 11 }),
    column("买家旺旺@buyer", (row) => buyerName(facts, facts.sessions.buyer[row]!), { width: 20 }),
    column("客服旺旺@agent", (row) => facts.cast.accounts[facts.sessions.agent[row]!] ?? "", { width: 24 }),
    column("接待类型@receptionType", (row) => receptionWord(receptionType[row])),
    column("接待发起@startedBy", (row) => (startedBy[row] === BY_AGENT ? "客服主动跟进" : "买家发起")),
    column("状态", () => "待定"),
    ...serviceColumns(facts),
  ];
}

/** The same facts with date-time serials and the columns that 赤兔 doesn't export. */
export function plainSessionColumns(facts: MonthFacts): ColumnSource[] {
  const { start, end, receptionType, startedBy, phase } = facts.sessions;
  return [
    column("会话编号@sessionId", (row) => `S${1_000_000 + row}`),
    column("客服账号@agent", (row) => facts.cast.accounts[facts.sessions.agent[row]!] ?? "", { width: 24 }),
    column("买家旺旺@buyer", (row) => buyerName(facts, facts.sessions.buyer[row]!), { width: 20 }),
    column("会话开始时间@start", (row) => serialCell(start[row]), { format: DATE_TIME, width: 20, dirt: "moment" }),
    column("结束时间@end", (row) => serialCell(end[row]), { format: DATE_TIME, width: 20, dirt: "moment" }),
    column("接待类型@receptionType", (row) => receptionWord(receptionType[row])),
    column("接待发起@startedBy", (row) => (startedBy[row] === BY_AGENT ? "客服主动跟进" : "买家发起")),
    column("售前/售后@phase", (row) => (phase[row] === PRE_SALE ? "售前" : phase[row] === AFTER_SALE ? "售后" : "")),
    ...serviceColumns(facts),
  ];
}

function receptionWord(type: number | undefined): string {
  return type === TRANSFERRED_IN ? "转入" : type === TRANSFERRED_OUT ? "转出" : "直接接待";
}

function serviceColumns(facts: MonthFacts): ColumnSource[] {
  const { firstResponse, averageResponse, buyerMessages, agentMessages, satisfaction, buyer } = facts.sessions;
  const columns = [
    column("首次响应(秒)@firstResponse", (row) => numberCell(firstResponse[row]), { width: 12, dirt: "count" }),
    column("平均响应(秒)@averageResponse", (row) => numberCell(averageResponse[row]), {
      width: 12,
      format: "0.00",
      dirt: "count",
    }),
    column("买家消息数@buyerMessages", (row) => numberCell(buyerMessages[row]), { width: 11, dirt: "count" }),
    column("客服消息数@agentMessages", (row) => numberCell(agentMessages[row]), { width: 11, dirt: "count" }),
    column("满意度评分@satisfaction", (row) => satisfaction[row] || "", { width: 11, dirt: "count" }),
  ];
  return facts.shops > 1
    ? [...columns, column("店铺名称@shop", (row) => shopOf(facts, buyer[row] ?? 0, row), { width: 18 })]
    : columns;
}

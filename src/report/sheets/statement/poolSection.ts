import type { PoolPay } from "../../../engine/commission/poolPay";
import type { CellFormat } from "../../spec/cellFormat";
import { rowGroup } from "../method/rowGroup";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { metricName } from "../rules/ruleNames";
import type { PaidPerson, PayFrame } from "./payFrame";
import { amountOfLine, type LinesPart } from "./linePlaces";
import { figureFormat, inFormat } from "./statementLines";

/** How the base of a pool looks: silent and group sales are money too. */
export function poolBaseFormat({ basis }: Pick<PoolPay, "basis">): CellFormat {
  return figureFormat(basis === "silentSales" || basis === "groupSales" ? "sales" : basis);
}

function poolGroup(
  pool: PoolPay,
  person: PaidPerson,
  { frame, parts }: { frame: PayFrame; parts: readonly LinesPart[] },
): readonly RowGroup[] {
  const own = person.pools.find((share) => share.pool === pool.pool);
  if (own === undefined) return [];
  const format = poolBaseFormat(pool);
  return [
    rowGroup([
      [{ format: "text" }, pool.pool],
      [{ format: "text" }, metricName(pool.basis, frame.language)],
      [{ format }, inFormat(pool.base, format)],
      [{ format: "rate" }, pool.rate],
      [{ format: "money" }, pool.amountFen],
      [{ format: "integer" }, own.place],
      [{ format: "ratio" }, own.part],
      [{ format: "money" }, amountOfLine(person, { kind: "pool", name: pool.pool }, parts)],
      [{ format: "money" }, amountOfLine(person, { kind: "poolExtra", name: pool.pool }, parts)],
    ]),
  ];
}

/** A person's shares of pools: what the pool is worth and why, the place in it, the part, and what is on top. None: no section. */
export function poolSection(person: PaidPerson, frame: PayFrame, parts: readonly LinesPart[]): readonly SectionMaker[] {
  const { summary, statement, awards, kinds, pools } = frame.words;
  const groups = frame.pay.pools.flatMap((pool) => poolGroup(pool, person, { frame, parts }));
  if (groups.length === 0) return [];
  const header = [
    summary.pool,
    statement.baseMetric,
    statement.base,
    statement.rate,
    summary.poolTotal,
    awards.place,
    pools.part,
    statement.amount,
    kinds.poolExtra,
  ];
  return [tableSection({ title: summary.pools, header, groups })];
}

import type { ColumnMatch } from "./matchColumns";

/** The dictionary's name for the number of a single line of an order (子订单编号); becomes `orderId` or nothing. */
const LINE_ID = "lineId";

/**
 * Which number is the order's own. 订单编号 is it wherever it stands. Else a line's number with the parent's beside it;
 * else whichever there is.
 */
export function settleOrderNumbers(matches: readonly ColumnMatch[]): ColumnMatch[] {
  const find = (field: string): ColumnMatch | undefined => matches.find((match) => match.field === field);
  const rest = matches.filter(({ field }) => field !== LINE_ID);
  if (find("orderId") !== undefined) return rest;
  const line = find(LINE_ID);
  const parent = find("parentOrderId");
  const own = line ?? parent;
  if (own === undefined) return rest;
  const others = rest.filter((match) => match !== own);
  return [{ ...own, field: "orderId" }, ...others];
}

import type { MetricValues, ReconciliationLine } from "../../periodResult";
import { accountName, mayShareShop } from "../../records/accountName";
import { int } from "../../records/columnAccess";
import { CATALOGUE } from "../catalogue";
import type { Measured } from "../measure";
import type { MeasureInput } from "../measureInput";
import { differenceCause } from "./differenceCause";
import { measuredAccounts } from "./foreignAccounts";
import type { PlatformAgent } from "./platformAgents";

/**
 * The account under which we measured what the platform reports as `account`: itself, else the one account of the same
 * person and shop with the same nick (`小美` beside `测试旗舰店:小美`). −1 where there is none, or more than one.
 */
function measuredAs(account: number, { staff }: MeasureInput, measured: ReadonlySet<number>): number {
  if (measured.has(account)) return account;
  const name = accountName(staff.accounts[account] ?? "");
  const person = int(staff.personOf, account);
  const same = [...measured].filter((other) => {
    const theirs = accountName(staff.accounts[other] ?? "");
    return int(staff.personOf, other) === person && theirs.nick === name.nick && mayShareShop(theirs, name);
  });
  return same.length === 1 ? (same[0] ?? -1) : -1;
}

interface Sides {
  readonly agent: string;
  readonly person: string;
  readonly ours: MetricValues;
  readonly theirs: PlatformAgent;
  readonly filtered: number;
}

function linesOf({ agent, person, ours, theirs, filtered }: Sides): ReconciliationLine[] {
  return CATALOGUE.flatMap(({ code }): ReconciliationLine[] => {
    const [own, platform] = [ours[code]?.value, theirs.metrics.get(code)?.value];
    if (typeof own !== "number" || typeof platform !== "number") return [];
    const { uncoveredDays } = theirs;
    const cause = differenceCause({
      metric: code,
      ours: own,
      theirs: platform,
      metrics: ours,
      filtered,
      uncoveredDays,
    });
    return [{ agent, person, metric: code, ours: own, theirs: platform, difference: own - platform, cause }];
  });
}

/**
 * Our figures beside the platforms', account by account in the order of their names, for every metric that both have.
 *
 * @param measured - As measured, before any platform's figure was taken.
 */
export function reconcile(
  measured: Measured,
  input: MeasureInput,
  agents: ReadonlyMap<number, PlatformAgent>,
): readonly ReconciliationLine[] {
  const { staff } = input;
  const own = measuredAccounts(input);
  const reported = [...agents].sort(([a], [b]) => int(staff.rank, a) - int(staff.rank, b));
  return reported.flatMap(([account, theirs]) => {
    const place = measuredAs(account, input, own);
    if (place < 0) return [];
    return linesOf({
      agent: staff.accounts[account] ?? "",
      person: staff.persons[int(staff.personOf, account)]?.name ?? "",
      ours: measured.accounts[place] ?? {},
      theirs,
      filtered: Object.values(measured.filtered[place] ?? {}).reduce((sum, count) => sum + count, 0),
    });
  });
}

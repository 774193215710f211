import type { MetricValue, MetricValues } from "../../periodResult";
import { int } from "../../records/columnAccess";
import { CATALOGUE } from "../catalogue";
import type { Measured } from "../measure";
import type { MeasureInput } from "../measureInput";
import { eachScope } from "../scopes";
import { periodTarget } from "../targets";
import { addFigures, isAmount } from "./addFigures";
import { foreignAccounts } from "./foreignAccounts";
import type { PlatformAgent } from "./platformAgents";

type Agents = ReadonlyMap<number, PlatformAgent>;

interface Platforms {
  readonly agents: Agents;
  /** Accounts that nothing but the platform's report tells of. */
  readonly foreign: ReadonlySet<number>;
}

/** Whether we can't measure the metric at all: a table or column is missing. */
function isUnmeasured({ reason }: MetricValue): boolean {
  return reason === "noTable" || reason === "noColumn";
}

/** The platform's figures that stand in for ours, by scope. */
function contributions(
  { scopes }: MeasureInput,
  { agents, foreign }: Platforms,
  shop: MetricValues,
): ReadonlyMap<number, Map<string, MetricValue[]>> {
  const byScope = new Map<number, Map<string, MetricValue[]>>();
  for (const [account, { metrics }] of agents) {
    const taken = [...metrics].filter(([code]) => {
      const ours = shop[code];
      return foreign.has(account) || ours === undefined || isUnmeasured(ours);
    });
    eachScope(scopes, account, (scope) => {
      const codes = byScope.get(scope) ?? new Map<string, MetricValue[]>();
      byScope.set(scope, codes);
      for (const [code, value] of taken) codes.set(code, [...(codes.get(code) ?? []), value]);
    });
  }
  return byScope;
}

/** Our figure where we have one, with the platform's of the accounts that we have none of. */
function merged(code: string, ours: MetricValue | undefined, theirs: readonly MetricValue[]): MetricValue | undefined {
  const isOurs =
    ours !== undefined && !isUnmeasured(ours) && ours.value !== null && !(isAmount(code) && ours.value === 0);
  const together = addFigures(code, isOurs ? [ours, ...theirs] : theirs);
  return together && { ...together, source: isOurs ? "mixed" : "platform" };
}

/** Sales against the targets of the persons that have one, by figures that are the platform's. */
function targetFigure(
  persons: readonly number[],
  input: MeasureInput,
  metricsOf: (person: number) => MetricValues,
): MetricValue | undefined {
  const { staff, settings, period } = input;
  let [done, target] = [0, 0];
  for (const index of persons) {
    const person = staff.persons[index];
    const own = person === undefined ? null : periodTarget(person, period, settings);
    const sales = metricsOf(index)[settings.targetBasis]?.value ?? null;
    if (own === null || sales === null) continue;
    done += sales;
    target += own;
  }
  if (target === 0) return undefined;
  return { value: done / target, numerator: done, denominator: target, source: "platform" };
}

/** In the catalogue's order, whatever was filled in. */
function withFigures(metrics: MetricValues, filled: ReadonlyMap<string, MetricValue>): MetricValues {
  if (filled.size === 0) return metrics;
  const ordered = CATALOGUE.flatMap(({ code }) => {
    const value = filled.get(code) ?? metrics[code];
    return value === undefined ? [] : [[code, value] as const];
  });
  return { ...Object.fromEntries(ordered), ...metrics, ...Object.fromEntries(filled) };
}

/** What is measured by sessions and orders; the shop's sales are known whoever is asked. */
const MEASURED_BY_ROWS = CATALOGUE.filter(
  ({ code, needs }) => code !== "shopPaidSales" && needs.some((need) => need === "sessions" || need === "orders"),
).map(({ code }) => code);

const NO_DATA: MetricValue = { value: null, numerator: null, denominator: null, reason: "noData" };

/** Nothing measured isn't 0: what the report doesn't say of accounts that it alone tells of has no value. */
function silence(metrics: MetricValues, filled: Map<string, MetricValue>): void {
  for (const code of MEASURED_BY_ROWS) {
    const ours = metrics[code];
    if (!filled.has(code) && ours !== undefined && ours.value !== null) filled.set(code, NO_DATA);
  }
}

/** The share of the shop's sales, which orders tell, in sales that the platform tells. */
function addShare(metrics: MetricValues, filled: Map<string, MetricValue>): void {
  const sales = filled.get("sales")?.value ?? null;
  const whole = metrics["shopPaidSales"]?.value ?? 0;
  if (sales === null || whole === 0 || filled.get("salesShare")?.source !== undefined) return;
  filled.set("salesShare", { value: sales / whole, numerator: sales, denominator: whole, source: "platform" });
}

/** Scopes of which every account that is in the result is foreign. */
function foreignScopes(
  { scopes, staff, records, attribution }: MeasureInput,
  foreign: ReadonlySet<number>,
): Uint8Array {
  const isForeign = new Uint8Array(scopes.count);
  for (const account of foreign) eachScope(scopes, account, (scope) => (isForeign[scope] = 1));
  const measured = new Set<number>([...(records.sessions?.agent ?? []), ...(attribution?.owner ?? [])]);
  staff.accounts.forEach((_, account) => {
    if (measured.has(account) && !foreign.has(account)) eachScope(scopes, account, (scope) => (isForeign[scope] = 0));
  });
  return isForeign;
}

type Fill = (scope: number, metrics: MetricValues) => MetricValues;

/** Puts the platforms' figures into a scope's. */
function filler(input: MeasureInput, platforms: Platforms, shop: MetricValues): Fill {
  const byScope = contributions(input, platforms, shop);
  const isForeign = foreignScopes(input, platforms.foreign);
  return (scope, metrics) => {
    const filled = new Map<string, MetricValue>();
    for (const [code, theirs] of byScope.get(scope) ?? []) {
      const value = merged(code, metrics[code], theirs);
      if (value !== undefined) filled.set(code, value);
    }
    if (isForeign[scope] === 1) silence(metrics, filled);
    addShare(metrics, filled);
    return withFigures(metrics, filled);
  };
}

/**
 * The measured figures with the platforms' in place of what we can't measure: where a table or column is missing, and for
 * accounts of platforms that no session was read of and no order was credited in. Such a figure says so in `source`.
 * Everything that we do measure stays ours.
 */
export function withPlatformFigures(measured: Measured, input: MeasureInput, agents: Agents): Measured {
  if (agents.size === 0) return measured;
  const { scopes, staff } = input;
  const fill = filler(input, { agents, foreign: foreignAccounts(input, agents) }, measured.shop);
  const persons = measured.persons.map((metrics, index) => fill(scopes.firstPerson + index, metrics));
  const aim = (metrics: MetricValues, members: readonly number[]): MetricValues => {
    if (metrics[input.settings.targetBasis]?.source === undefined) return metrics;
    const target = targetFigure(members, input, (person) => persons[person] ?? {});
    return target === undefined ? metrics : { ...metrics, targetCompletion: target };
  };
  const membersOf = (group: number): number[] =>
    staff.persons.flatMap((person, index) => (person.group === group ? [index] : []));
  return {
    ...measured,
    accounts: measured.accounts.map((metrics, account) => aim(fill(account, metrics), [int(staff.personOf, account)])),
    persons: persons.map((metrics, index) => aim(metrics, [index])),
    groups: measured.groups.map(({ group, metrics }, index) => ({
      group,
      metrics: aim(fill(scopes.firstGroup + index, metrics), membersOf(index)),
    })),
    shop: aim(
      fill(scopes.shop, measured.shop),
      staff.persons.map((_, index) => index),
    ),
  };
}

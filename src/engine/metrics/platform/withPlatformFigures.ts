import type { MetricValue, MetricValues } from "../../periodResult";
import { int } from "../../records/columnAccess";
import { platformOfTool } from "../../records/platformOfTool";
import type { Platform } from "../../settings";
import { CATALOGUE } from "../catalogue";
import type { Measured } from "../measure";
import type { MeasureInput } from "../measureInput";
import { eachScope } from "../scopes";
import { periodTarget } from "../targets";
import { addFigures, isAmount } from "./addFigures";
import type { PlatformAgent } from "./platformAgents";

type Agents = ReadonlyMap<number, PlatformAgent>;

/** Accounts with a session or an order of their own. */
function ownAccounts({ records, attribution }: MeasureInput): ReadonlySet<number> {
  const own = new Set<number>(records.sessions?.agent);
  for (const owner of attribution?.owner ?? []) if (owner >= 0) own.add(owner);
  return own;
}

/** The platforms whose sessions and orders were read. */
function ownPlatforms({ records }: MeasureInput): ReadonlySet<Platform> {
  const tables = records.tables.filter(({ kind }) => kind === "sessions" || kind === "orders");
  return new Set(tables.flatMap(({ platform }) => platformOfTool(platform) ?? []));
}

/** Accounts of a platform that no session or order was read of: all their figures are the platform's. */
function foreignAccounts(input: MeasureInput, agents: Agents): ReadonlySet<number> {
  const own = ownAccounts(input);
  const read = ownPlatforms(input);
  const isForeign = ([account, { platforms }]: readonly [number, PlatformAgent]): boolean =>
    !own.has(account) && read.size > 0 && platforms.size > 0 && [...platforms].every((platform) => !read.has(platform));
  return new Set([...agents].filter(isForeign).map(([account]) => account));
}

/** Whether we can't measure the metric at all: a table or column is missing. */
function isUnmeasured({ reason }: MetricValue): boolean {
  return reason === "noTable" || reason === "noColumn";
}

/** The platform's figures that stand in for ours, by scope. */
function contributions(
  input: MeasureInput,
  agents: Agents,
  shop: MetricValues,
): ReadonlyMap<number, Map<string, MetricValue[]>> {
  const foreign = foreignAccounts(input, agents);
  const byScope = new Map<number, Map<string, MetricValue[]>>();
  for (const [account, { metrics }] of agents) {
    const taken = [...metrics].filter(([code]) => {
      const ours = shop[code];
      return foreign.has(account) || ours === undefined || isUnmeasured(ours);
    });
    eachScope(input.scopes, account, (scope) => {
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

/**
 * The measured figures with the platforms' in place of what we can't measure: where a table or column is missing, and for
 * accounts of platforms that no session and no order was read of. Such a figure says so in `source`. Everything that we
 * do measure stays ours.
 */
export function withPlatformFigures(measured: Measured, input: MeasureInput, agents: Agents): Measured {
  if (agents.size === 0) return measured;
  const { scopes, staff } = input;
  const byScope = contributions(input, agents, measured.shop);
  const fill = (scope: number, metrics: MetricValues): MetricValues => {
    const filled = new Map<string, MetricValue>();
    for (const [code, theirs] of byScope.get(scope) ?? []) {
      const value = merged(code, metrics[code], theirs);
      if (value !== undefined) filled.set(code, value);
    }
    return withFigures(metrics, filled);
  };
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

import { isDeepStrictEqual } from "node:util";
import {
  CREDIT_REASONS,
  NO_GAP,
  type MetricValue,
  type MetricValues,
  type PeriodResult,
} from "../../../src/engine/periodResult";
import type { OracleAnswer, OracleCredit, OracleDiagnosis, OracleFigure } from "./runOracle";
import { textAt } from "../../../src/engine/records/textList";

const MOST = 40;
const TOLERANCE = 1e-9;

/** Metrics that belong to persons, not accounts. */
const PERSONAL = new Set(["targetCompletion"]);
/** Metrics whose parts are quotients themselves. */
const WITHOUT_PARTS = new Set(["relativeOrderValue"]);

/** Where the engine's result and the oracle's answer part, in words, at most some forty; empty when they agree. */
export function differencesFromOracle(
  result: PeriodResult,
  oracle: OracleAnswer,
  absent: ReadonlySet<string> = new Set(),
): string[] {
  const found = [
    ...creditDifferences(result, oracle.credits),
    ...figureDifferences(result, oracle.figures, absent),
    ...otherDifferences(result, oracle),
  ];
  if (result.asOf !== oracle.asOf) {
    found.push(`asOf: engine ${result.asOf}, oracle ${oracle.asOf}`);
  }
  return found.length > MOST ? [...found.slice(0, MOST), `… and ${found.length - MOST} more`] : found;
}

function creditDifferences({ credits }: PeriodResult, expected: readonly OracleCredit[]): string[] {
  const found: string[] = [];
  if (credits.count !== expected.length) {
    found.push(`orders: engine ${credits.count}, oracle ${expected.length}`);
  }
  const account = (index: number | undefined): string | null => credits.accounts[index ?? -1] ?? null;
  for (let at = 0; at < Math.min(credits.count, expected.length); at++) {
    const ours = {
      orderId: textAt(credits.orderId, at),
      owner: account(credits.owner[at]),
      placedBy: account(credits.placedBy[at]),
      paidBy: account(credits.paidBy[at]),
      runnerUp: account(credits.runnerUp[at]),
      reason: CREDIT_REASONS[credits.reason[at] ?? -1],
      sessionRow: credits.sessionRow[at] === 0 ? null : credits.sessionRow[at],
      gapSeconds: credits.gapSeconds[at] === NO_GAP ? null : credits.gapSeconds[at],
      amount: credits.amount[at],
      refunded: credits.refunded[at],
    };
    const theirs = expected[at]!;
    for (const [field, value] of Object.entries(ours)) {
      const wanted = theirs[field as keyof OracleCredit];
      const decided = field !== "runnerUp" || theirs.sessionRow !== null; // metrics.md names a runner-up only beside a winner
      if (decided && value !== wanted) {
        found.push(`order ${theirs.orderId} ${field}: engine ${value}, oracle ${wanted} (${theirs.reason})`);
      }
    }
  }
  return found;
}

function metricsOf(result: PeriodResult, { scope, name }: OracleFigure): MetricValues | undefined {
  switch (scope) {
    case "agent":
      return result.agents.find(({ agent }) => agent === name)?.metrics;
    case "person":
      return result.persons.find(({ person }) => person === name)?.metrics;
    case "group":
      return result.groups.find(({ group }) => group === name)?.metrics;
    case "shop":
      return result.shop;
  }
}

function figureDifferences(
  result: PeriodResult,
  figures: readonly OracleFigure[],
  absent: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  for (const figure of figures) {
    if (PERSONAL.has(figure.code) && figure.scope !== "person") {
      continue;
    }
    const where = `${figure.scope} ${figure.name} ${figure.code}`;
    const ours = metricsOf(result, figure)?.[figure.code];
    if (ours === undefined) {
      found.push(`${where}: the engine has none`);
    } else if (absent.has(figure.code)) {
      if (ours.value !== null) {
        found.push(`${where}: engine ${ours.value} from a column that isn't there`);
      }
    } else {
      found.push(...valueDifferences(where, ours, figure));
    }
  }
  return found;
}

function valueDifferences(where: string, ours: MetricValue, figure: OracleFigure): string[] {
  const { value, numerator, denominator, unripe } = figure;
  const hasParts = figure.parts && !WITHOUT_PARTS.has(figure.code) && value !== null;
  const sameParts = !hasParts || (near(ours.numerator, numerator) && near(ours.denominator, denominator));
  const sameUnripe = unripe === null || (ours.unripe ?? 0) === unripe;
  return near(ours.value, value) && sameParts && sameUnripe
    ? []
    : [`${where}: engine ${JSON.stringify(ours)}, oracle ${numerator} / ${denominator} = ${value}, unripe ${unripe}`];
}

/** Whole numbers exactly, others to nine digits. */
function near(ours: number | null, theirs: number | null): boolean {
  if (ours === null || theirs === null) {
    return ours === theirs;
  }
  if (Number.isInteger(ours) && Number.isInteger(theirs)) {
    return ours === theirs;
  }
  return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs));
}

function otherDifferences(result: PeriodResult, oracle: OracleAnswer): string[] {
  const found: string[] = [];
  for (const fate of ["credited", "silent", "notJoinable", "excluded"] as const) {
    const ours = result.conservation[fate];
    const theirs = oracle.conservation.find((entry) => entry.fate === fate) ?? { count: 0, fen: 0 };
    if (ours.count !== theirs.count || ours.fen !== theirs.fen) {
      found.push(`conservation ${fate}: engine ${ours.count} / ${ours.fen}, oracle ${theirs.count} / ${theirs.fen}`);
    }
  }
  return [
    ...found,
    ...oracle.diagnoses.flatMap((wanted) => diagnosisDifferences(result, wanted)),
    ...filterDifferences(result, oracle),
    ...whoDifferences(result, oracle),
  ];
}

function diagnosisDifferences(result: PeriodResult, { person, advice, gap, ...wanted }: OracleDiagnosis): string[] {
  const ours = result.persons.find((entry) => entry.person === person)?.diagnosis;
  const all = [...(advice === null ? [] : [advice]), ...(wanted.quadrant === "neither" ? ["mentoring"] : [])];
  const plain = ours && {
    quadrant: ours.quadrant,
    overload: ours.overload,
    weakest: ours.weakest,
    advice: ours.advice,
  };
  const same = isDeepStrictEqual(plain, { ...wanted, advice: all }) && near(ours?.gap ?? null, gap);
  return same
    ? []
    : [
        `diagnosis ${person}: engine ${JSON.stringify(ours)}, oracle ${JSON.stringify({ ...wanted, gap, advice: all })}`,
      ];
}

function filterDifferences(result: PeriodResult, { filtered }: OracleAnswer): string[] {
  const ours = result.agents.flatMap(({ agent, filtered: by }) =>
    Object.entries(by).map(([reason, count]) => `${agent} ${reason} ${count}`),
  );
  const theirs = filtered.map(({ agent, filteredBy, count }) => `${agent} ${filteredBy} ${count}`);
  const both = new Set([...ours, ...theirs]);
  return [...both]
    .filter((line) => !ours.includes(line) || !theirs.includes(line))
    .map((line) => `filtered: only ${ours.includes(line) ? "engine" : "oracle"} has ${line}`);
}

function whoDifferences(result: PeriodResult, { figures }: OracleAnswer): string[] {
  const ours = [
    ...result.agents.map(({ agent }) => `agent ${agent}`),
    ...result.persons.map(({ person }) => `person ${person}`),
  ];
  const theirs = new Set(
    figures.filter(({ scope }) => scope === "agent" || scope === "person").map(({ scope, name }) => `${scope} ${name}`),
  );
  return ours.filter((name) => !theirs.has(name)).map((name) => `only the engine has ${name}`);
}

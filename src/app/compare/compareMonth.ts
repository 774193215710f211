import type { Ledger } from "../../engine/commission/ledger";
import type { RosterRow } from "../../engine/commission/planRules";
import { NO_TERMS } from "../../engine/commission/personTerms";
import { refundFacts } from "../../engine/commission/refundFacts";
import type { PeriodResult } from "../../engine/periodResult";
import type { RuleSet } from "../../engine/rules/ruleSet";
import type { Settings } from "../../engine/settings";
import type { Month } from "../../engine/units/period";
import { simulate, type Scenario, type Simulation } from "../../engine/simulation/simulate";
import { comparisonSheet } from "../../report/sheets/comparison/comparisonSheet";
import type { Drawn } from "../ports/workbook";
import { likelyRobots } from "../rules/rosterDraft";
import { mappedRosterRows } from "../rules/rosterRows";
import type { TableFault } from "../rules/tableFault";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { prepareMonth, type PreparedMonth } from "../run/calculateMonth";
import { chooseTables } from "../run/chooseTables";
import { ledgerIn, readOwnTables } from "../run/ownTables";
import type { RunOptions } from "../run/readRecords";
import { recogniseTables } from "../run/recogniseTables";
import { scenarioOf } from "./scenarioOf";

/** What is to be compared. */
export interface ComparisonWish {
  /** Plans, templates and settings as people name them; the first is the base. One alone is compared with the present rules. */
  readonly scenarios: readonly string[];
  /** Whether the workbook gets the sheet 方案对比. */
  readonly draw: boolean;
}

/** A month reckoned in several ways, side by side. Nothing is booked. */
export interface Comparison {
  /** The figures of the first way. */
  readonly result: PeriodResult;
  /** As they were typed, in the order of `simulation.teams`. */
  readonly typed: readonly string[];
  readonly simulation: Simulation;
  /** What is odd about the workbook's rules without being wrong. */
  readonly warnings: readonly TableFault[];
  /** Absent where no sheet was asked for. */
  readonly drawn?: Drawn;
}

/** Nobody is on a roster: everyone who was seen is paid by the account's own name, robots aside. */
function everyone({ agents, settings }: PeriodResult): readonly RosterRow[] {
  const accounts = agents.map(({ agent }) => agent);
  const robots = new Set(likelyRobots(accounts, settings.robotAccounts));
  const people = agents.filter(({ agent }) => !robots.has(agent));
  return people.map(({ agent, person }) => ({ row: 0, account: agent, person, ...NO_TERMS }));
}

/** The rules with people: those of the rules, else of a mapped roster, else everyone seen. */
function peopled(rules: RuleSet, { records }: PreparedMonth, result: PeriodResult): RuleSet {
  if (rules.roster.length > 0) return rules;
  const mapped = mappedRosterRows(records);
  return { ...rules, roster: mapped.length > 0 ? mapped : everyone(result) };
}

/** Calculates the month once for each different choice of settings. */
async function monthly({ records, settings, wanted }: PreparedMonth, { engine }: AppraisalPorts, signal: AbortSignal) {
  const calculate = async (own: Settings, month: Month | null): Promise<PeriodResult> =>
    (await engine.calculate({ records, settings: own, month, pay: null }, signal)).result;
  const base = await calculate(settings, wanted);
  const done = new Map<string, PeriodResult>([[JSON.stringify(settings), base]]);
  const resultFor = async (own: Settings): Promise<PeriodResult> => {
    const key = JSON.stringify(own);
    const result = done.get(key) ?? (await calculate(own, base.period.month));
    done.set(key, result);
    return result;
  };
  return { base, resultFor };
}

/** What is compared: one way alone is compared with the present rules. */
function compared({ scenarios }: ComparisonWish): readonly string[] {
  return scenarios.length === 1 ? ["current", ...scenarios] : scenarios;
}

/** A wish with what earlier months left: their late refunds count in each way. */
interface LedgeredWish extends ComparisonWish {
  readonly ledger: Ledger;
}

async function comparisonOf(
  prepared: PreparedMonth,
  { ledger, ...wish }: LedgeredWish,
  { ports, signal }: { readonly ports: AppraisalPorts; readonly signal: AbortSignal },
): Promise<Comparison> {
  const { records, settings: present, warnings } = prepared;
  const { base, resultFor } = await monthly(prepared, ports, signal);
  const rules = peopled(prepared.rules, prepared, base);
  const language = ports.language();
  const choices = compared(wish).map((typed) => scenarioOf(typed, { rules, settings: present }, language));
  const scenarios: Scenario[] = [];
  for (const { name, rules: own, settings } of choices) {
    scenarios.push({ name, rules: own, result: await resultFor(settings) });
  }
  return {
    result: scenarios[0]?.result ?? base,
    typed: choices.map(({ typed }) => typed),
    warnings,
    simulation: simulate({ scenarios, ledger, refunds: refundFacts(records, present) }),
  };
}

async function drawComparison(
  { workbook, language }: AppraisalPorts,
  { result, simulation }: Comparison,
  { signal, onProgress }: RunOptions,
): Promise<Drawn> {
  const { compare: words, texts } = language();
  onProgress({ step: "drawing" });
  // A mark of its own: the sheets of the month's run are another matter and stay.
  return workbook.draw([comparisonSheet({ result, simulation, words, texts })], {
    month: `what-if ${result.period.month}`,
    runId: simulation.teams[0]?.runId ?? result.runId,
    signal,
  });
}

/**
 * What if? The month's facts reckoned by several plans, attribution rules or windows, side by side: per person, team
 * cost, who gains and who loses against the first. Nothing is booked, and no sheet is drawn unless asked for.
 *
 * @throws Refusal for names that there aren't, and as a run of the month does; ExcelError or FileFault when the platform or a
 *   file refuses; the signal's reason when called off.
 */
export async function compareMonth(
  ports: AppraisalPorts,
  wish: ComparisonWish,
  options: RunOptions,
): Promise<Comparison> {
  const own = await readOwnTables(ports.workbook);
  const { ledger } = ledgerIn(own.ledger);
  const tables = chooseTables(await recogniseTables(ports, { ...options, ownTables: own.all }));
  options.signal.throwIfAborted();
  const sources = { tables, ruleTables: own.rules, ledger };
  const prepared = await prepareMonth(ports, sources, options);
  options.onProgress({ step: "calculating" });
  const comparison = await comparisonOf(prepared, { ...wish, ledger }, { ports, signal: options.signal });
  options.signal.throwIfAborted();
  return wish.draw ? { ...comparison, drawn: await drawComparison(ports, comparison, options) } : comparison;
}

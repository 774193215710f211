import type { SimulatedPerson, SimulatedTeam, Simulation } from "../../engine/simulation/simulate";
import type { CompareTexts } from "../../i18n/compare/compareTextsFor";
import { peopleColumns, salesOf, type PeopleColumn } from "../../report/sheets/comparison/comparisonParts";
import { yuanText } from "../figures/yuanText";
import { faultText } from "../rules/faultText";
import type { Language } from "../run/language";
import { alignedLines, type Side } from "./alignedLines";
import type { Comparison } from "./compareMonth";

/** Gains and losses that are named for each scenario. */
const NAMED = 5;

function signed(fen: number): string {
  return fen > 0 ? `+${yuanText(fen)}` : yuanText(fen);
}

function teamLines(simulation: Simulation, words: CompareTexts): readonly string[] {
  const header = [
    "",
    words.scenario,
    words.netSales,
    words.cost,
    words.difference,
    words.commission,
    words.provisional,
  ];
  const rows = simulation.teams.map(({ name, costFen, differenceFen, commissionFen, provisional }, i) => [
    numberOf(i),
    name,
    yuanText(salesOf(simulation, i)),
    yuanText(costFen),
    i === 0 ? words.base : signed(differenceFen),
    yuanText(commissionFen),
    String(provisional),
  ]);
  return alignedLines([header, ...rows], ["left", "left", "right", "right", "right", "right", "right"]);
}

/** Scenarios are long to say: their columns bear their numbers. */
function numberOf(scenario: number): string {
  return `[${scenario + 1}]`;
}

function cellText({ cell, change }: PeopleColumn, person: SimulatedPerson): string {
  const value = cell(person);
  if (typeof value === "number") return change === true ? signed(value) : yuanText(value);
  return typeof value === "string" ? value : "";
}

function peopleLines({ result, simulation }: Comparison, { compare, texts }: Language): readonly string[] {
  const teams = simulation.teams.map((team, i): SimulatedTeam => ({ ...team, name: numberOf(i) }));
  const words = { ...compare, of: (scenario: string, what: string) => `${scenario} ${what}` };
  const columns = peopleColumns({ result, simulation: { ...simulation, teams }, words, texts });
  const rows = simulation.people.map((person) => columns.map((column) => cellText(column, person)));
  const sides = columns.map(({ look }): Side => (look.format === "money" ? "right" : "left"));
  return alignedLines([columns.map(({ header }) => header), ...rows], sides);
}

function changeLines({ teams }: Simulation, words: CompareTexts): readonly string[] {
  const named = (changes: SimulatedTeam["winners"]): string =>
    changes
      .slice(0, NAMED)
      .map(({ person, differenceFen }) => `${person} ${signed(differenceFen)}`)
      .join("  ") || words.nobody;
  const rows = teams.slice(1).flatMap(({ winners, losers }, i) => [
    [numberOf(i + 1), words.gainers, named(winners)],
    ["", words.losers, named(losers)],
  ]);
  return alignedLines(rows, ["left", "left", "left"]);
}

/** The comparison for a fixed-width screen: team, people, who gains and who loses most. */
export function comparisonLines(comparison: Comparison, language: Language): readonly string[] {
  const { result, simulation, warnings, drawn } = comparison;
  const { compare: words, texts, run } = language;
  const { month } = result.period;
  const { people, teams } = simulation;
  const flagged = people.some(({ overReception }) => overReception);
  const isProvisional = teams.some(({ provisional }) => provisional > 0);
  return [
    words.title(texts.sheets.words.month(month.slice(0, 4), Number(month.slice(5)))),
    words.facts(teams[0]?.name ?? "", people.length),
    "",
    ...teamLines(simulation, words),
    "",
    ...peopleLines(comparison, language),
    "",
    ...changeLines(simulation, words),
    ...(flagged ? [words.overloadNote] : []),
    ...(isProvisional ? [words.provisionalNote] : []),
    ...warnings.map((fault) => run.ruleWarning(faultText(fault, language))),
    ...(drawn === undefined ? [] : [run.finished(drawn.sheets)]),
  ];
}

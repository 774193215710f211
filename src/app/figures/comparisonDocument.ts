import type { SimulatedPerson, SimulatedTeam } from "../../engine/simulation/simulate";
import type { Comparison } from "../compare/compareMonth";
import { periodEntry, type FiguresDocument } from "./figuresDocument";

/** One way to reckon the month, for the whole team. Money is fen. */
export interface ScenarioEntry extends SimulatedTeam {
  /** As it was named. */
  readonly scenario: string;
}

/** What `--json` writes of a comparison. */
export interface ComparisonDocument {
  readonly period: FiguresDocument["period"];
  readonly scenarios: readonly ScenarioEntry[];
  /** `outcomes` in the order of `scenarios`. */
  readonly people: readonly SimulatedPerson[];
}

/** Team and people side by side, as plain data. */
export function comparisonDocument({ result, typed, simulation }: Comparison): ComparisonDocument {
  const { teams, people } = simulation;
  return {
    period: periodEntry(result),
    scenarios: teams.map((team, i) => ({ scenario: typed[i] ?? "", ...team })),
    people,
  };
}

import type { PeriodResult } from "../../../engine/periodResult";
import type { SimulatedPay, SimulatedPerson, Simulation } from "../../../engine/simulation/simulate";
import type { CompareTexts } from "../../../i18n/compare/compareTextsFor";
import type { Texts } from "../../../i18n/textsFor";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";

/** What the sheet 方案对比 is made from. */
export interface ComparisonInput {
  /** The figures of the first way. */
  readonly result: PeriodResult;
  readonly simulation: Simulation;
  readonly words: CompareTexts;
  readonly texts: Texts;
}

/** A column of the people's table. */
export interface PeopleColumn {
  readonly header: string;
  readonly look: BandColumn;
  readonly cell: (person: SimulatedPerson) => SheetCell;
  /** Whether its money is added up below. */
  readonly summed: boolean;
  /** Gains and losses, to be coloured. */
  readonly change?: true;
  /** Payable of a scenario, to be drawn. */
  readonly payable?: true;
}

/** Whether all ways credit everybody with the same sales: plans do, attribution rules and windows don't. */
export function salesAreSame({ people }: Simulation): boolean {
  return people.every(({ outcomes: [first, ...others] }) =>
    others.every(({ netSalesFen }) => netSalesFen === first?.netSalesFen),
  );
}

/** Net sales credited to everybody together by one of the ways, fen. */
export function salesOf({ people }: Simulation, scenario: number): number {
  return people.reduce((sum, { outcomes }) => sum + (outcomes[scenario]?.netSalesFen ?? 0), 0);
}

const MONEY: BandColumn = { format: "money" };

function column(header: string, cell: PeopleColumn["cell"], look: BandColumn): PeopleColumn {
  return { header, cell, look, summed: false };
}

function salesColumn(header: string, scenario: number): PeopleColumn {
  return { ...column(header, ({ outcomes }) => outcomes[scenario]?.netSalesFen ?? null, MONEY), summed: true };
}

/** The columns of one scenario: sales where they differ, payable, and the difference from the first. */
function scenarioColumns({ simulation, words }: ComparisonInput, scenario: number): readonly PeopleColumn[] {
  const name = simulation.teams[scenario]?.name ?? "";
  const money = (what: string, pick: (pay: SimulatedPay) => number | null): PeopleColumn => {
    const cell = ({ outcomes }: SimulatedPerson): SheetCell => {
      const pay = outcomes[scenario];
      return pay === undefined ? null : pick(pay);
    };
    return { ...column(words.of(name, what), cell, MONEY), summed: true };
  };
  const difference: PeopleColumn = { ...money(words.difference, (pay) => pay.differenceFen), change: true };
  return [
    ...(salesAreSame(simulation) ? [] : [salesColumn(words.of(name, words.netSales), scenario)]),
    { ...money(words.payable, (pay) => pay.payableFen), payable: true },
    ...(scenario === 0 ? [] : [difference]),
  ];
}

/** Days over capacity, and whether any pay is provisional. */
function remarks({ overReception, overloadDays, outcomes }: SimulatedPerson, words: CompareTexts): string | null {
  const marks = [
    ...(overReception ? [words.overloadDays(overloadDays ?? 0)] : []),
    ...(outcomes.some(({ provisional }) => provisional) ? [words.provisionalMark] : []),
  ];
  return marks.length === 0 ? null : marks.join(" · ");
}

/** Person, group, over-reception, then scenario by scenario. */
export function peopleColumns(input: ComparisonInput): readonly PeopleColumn[] {
  const { simulation, words } = input;
  return [
    column(words.person, ({ person }) => person, { format: "text" }),
    column(words.group, ({ group }) => group, { format: "text" }),
    column(words.overload, (person) => remarks(person, words), { format: "note", style: "warn" }),
    ...(salesAreSame(simulation) ? [salesColumn(words.netSales, 0)] : []),
    ...simulation.teams.flatMap((_, scenario) => scenarioColumns(input, scenario)),
  ];
}

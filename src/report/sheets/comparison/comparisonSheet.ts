import type { Change } from "../../../engine/simulation/simulate";
import { columnLetters } from "../../../engine/units/ids";
import type { CompareTexts } from "../../../i18n/compare/compareTextsFor";
import type { Band } from "../../spec/band";
import type { ChartSpec } from "../../spec/chartSpec";
import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { cellBand } from "../../spec/band";
import { markedSheet, NO_FIGURE } from "../markedSheet";
import { stack, tableSection, type SectionMaker } from "../method/section";
import { BLANK_SHEET, frameOf, heading, printSetup, sheetName, TITLE_HEIGHT } from "../sheetFrame";
import { peopleColumns, salesOf, type ComparisonInput, type PeopleColumn } from "./comparisonParts";

const FIRST_SECTION = 3;
const NAME_WIDTH = 26;
const OTHER_WIDTH = 17;
const HEADER_LINE = 15;

/** Gains and losses that are listed for each scenario. */
const LISTED = 5;

/** Rows that the chart covers, and how many people and ways it can show and stay readable. */
const CHART_ROWS = 18;
const MOST_PEOPLE = 30;
const MOST_WAYS = 5;

function teamSection({ simulation, words }: ComparisonInput): SectionMaker {
  return tableSection({
    title: words.team,
    header: [words.scenario, words.netSales, words.cost, words.commission, words.difference, words.provisional],
    groups: [
      {
        columns: [
          { format: "text", wrap: true },
          ...Array.from({ length: 4 }, () => ({ format: "money" }) as const),
          { format: "integer" },
        ],
        rows: simulation.teams.map(({ name, costFen, commissionFen, differenceFen, provisional }, i) => [
          name,
          salesOf(simulation, i),
          costFen,
          commissionFen,
          i === 0 ? words.base : differenceFen,
          provisional,
        ]),
      },
    ],
  });
}

/** The people's table, and at which row it begins. */
interface Placed {
  readonly row: number;
  readonly columns: readonly PeopleColumn[];
  readonly count: number;
}

const rowsAbovePeople = 2; // title and header

function columnSum(column: number, { row, count }: Placed): SheetCell {
  const letters = columnLetters(column);
  const first = row + rowsAbovePeople + 1; // A1 counts from 1
  return { formula: `=ROUND(SUM(${letters}${first}:${letters}${first + count - 1}),2)` };
}

function peopleSection({ simulation: { people }, words }: ComparisonInput, placed: Placed): SectionMaker {
  const { columns } = placed;
  const looks = columns.map(({ look }) => look);
  const sums = columns.map(({ summed }, i): SheetCell => (summed ? columnSum(i, placed) : null));
  const totals = { columns: looks, rows: [[words.total, ...sums.slice(1)]] };
  return tableSection({
    title: words.people,
    header: columns.map(({ header }) => header),
    groups: [{ columns: looks, rows: people.map((person) => columns.map(({ cell }) => cell(person))) }],
    ...(people.length === 0 ? {} : { total: totals }),
  });
}

/** Who gains or loses in that place, and how much; nobody at all is said in the first. */
function changeCells(changes: readonly Change[], place: number, { nobody }: CompareTexts): readonly SheetCell[] {
  const change = changes[place];
  if (change === undefined) return [place === 0 ? nobody : null, null];
  return [change.person, change.differenceFen];
}

function changesSection({ simulation: { teams }, words }: ComparisonInput): SectionMaker {
  const rows = teams.slice(1).flatMap(({ name, winners, losers }) => {
    const count = Math.max(1, Math.min(LISTED, Math.max(winners.length, losers.length)));
    return Array.from({ length: count }, (_, i) => [
      i === 0 ? name : null,
      ...changeCells(winners, i, words),
      ...changeCells(losers, i, words),
    ]);
  });
  return tableSection({
    title: words.changes,
    header: [words.scenario, words.winner, words.gain, words.loser, words.loss],
    groups: [
      {
        columns: [
          { format: "text", wrap: true },
          { format: "text" },
          { format: "money", style: "good" },
          { format: "text" },
          { format: "money", style: "warn" },
        ],
        rows,
      },
    ],
  });
}

/** Green where somebody gains, red where somebody loses. To Excel a text is above any number: the mark for no figure is no gain. */
function changeColours({ row, columns, count }: Placed): readonly ConditionalFormat[] {
  const first = row + rowsAbovePeople;
  return columns.flatMap(({ change }, column): readonly ConditionalFormat[] => {
    if (change === undefined || count === 0) return [];
    const area = { row: first, column, rows: count, columns: 1 };
    const cell = `${columnLetters(column)}${first + 1}`; // A1 counts from 1
    const bounds = [{ value: 0, format: "money" } as const];
    return [
      { area, rule: { kind: "formula", formula: `=AND(${cell}>0,${cell}<>"${NO_FIGURE}")`, look: "good" } },
      { area, rule: { kind: "cellValue", operator: "lessThan", bounds, look: "warn" } },
    ];
  });
}

/** What everybody gets by each way, beside one another; none where it couldn't be read. */
function payChart(
  { simulation: { teams }, words }: ComparisonInput,
  placed: Placed,
  row: number,
): readonly ChartSpec[] {
  const { columns, count } = placed;
  if (count === 0 || count > MOST_PEOPLE || teams.length > MOST_WAYS) return [];
  const area = (column: number) => ({ row: placed.row + rowsAbovePeople, column, rows: count, columns: 1 });
  const payables = columns.flatMap(({ payable }, i) => (payable === undefined ? [] : [i]));
  return [
    {
      kind: "column",
      title: words.chart,
      area: { row, column: 0, rows: CHART_ROWS, columns: Math.min(columns.length, 7) },
      series: payables.map((column, i) => ({ name: teams[i]?.name ?? "", values: area(column), categories: area(0) })),
      categoryAxis: { format: "text" },
      valueAxis: { format: "amount" },
      legend: true,
    },
  ];
}

function noteBands({ simulation: { people }, words }: ComparisonInput, row: number): readonly Band[] {
  const provisional = people.some(({ outcomes }) => outcomes.some((pay) => pay.provisional));
  const notes = [
    ...(people.some(({ overReception }) => overReception) ? [words.overloadNote] : []),
    ...(provisional ? [words.provisionalNote] : []),
  ];
  return notes.map((note, i) => cellBand({ row: row + i, column: 0 }, note, { format: "note", style: "note" }));
}

function headerHeight({ row, columns }: Placed): SheetSpec["heights"] {
  const lines = Math.max(...columns.map(({ header }) => linesOf(header, OTHER_WIDTH - 2)));
  return [{ row: row + 1, rows: 1, points: 4 + HEADER_LINE * lines }];
}

/** 方案对比: team cost, person by person, who gains and who loses, what everybody gets as a chart. */
export function comparisonSheet(input: ComparisonInput): SheetSpec {
  const { result, simulation, words, texts } = input;
  const { teams, people } = simulation;
  const frame = frameOf({ ...result, runId: teams[0]?.runId ?? result.runId }, texts);
  const top = stack(FIRST_SECTION, [teamSection(input), changesSection(input)]);
  const columns = peopleColumns(input);
  const placed: Placed = { row: FIRST_SECTION + top.rows, columns, count: people.length };
  const body = stack(placed.row, [peopleSection(input, placed)]);
  const notesAt = placed.row + body.rows;
  const chartAt = notesAt + 3;
  const charts = payChart(input, placed, chartAt);
  const width = Math.max(6, columns.length);
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key: "comparison",
    name: sheetName(frame, words.name),
    tab: "detail",
    widths: [NAME_WIDTH, ...Array.from({ length: width - 1 }, () => OTHER_WIDTH)],
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...top.heights, ...body.heights, ...headerHeight(placed)],
    bands: [
      ...heading(words.title(frame.monthName), words.facts(teams[0]?.name ?? "", people.length)),
      ...top.bands,
      ...body.bands,
      ...noteBands(input, notesAt),
    ],
    conditionalFormats: changeColours(placed),
    charts,
    freeze: { rows: 2, columns: 1 },
    print: printSetup(frame, words.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: charts.length === 0 ? chartAt : chartAt + CHART_ROWS, columns: width },
    }),
  };
  return markedSheet(sheet, texts.sheets.words.noFigure);
}

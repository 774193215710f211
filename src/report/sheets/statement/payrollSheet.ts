import type { ComponentPay } from "../../../engine/commission/componentPay";
import type { PayControl } from "../../../engine/commission/payControls";
import { columnLetters } from "../../../engine/units/ids";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { stack, tableSection, type SectionMaker } from "../method/section";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT } from "../sheetFrame";
import { metricName } from "../rules/ruleNames";
import { isChecked, statementKey, type PaidPerson, type PayFrame } from "./payFrame";
import { figureFormat, inFormat } from "./statementLines";
import { warningsBand } from "./statementSheet";

/** Columns before the amounts: person, plan, score, grade. */
const NAMES: readonly BandColumn[] = [
  { format: "link", style: "link" },
  { format: "text" },
  { format: "decimal" },
  { format: "text" },
];
const FIRST_SECTION = 4;

function sumFen(amounts: readonly { readonly amountFen: number }[]): number {
  return amounts.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Components of all people, by name in the order in which they first occur. */
function componentNames(people: readonly PaidPerson[]): readonly string[] {
  return [...new Set(people.flatMap(({ components }) => components.map(({ component }) => component)))];
}

/** The amount of a component; of none or a held one nothing. */
function componentFen(components: readonly ComponentPay[], name: string): number | null {
  return components.find(({ component }) => component === name)?.amountFen ?? null;
}

/** Amounts of a person between the names and the payable; the payable is their sum. */
function amountCells(pay: PaidPerson, names: readonly string[]): readonly (number | null)[] {
  const pools = sumFen(pay.pools) + pay.pools.reduce((sum, { extraFen }) => sum + extraFen, 0);
  return [
    pay.baseSalaryFen,
    ...names.map((name) => componentFen(pay.components, name)),
    0 - pay.planCapFen,
    pay.planFloorFen,
    pools,
    sumFen(pay.awards),
    sumFen(pay.events),
    sumFen(pay.clawback),
    pay.carryFen,
    pay.carriedFen,
  ];
}

function peopleHeader(names: readonly string[], { words: { summary, statement } }: PayFrame): readonly string[] {
  return [
    summary.person,
    summary.plan,
    summary.score,
    summary.grade,
    summary.baseSalary,
    ...names,
    summary.planCap,
    summary.planFloor,
    summary.pools,
    summary.awards,
    summary.events,
    summary.clawback,
    summary.carry,
    summary.carried,
    statement.payable,
    summary.withheld,
    summary.provisional,
  ];
}

/** A person's row; `line` is its number as people read it. */
function personCells(pay: PaidPerson, line: number, { names, frame }: PeopleTable): readonly SheetCell[] {
  const amounts = amountCells(pay, names);
  const [from, to] = [columnLetters(NAMES.length), columnLetters(NAMES.length + amounts.length - 1)];
  return [
    { link: { key: statementKey(pay) }, row: 0, column: 0, text: pay.person },
    pay.plan,
    pay.score,
    pay.grade,
    ...amounts,
    { formula: `=ROUND(SUM(${from}${line}:${to}${line}),2)` },
    sumFen(pay.withheld),
    pay.provisional || pay.scoreProvisional ? frame.words.summary.provisional : null,
  ];
}

interface PeopleTable {
  readonly names: readonly string[];
  readonly frame: PayFrame;
}

/** Columns of amounts besides components, the payable and what was withheld included. */
const OTHER_AMOUNTS = 11;

function columnSum(column: number, first: number, last: number): SheetCell {
  const letters = columnLetters(column);
  return last < first ? 0 : { formula: `=ROUND(SUM(${letters}${first}:${letters}${last}),2)` };
}

/** One row a person, person × component, and their sums: live formulas over written amounts. */
function peopleSection(frame: PayFrame): SectionMaker {
  const { people } = frame.pay;
  const names = componentNames(people);
  const amounts = names.length + OTHER_AMOUNTS;
  const columns: readonly BandColumn[] = [
    ...NAMES,
    ...Array.from({ length: amounts }, (): BandColumn => ({ format: "money" })),
    { format: "note" },
  ];
  return (row) => {
    const first = row + 3; // title and header stand above, and A1 counts from 1
    const last = first + people.length - 1;
    const sums = Array.from({ length: amounts }, (_, i) => columnSum(NAMES.length + i, first, last));
    return tableSection({
      title: frame.words.summary.name,
      header: peopleHeader(names, frame),
      groups: [{ columns, rows: people.map((pay, i) => personCells(pay, first + i, { names, frame })) }],
      total: {
        columns: columns.map((column, i) => (i === 0 ? { format: "text" } : column)),
        rows: [[frame.words.summary.total, null, null, null, ...sums, null]],
      },
    })(row);
  };
}

const COUNTED: ReadonlySet<PayControl["code"]> = new Set([
  "accountsOnRoster",
  "noOrderTwice",
  "noRefundTwice",
  "rateInRange",
]);

/** The checks of pay with ✔ or ✘. */
function checksSection({ pay, words, language }: PayFrame): SectionMaker {
  const { passed, failed } = language.texts.sheets.words;
  return tableSection({
    title: words.summary.checks,
    header: [words.summary.control, null, null, null, words.summary.left, words.summary.right, words.summary.result],
    groups: pay.controls.map(({ code, left, right, passed: isPassed }) => {
      const figure: BandColumn = { format: COUNTED.has(code) ? "integer" : "money" };
      const mark: BandColumn = { format: "mixed", align: "center", style: isPassed ? "good" : "warn" };
      const note: BandColumn = { format: "note" };
      return {
        columns: [note, note, note, note, figure, figure, mark],
        rows: [[words.controls[code], null, null, null, left, right, isPassed ? passed : failed]],
      };
    }),
  });
}

function poolsSection({ pay, words, language }: PayFrame): SectionMaker {
  const { summary, statement } = words;
  return tableSection({
    title: summary.pools,
    header: [
      summary.pool,
      statement.baseMetric,
      statement.base,
      statement.rate,
      summary.poolTotal,
      summary.poolShare,
      summary.unheld,
    ],
    groups: pay.pools.map(({ pool, basis, base, rate, amountFen, shares, unheldFen }) => {
      const format = figureFormat(basis === "silentSales" || basis === "groupSales" ? "sales" : basis);
      return {
        columns: [
          { format: "text" },
          { format: "text" },
          { format },
          { format: "ratio" },
          { format: "money" },
          { format: "money" },
          { format: "money" },
        ],
        rows: [[pool, metricName(basis, language), inFormat(base, format), rate, amountFen, sumFen(shares), unheldFen]],
      };
    }),
  });
}

/** Accounts that nobody is paid for, and refunds that took nothing back, each with its reason. */
function exceptionSections({ pay, words }: PayFrame): readonly SectionMaker[] {
  const { summary, statement } = words;
  const accounts = tableSection({
    title: summary.accountExceptions,
    header: [statement.account],
    groups: [{ columns: [{ format: "text" }], rows: pay.accountExceptions.map((account) => [account]) }],
  });
  const refunds = tableSection({
    title: summary.clawbackExceptions,
    header: [statement.orderId, statement.refundId, statement.amount, summary.completed, statement.reason],
    groups: [
      {
        columns: [{ format: "id" }, { format: "id" }, { format: "money" }, { format: "dateTime" }, { format: "note" }],
        rows: pay.clawbackExceptions.map(({ orderId, refundId, amountFen, completed, reason }) => [
          orderId,
          refundId,
          amountFen,
          completed,
          words.clawbackReasons[reason],
        ]),
      },
    ],
  });
  return [
    ...(pay.accountExceptions.length === 0 ? [] : [accounts]),
    ...(pay.clawbackExceptions.length === 0 ? [] : [refunds]),
  ];
}

/** 提成汇总: person × component and what is payable, the pools, the checks, and what nobody was paid for. */
export function payrollSheet(frame: PayFrame): SheetSpec {
  const { pay, words } = frame;
  const { summary } = words;
  const body = stack(FIRST_SECTION, [
    peopleSection(frame),
    ...(pay.pools.length === 0 ? [] : [poolsSection(frame)]),
    checksSection(frame),
    ...exceptionSections(frame),
  ]);
  const widths = [16, 16, 12, 12, ...Array.from({ length: componentNames(pay.people).length + 11 }, () => 15), 12];
  const warnings = isChecked(frame) ? [] : [words.statement.unchecked];
  return {
    ...BLANK_SHEET,
    key: "payroll",
    name: sheetName(frame.frame, summary.name),
    tab: warnings.length === 0 ? "main" : "warn",
    widths,
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...body.heights],
    bands: [
      ...heading(summary.title(frame.frame.monthName), summary.facts(pay.people.length, pay.team.provisional)),
      ...warningsBand(2, warnings),
      ...body.bands,
    ],
    merges: body.merges,
    freeze: { rows: 2, columns: 1 },
    print: printSetup(frame.frame, summary.name, {
      orientation: "landscape",
      area: { row: 0, column: 0, rows: FIRST_SECTION + body.rows, columns: widths.length },
    }),
  };
}

import type { ComponentPay } from "../../../engine/commission/componentPay";
import type { PayControl } from "../../../engine/commission/payControls";
import { compareText } from "../../../engine/units/compareText";
import { columnLetters } from "../../../engine/units/ids";
import type { CellFormat } from "../../spec/cellFormat";
import type { BandColumn } from "../../spec/band";
import type { PrintSetup } from "../../spec/printSetup";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { linesOf } from "../../spec/textWidth";
import { sectionStarts, stack, tableSection, type SectionMaker } from "../method/section";
import { pageHolds } from "../pageHolds";
import { pageStarts } from "../pageStarts";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT } from "../sheetFrame";
import { metricName } from "../rules/ruleNames";
import { awardsSection } from "./awardSection";
import { balanceSection } from "./balanceSection";
import { isCounted } from "./checkedFigures";
import { isInFen } from "../method/checkSections";
import { exceptionSections } from "./exceptionSections";
import { isChecked, provisionalWord, statementKey, type PaidPerson, type PayFrame } from "./payFrame";
import { poolBaseFormat } from "./poolSection";
import { inFormat } from "./statementLines";
import { pagesAcross, payrollWidths, PERSON_WIDTH } from "./payrollWidths";
import { warningsBand } from "./warningsBand";

/** Columns before the amounts: person, plan, score, grade. */
const NAMES: readonly BandColumn[] = [
  { format: "link", style: "link", wrap: true },
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

/** A column of amounts. */
interface AmountColumn {
  readonly header: string;
  readonly amount: (pay: PaidPerson) => number | null;
}

function otherAmounts({ words: { summary } }: PayFrame): readonly AmountColumn[] {
  const extras = (pay: PaidPerson): number => pay.pools.reduce((sum, { extraFen }) => sum + extraFen, 0);
  return [
    { header: summary.planCap, amount: (pay) => 0 - pay.planCapFen },
    { header: summary.planFloor, amount: (pay) => pay.planFloorFen },
    { header: summary.pools, amount: (pay) => sumFen(pay.pools) + extras(pay) },
    { header: summary.awards, amount: (pay) => sumFen(pay.awards) },
    { header: summary.events, amount: (pay) => sumFen(pay.events) },
    { header: summary.clawback, amount: (pay) => sumFen(pay.clawback) },
    { header: summary.carry, amount: (pay) => pay.carryFen },
    { header: summary.carried, amount: (pay) => pay.carriedFen },
  ];
}

/** Base salary, every component, and what else anybody has; the payable is the sum of a row. */
function amountColumns(frame: PayFrame): readonly AmountColumn[] {
  const { people } = frame.pay;
  const others = otherAmounts(frame).filter(({ amount }) => people.some((pay) => amount(pay) !== 0));
  return [
    { header: frame.words.summary.baseSalary, amount: (pay) => pay.baseSalaryFen },
    ...componentNames(people).map((name): AmountColumn => {
      return { header: name, amount: ({ components }) => componentFen(components, name) };
    }),
    ...others,
  ];
}

function peopleHeader(
  amounts: readonly AmountColumn[],
  { words: { summary, statement } }: PayFrame,
): readonly string[] {
  const names = [summary.person, summary.plan, summary.score, summary.grade];
  return [...names, ...amounts.map(({ header }) => header), statement.payable, summary.withheld, summary.note];
}

/** A person's row; `line` is its number as people read it. */
function personCells(
  pay: PaidPerson,
  line: number,
  { amounts, words }: { amounts: readonly AmountColumn[]; words: PayFrame["words"] },
): readonly SheetCell[] {
  const [from, to] = [columnLetters(NAMES.length), columnLetters(NAMES.length + amounts.length - 1)];
  return [
    { link: { key: statementKey(pay) }, row: 0, column: 0, text: pay.person },
    pay.plan ?? words.appraisal.notFound,
    pay.score ?? words.appraisal.notFound,
    pay.grade ?? words.appraisal[pay.score === null ? "notFound" : "noGrade"],
    ...amounts.map(({ amount }) => amount(pay)),
    { formula: `=ROUND(SUM(${from}${line}:${to}${line}),2)` },
    sumFen(pay.withheld),
    provisionalWord(pay, words),
  ];
}

function columnSum(column: number, first: number, last: number): SheetCell {
  const letters = columnLetters(column);
  return last < first ? 0 : { formula: `=ROUND(SUM(${letters}${first}:${letters}${last}),2)` };
}

/** One row a person, person × component, and their sums: live formulas over written amounts. */
function peopleSection(frame: PayFrame, amounts: readonly AmountColumn[]): SectionMaker {
  const { pay, words } = frame;
  const summed = amounts.length + 2; // the payable and what was withheld
  const columns: readonly BandColumn[] = [
    ...NAMES,
    ...Array.from({ length: summed }, (): BandColumn => ({ format: "money" })),
    { format: "note" },
  ];
  return (row) => {
    const first = row + 3; // title and header stand above, and A1 counts from 1
    const last = first + pay.people.length - 1;
    const sums = Array.from({ length: summed }, (_, i) => columnSum(NAMES.length + i, first, last));
    return tableSection({
      title: words.summary.name,
      nameWidth: PERSON_WIDTH,
      header: peopleHeader(amounts, frame),
      groups: [{ columns, rows: pay.people.map((person, i) => personCells(person, first + i, { amounts, words })) }],
      total: {
        columns: columns.map((column, i) => (i === 0 ? { format: "text" } : column)),
        rows: [[words.summary.total, null, null, null, ...sums, null]],
      },
    })(row);
  };
}

/** A check with its name, format and outcome. */
interface Check {
  readonly name: string;
  readonly format: CellFormat;
  readonly figures: Pick<PayControl, "left" | "passed" | "right">;
}

/** The checks of the figures, then those of pay. */
function checksOf({ frame, pay, words, language }: PayFrame): readonly Check[] {
  const { controls } = language.texts.words;
  return [
    ...frame.result.controls.map((figures): Check => {
      const { code } = figures;
      return { name: controls[code], format: isInFen(code) ? "money" : "integer", figures };
    }),
    ...pay.controls.map((figures): Check => {
      const { code } = figures;
      return { name: words.controls[code], format: isCounted(code) ? "integer" : "money", figures };
    }),
  ];
}

/** All checks of the run with ✔ or ✘. */
function checksSection(frame: PayFrame): SectionMaker {
  const { words, language } = frame;
  const { passed, failed } = language.texts.sheets.words;
  return tableSection({
    title: words.summary.checks,
    header: [words.summary.control, null, null, null, words.summary.left, words.summary.right, words.summary.result],
    groups: checksOf(frame).map(({ name, format, figures: { left, right, passed: isPassed } }) => {
      const figure: BandColumn = { format };
      const mark: BandColumn = { format: "mixed", align: "center", style: isPassed ? "good" : "warn" };
      const note: BandColumn = { format: "note" };
      return {
        columns: [note, note, note, note, figure, figure, mark],
        rows: [[name, null, null, null, left, right, isPassed ? passed : failed]],
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
      const format = poolBaseFormat({ basis });
      return {
        columns: [
          { format: "text" },
          { format: "text" },
          { format },
          { format: "rate" },
          { format: "money" },
          { format: "money" },
          { format: "money" },
        ],
        rows: [[pool, metricName(basis, language), inFormat(base, format), rate, amountFen, sumFen(shares), unheldFen]],
      };
    }),
  });
}

/** Everyone who has a balance or is paid. */
function balancePeople({ balances, people }: PayFrame["pay"]): readonly string[] {
  return [...new Set([...balances, ...people].map(({ person }) => person))].sort(compareText);
}

/** Points of a header of so many lines. */
function headerPoints(names: readonly string[], widths: readonly number[]): number {
  return 6 + 14 * Math.max(...names.map((name, i) => linesOf(name, (widths[i] ?? 1) - 2)));
}

/** People that take more than a page. */
const MANY = 25;

/** What is to be printed: its columns, the rows at which sections begin and the one after the last, and heights of rows. */
interface Printed extends Pick<SheetSpec, "heights" | "widths"> {
  readonly starts: readonly number[];
}

/** Many components take pages side by side, many people pages below one another. */
function payrollPrint({ frame, pay, words }: PayFrame, { widths, starts, heights }: Printed): PrintSetup {
  const pages = pagesAcross(widths);
  const fitted =
    pages === 1
      ? { breaksBefore: pageStarts({ starts, heights, page: pageHolds("landscape", widths) }) }
      : { across: { pages, repeatColumns: 1 } };
  return printSetup(frame, words.summary.name, {
    orientation: "landscape",
    area: { row: 0, column: 0, rows: starts.at(-1) ?? 0, columns: widths.length },
    repeat: { row: FIRST_SECTION + 1, rows: pay.people.length > MANY ? 1 : 0 },
    ...fitted,
  });
}

/** The sheet's sections, whichever there are, from top to bottom. */
function sectionsOf(frame: PayFrame, amounts: readonly AmountColumn[]): SectionMaker[] {
  const { pay } = frame;
  return [
    peopleSection(frame, amounts),
    balanceSection(balancePeople(pay), frame),
    ...(pay.pools.length === 0 ? [] : [poolsSection(frame)]),
    ...awardsSection(frame),
    checksSection(frame),
    ...exceptionSections(frame),
  ];
}

/** 提成汇总: person × component and what is payable, the pools, the checks, and what nobody was paid for. */
export function payrollSheet(frame: PayFrame): SheetSpec {
  const { pay, words } = frame;
  const { summary } = words;
  const amounts = amountColumns(frame);
  const sections = sectionsOf(frame, amounts);
  const body = stack(FIRST_SECTION, sections);
  const widths = payrollWidths(
    amounts.length + 2,
    sumFen(pay.people.map(({ payableFen: amountFen }) => ({ amountFen }))),
  );
  const warnings = [
    ...(isChecked(frame) ? [] : [words.statement.unchecked]),
    ...(pay.people.length === 0 ? [summary.none] : []),
  ];
  const heights = [
    { row: 0, rows: 1, points: TITLE_HEIGHT },
    ...body.heights,
    { row: FIRST_SECTION + 1, rows: 1, points: headerPoints(peopleHeader(amounts, frame), widths) },
  ];
  return {
    ...BLANK_SHEET,
    key: "payroll",
    name: sheetName(frame.frame, summary.name),
    tab: warnings.length === 0 ? "main" : "warn",
    widths,
    heights,
    bands: [
      ...heading(summary.title(frame.frame.monthName), summary.facts(pay.people.length, pay.team.provisional)),
      ...warningsBand(2, warnings),
      ...body.bands,
    ],
    merges: body.merges,
    freeze: { rows: 2, columns: 1 },
    print: payrollPrint(frame, { widths, heights, starts: sectionStarts(FIRST_SECTION, sections) }),
  };
}

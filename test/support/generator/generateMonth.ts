import type { Cell } from "../../../src/engine/records/cell";
import type { TableKind } from "../../../src/engine/records/tableMapping";
import { generateFacts } from "./generateFacts";
import type { ColumnSource, GeneratedTable } from "./generatedTable";
import type { MonthFacts } from "./monthFacts";
import type { MonthOptions } from "./monthOptions";
import { lineColumns, plainOrderColumns, taobaoColumns } from "./orderColumns";
import { refundColumns, reviewColumns, rosterColumns } from "./otherColumns";
import { createRandom, drawAt } from "./random";
import { chituColumns, plainSessionColumns } from "./sessionColumns";
import { soilRow } from "./soil";

/** How the facts are written down. */
export interface TableOptions {
  /** `chitu`: date and times apart. `plain`: date-time serials. */
  readonly sessionTable?: "chitu" | "plain";
  /** `taobao`: 41 columns of text. `plain`: a dozen, numbers and dates. `plainWithRefunds`: and what went back. `lines`: a row a line (needs `lines`). */
  readonly orderTable?: "taobao" | "plain" | "plainWithRefunds" | "lines";
  /** Share of cells written in another form of the same value. */
  readonly dirt?: number;
  /** Faults that cost rows: totals rows, exact and conflicting duplicates, lost digits, garbage. */
  readonly faults?: boolean;
}

/** A made-up month as the sheets of a workbook. */
export interface GeneratedMonth {
  readonly month: string;
  readonly facts: MonthFacts;
  readonly sessions: GeneratedTable;
  readonly orders: GeneratedTable;
  readonly refunds: GeneratedTable;
  readonly reviews: GeneratedTable;
  readonly roster: GeneratedTable;
  /** All of them, in the order of the workbook. */
  readonly tables: readonly GeneratedTable[];
}

interface TableSource {
  readonly sheet: string;
  readonly kind: TableKind;
  readonly columns: readonly ColumnSource[];
  readonly count: number;
}

/** Nothing in it is real; the same options give the same cells. */
export function generateMonth(options: MonthOptions & TableOptions): GeneratedMonth {
  const facts = generateFacts({ ...options, lines: options.orderTable === "lines" });
  const table = (source: TableSource): GeneratedTable => tableOf(source, options);
  const sessions = table({
    sheet: "接待明细",
    kind: "sessions",
    columns: sessionColumnsOf(facts, options),
    count: facts.sessions.count,
  });
  const orders = table({
    sheet: "订单",
    kind: "orders",
    columns: orderColumnsOf(facts, options),
    count: facts.orders.count,
  });
  const refunds = table({
    sheet: "退款",
    kind: "refunds",
    columns: refundColumns(facts, options.orderTable === "lines"),
    count: facts.refunds.count,
  });
  const reviews = table({ sheet: "评价", kind: "reviews", columns: reviewColumns(facts), count: facts.reviews.count });
  const roster = tableOf(
    { sheet: "人员", kind: "roster", columns: rosterColumns(facts), count: facts.cast.people.length },
    { ...options, shuffled: false, faults: false },
  );
  return {
    month: options.month,
    facts,
    sessions,
    orders,
    refunds,
    reviews,
    roster,
    tables: [sessions, orders, refunds, reviews, roster],
  };
}

export function sessionColumnsOf(facts: MonthFacts, { sessionTable = "chitu" }: TableOptions): ColumnSource[] {
  return sessionTable === "chitu" ? chituColumns(facts) : plainSessionColumns(facts);
}

export function orderColumnsOf(facts: MonthFacts, { orderTable = "taobao" }: TableOptions): ColumnSource[] {
  if (orderTable === "taobao") {
    return taobaoColumns(facts);
  }
  return orderTable === "lines" ? lineColumns(facts) : plainOrderColumns(facts, orderTable === "plainWithRefunds");
}

/** Rows `from` (included) to `to` (excluded) as fresh cells, for reading a big month block by block. */
export function rowsOf(columns: readonly ColumnSource[], from: number, to: number): Cell[][] {
  const rows = new Array<Cell[]>(to - from);
  for (let row = from; row < to; row++) {
    const cells = new Array<Cell>(columns.length);
    for (let index = 0; index < columns.length; index++) {
      cells[index] = columns[index]?.cell(row) ?? "";
    }
    rows[row - from] = cells;
  }
  return rows;
}

function tableOf({ sheet, kind, columns, count }: TableSource, options: MonthOptions & TableOptions): GeneratedTable {
  const { seed, dirt = 0, faults = false, shuffled = false } = options;
  const salt = seed + kind.length * 1_009 + count;
  let rows = rowsOf(columns, 0, count);
  if (dirt > 0) {
    rows = rows.map((cells, row) => soilRow(cells, columns, { seed: salt, row, dirt }));
  }
  if (faults) {
    rows = withFaults(rows, columns, salt);
  }
  if (shuffled) {
    shuffle(rows, salt);
  }
  return {
    sheet,
    kind,
    cells: [columns.map((column) => column.header), ...rows],
    columns,
  };
}

const FAULT = 41;

/** Some eight faulty rows, two of each fault that the table can have, and a totals row at the end. */
function withFaults(rows: readonly Cell[][], columns: readonly ColumnSource[], seed: number): Cell[][] {
  const id = columns.findIndex((column) => column.dirt === "id");
  const money = columns.findIndex(
    ({ dirt, field }) => dirt === "money" && (field === "grossAmount" || field === "amount"),
  );
  const result: Cell[][] = [];
  const step = Math.max(5, Math.floor(rows.length / 8));
  rows.forEach((cells, row) => {
    result.push(cells);
    if (row % step !== step - 1) {
      return;
    }
    const fault = Math.floor(row / step) % 4;
    const copy = [...cells];
    if (id < 0 || money < 0) {
      const at = columns.findIndex((column) => column.dirt !== "none");
      cells[Math.max(0, at)] = fault % 2 === 0 ? "暂无数据" : "待核实";
    } else if (fault === 0) {
      result.push(copy);
    } else if (fault === 1) {
      copy[money] = "1.00";
      result.push(copy);
    } else if (fault === 2) {
      cells[id] = 1.93067985817e18 + Math.floor(drawAt(seed, row, FAULT) * 1e9) * 1_000;
    } else {
      cells[money] = "待核实";
    }
  });
  result.push(columns.map((column, index) => (index === 0 ? "合计" : column.dirt === "money" ? "99999.00" : "")));
  return result;
}

function shuffle(rows: Cell[][], seed: number): void {
  const random = createRandom(seed, 3);
  for (let last = rows.length - 1; last > 0; last--) {
    const other = random.int(0, last + 1);
    const row = rows[last]!;
    rows[last] = rows[other]!;
    rows[other] = row;
  }
}

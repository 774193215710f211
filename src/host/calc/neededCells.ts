import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnIndex, toA1 } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../model/rect";
import { RowIndex } from "../model/rowIndex";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";

type Node = ReturnType<typeof parse>;

/** Which cells of a sheet the engine must be shown. */
export interface Needed {
  /** The needed columns of a row among the used ones. */
  columnsOf(row: number, used: Rect): Iterable<number>;
}

/**
 * Cells of a sheet up to which all are shown. The engine copies what it is shown into maps, which a million rows of
 * data that no formula mentions would fill in vain; finding out what is mentioned pays from here on.
 */
const SMALL = 50_000;

const EVERYTHING: Needed = {
  *columnsOf(_row, { column, width }) {
    for (let at = column; at < column + width; at++) yield at;
  },
};

/** Functions whose references nobody knows before they run. */
const DYNAMIC = /\b(?:INDIRECT|OFFSET)\s*\(/i;

/** Says for each sheet what the formulas and names of the workbook mention. */
export function neededCells(workbook: Workbook): (sheet: Worksheet) => Needed {
  const large = new Set(workbook.sheets.filter(isLarge));
  const mentions = large.size === 0 ? undefined : mentionsOf(workbook, large);
  return (sheet) => (large.has(sheet) ? mentions?.get(sheet) : undefined) ?? EVERYTHING;
}

function isLarge({ grid }: Worksheet): boolean {
  const used = grid.used();
  return used !== undefined && used.height * used.width > SMALL;
}

/** The mentioned blocks and the formulas themselves. */
class Mentioned implements Needed {
  private readonly keys = new Set<string>();
  private readonly rects: Rect[] = [];
  private readonly index = new RowIndex();

  constructor(private readonly sheet: Worksheet) {}

  add(rect: Rect): void {
    const key = toA1(rect);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.index.add(rect, this.rects.length);
    this.rects.push(rect);
  }

  *columnsOf(row: number, used: Rect): Iterable<number> {
    const inRow = this.index.touching(row, (place) => this.rects[place]);
    if (inRow.length === 0 && this.sheet.grid.formulaCount === 0) return;
    for (let column = used.column; column < used.column + used.width; column++) {
      const needed = inRow.some((place) => holdsColumn(this.rects[place], column));
      if (needed || this.sheet.grid.formula(row, column) !== undefined) yield column;
    }
  }
}

function holdsColumn(rect: Rect | undefined, column: number): boolean {
  return rect !== undefined && column >= rect.column && column < rect.column + rect.width;
}

type Mentions = ReadonlyMap<Worksheet, Mentioned>;

/** Of the large sheets. Undefined if some formula may reach anywhere. */
function mentionsOf(workbook: Workbook, large: ReadonlySet<Worksheet>): Mentions | undefined {
  const found = new Map([...large].map((sheet) => [sheet, new Mentioned(sheet)]));
  const nodes = new Map<string, Node>();
  for (const { home, formula } of formulasOf(workbook)) {
    if (DYNAMIC.test(formula)) return undefined;
    if (!large.has(home) && !LEAVES.test(formula)) continue;
    const node = nodes.get(formula) ?? tryParse(formula.replace(/^=/, ""));
    if (node === undefined) return undefined;
    nodes.set(formula, node);
    collect(node, { workbook, home, found });
  }
  return found;
}

/** What a formula has that mentions cells of another sheet, itself or through a table; names are formulas of their own. */
const LEAVES = /[![]/;

/** Formulas of cells and names with the sheet from which they are read. */
function* formulasOf({ sheets, nameList, active }: Workbook): Generator<{ home: Worksheet; formula: string }> {
  for (const home of sheets) {
    for (const { formula } of home.grid.formulaCells()) yield { home, formula };
    for (const { formula } of home.nameList) yield { home, formula };
  }
  for (const { formula } of nameList) yield { home: active, formula };
}

function tryParse(formula: string): Node | undefined {
  try {
    return parse(tokenize(formula));
  } catch {
    return undefined; // a formula that the engine can't read either: it will say so in the cell
  }
}

interface Search {
  readonly workbook: Workbook;
  readonly home: Worksheet;
  readonly found: Mentions;
}

function collect(node: Node, search: Search): void {
  for (const child of childrenOf(node)) collect(child, search);
  const place = "tableName" in node ? tablePlace(node.tableName, search) : areaPlace(node, search);
  if (place !== undefined) search.found.get(place.sheet)?.add(place.rect);
}

interface Place {
  readonly sheet: Worksheet;
  readonly rect: Rect;
}

function tablePlace(name: string, { workbook }: Search): Place | undefined {
  return workbook.tables.named(name);
}

function areaPlace(node: Node, { workbook, home }: Search): Place | undefined {
  const rect = rectOf(node);
  if (rect === undefined) return undefined;
  const name = "sheet" in node ? node.sheet : undefined;
  const sheet = name === undefined ? home : workbook.worksheets.named(name);
  return sheet === undefined ? undefined : { sheet, rect };
}

function childrenOf(node: Node): readonly Node[] {
  if ("args" in node) return node.args;
  if ("left" in node) return [node.left, node.right];
  if ("operand" in node) return [node.operand];
  if ("areas" in node) return node.areas;
  return "rows" in node ? node.rows.flat() : [];
}

function rectOf(node: Node): Rect | undefined {
  if ("startCol" in node) {
    const [a, b] = [columnIndex(node.startCol), columnIndex(node.endCol)];
    return { row: 0, height: MAX_ROWS, column: Math.min(a, b), width: Math.abs(a - b) + 1 };
  }
  if ("startRow" in node) {
    const first = Math.min(node.startRow, node.endRow);
    return { row: first - 1, height: Math.abs(node.endRow - node.startRow) + 1, column: 0, width: MAX_COLUMNS };
  }
  if ("start" in node) return between(node.start, node.end);
  return "col" in node ? between(node, node) : undefined;
}

interface Corner {
  readonly col: string;
  readonly row: string;
}

function between(a: Corner, b: Corner): Rect {
  const [rows, columns] = [
    [Number(a.row), Number(b.row)],
    [columnIndex(a.col), columnIndex(b.col)],
  ];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row: row - 1, column, height: Math.max(...rows) - row + 1, width: Math.max(...columns) - column + 1 };
}

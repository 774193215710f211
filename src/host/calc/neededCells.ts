import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnIndex } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS, holdsCell, type Rect } from "../model/rect";
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
  const large = workbook.sheets.some(isLarge);
  if (!large) return () => EVERYTHING;
  const mentioned = mentionedRects(workbook);
  return (sheet) => {
    const rects = mentioned?.get(sheet);
    return mentioned === undefined || !isLarge(sheet) ? EVERYTHING : new Mentioned(sheet, rects ?? []);
  };
}

function isLarge({ grid }: Worksheet): boolean {
  const used = grid.used();
  return used !== undefined && used.height * used.width > SMALL;
}

/** The mentioned blocks and the formulas themselves. */
class Mentioned implements Needed {
  constructor(
    private readonly sheet: Worksheet,
    private readonly rects: readonly Rect[],
  ) {}

  *columnsOf(row: number, used: Rect): Iterable<number> {
    const inRow = this.rects.filter((rect) => row >= rect.row && row < rect.row + rect.height);
    if (inRow.length === 0 && this.sheet.grid.formulaCount === 0) return;
    for (let column = used.column; column < used.column + used.width; column++) {
      const needed = inRow.some((rect) => holdsCell(rect, row, column));
      if (needed || this.sheet.grid.formula(row, column) !== undefined) yield column;
    }
  }
}

/** Undefined if some formula may reach anywhere. */
function mentionedRects(workbook: Workbook): Map<Worksheet, Rect[]> | undefined {
  const found = new Map<Worksheet, Rect[]>();
  const texts = new Set<string>();
  for (const sheet of workbook.sheets) {
    for (const { formula } of sheet.grid.formulaCells()) texts.add(`${sheet.id}${formula}`);
    for (const { formula } of sheet.nameList) texts.add(`${sheet.id}${formula}`);
  }
  for (const { formula } of workbook.nameList) texts.add(`${workbook.active.id}${formula}`);
  for (const text of texts) {
    if (DYNAMIC.test(text)) return undefined;
    const end = text.indexOf("}") + 1;
    const home = workbook.worksheets.getItem(text.slice(0, end));
    const node = tryParse(text.slice(end).replace(/^=/, ""));
    if (node === undefined) return undefined;
    collect(node, { workbook, home, found });
  }
  return found;
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
  readonly found: Map<Worksheet, Rect[]>;
}

function collect(node: Node, search: Search): void {
  for (const child of childrenOf(node)) collect(child, search);
  const place = "tableName" in node ? tablePlace(node.tableName, search) : areaPlace(node, search);
  if (place !== undefined) note(place, search);
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

function note({ sheet, rect }: Place, { found }: Search): void {
  const rects = found.get(sheet);
  if (rects === undefined) found.set(sheet, [rect]);
  else if (!rects.some((known) => JSON.stringify(known) === JSON.stringify(rect))) rects.push(rect);
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

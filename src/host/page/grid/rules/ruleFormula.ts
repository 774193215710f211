import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { columnIndex } from "../../../model/address";
import type { CellValue } from "../../../model/grid";
import type { Worksheet } from "../../../model/worksheet";
import type { CellPlace } from "../cellPlace";

type Node = ReturnType<typeof parse>;

/** Where a rule's formula stands: references are meant as seen from `origin`, and move with `cell`. */
export interface RulePlace {
  readonly sheet: Worksheet;
  readonly origin: CellPlace;
  readonly cell: CellPlace;
}

/**
 * What a conditional format's formula comes to in a cell. It understands what such formulas are mostly made of: constants,
 * single cells, comparisons, arithmetic, AND, OR, NOT, ABS, ISBLANK, LEN; undefined for anything else.
 */
export function ruleValue(formula: string, place: RulePlace): CellValue | undefined {
  return valueOf(parsed(formula), place);
}

const known = new Map<string, Node>();

function parsed(formula: string): Node {
  const node = known.get(formula) ?? parse(tokenize(formula.replace(/^=/, "")));
  known.set(formula, node);
  return node;
}

function valueOf(node: Node, place: RulePlace): CellValue | undefined {
  if ("value" in node) return node.value;
  if ("colAbsolute" in node) return cellValue(node, place);
  if ("left" in node) return combined(node.op, valueOf(node.left, place), valueOf(node.right, place));
  if ("op" in node) return combined(node.op, 0, valueOf(node.operand, place));
  if ("operand" in node) return combined("/", valueOf(node.operand, place), 100);
  if ("args" in node) {
    const values = node.args.map((argument) => valueOf(argument, place));
    return called(node.name, values);
  }
  return undefined;
}

type CellNode = Extract<Node, { colAbsolute: boolean }>;

function cellValue(node: CellNode, { sheet, origin, cell }: RulePlace): CellValue | undefined {
  const home = node.sheet === undefined ? sheet : sheet.workbook.sheets.find(({ name }) => name === node.sheet);
  const row = Number(node.row) - 1 + (node.rowAbsolute ? 0 : cell.row - origin.row);
  const column = columnIndex(node.col) + (node.colAbsolute ? 0 : cell.column - origin.column);
  return home?.grid.get(row, column);
}

function combined(op: string, left: CellValue | undefined, right: CellValue | undefined): CellValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (op === "&") return `${left}${right}`;
  return isComparison(op) ? compared(op, compare(left, right)) : arithmetic(op, Number(left), Number(right));
}

function isComparison(op: string): boolean {
  return ["=", "<>", "<", ">", "<=", ">="].includes(op);
}

/** Numbers before texts before truth values; an empty cell counts as whatever it is compared with. */
function compare(left: CellValue, right: CellValue): number {
  const ranks = ["number", "string", "boolean"];
  const [a, b] = [emptyLike(left, right), emptyLike(right, left)];
  const byKind = ranks.indexOf(typeof a) - ranks.indexOf(typeof b);
  if (byKind !== 0) return byKind;
  const [x, y] = typeof a === "string" ? [a.toLowerCase(), String(b).toLowerCase()] : [Number(a), Number(b)];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

function emptyLike(value: CellValue, other: CellValue): CellValue {
  return value === "" && typeof other === "number" ? 0 : value;
}

function compared(op: string, order: number): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    default:
      return order >= 0;
  }
}

function arithmetic(op: string, left: number, right: number): number | undefined {
  const results: Readonly<Record<string, number>> = {
    "+": left + right,
    "-": left - right,
    "*": left * right,
    "/": left / right,
    "^": left ** right,
  };
  const result = results[op];
  return result === undefined || Number.isNaN(result) ? undefined : result;
}

function called(name: string, values: readonly (CellValue | undefined)[]): CellValue | undefined {
  if (values.includes(undefined)) return undefined;
  const [first = ""] = values;
  switch (name.toUpperCase()) {
    case "AND":
      return values.every(Boolean);
    case "OR":
      return values.some(Boolean);
    case "NOT":
      return !first;
    case "ABS":
      return typeof first === "number" ? Math.abs(first) : undefined;
    case "ISBLANK":
      return first === "";
    case "LEN":
      return String(first).length;
    default:
      return undefined;
  }
}

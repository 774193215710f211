import type { Cell, CellBlock } from "../../records/cell";
import type { MappedColumn } from "../../records/tableMapping";
import { cellText, isEmptyCell } from "../cells/cellText";
import { isSummaryLabel } from "../cells/summaryLabels";
import { cellAt } from "./columnInput";

function isTotal(cell: Cell): boolean {
  const text = typeof cell === "string" ? cellText(cell) : undefined;
  return typeof text === "string" && isSummaryLabel(text);
}

/** How remarks begin: 注：仅供参考, 导出时间：2026-07-01, 以上数据由系统生成. */
const REMARK =
  /^(?:[*※]|注\d?[:：意明]|备注|说明|提示|声明|以上|数据来源|(?:导出|打印|制表|统计|生成|下载|更新)(?:说明|人|者|时间|日期|周期|范围|[:：]))/;

/** A sentence in the place of all other cells, as stands below tables. */
function isRemark(cells: readonly Cell[]): boolean {
  const [only, ...others] = cells.filter((cell) => !isEmptyCell(cell));
  return typeof only === "string" && others.length === 0 && cells.length > 2 && REMARK.test(only.trim());
}

/** The header once more, as on top of each printed page. */
function isHeaderAgain(cells: readonly Cell[], columns: readonly MappedColumn[]): boolean {
  return cells.every((cell, i) => typeof cell === "string" && cell.trim() === columns[i]?.header.trim());
}

/**
 * Whether a row that lacks needed cells is no record at all, so that nobody wants to hear of it: blank, a total, a remark, or
 * the header once more.
 */
export function isNoRecord(block: CellBlock, row: number, columns: readonly MappedColumn[]): boolean {
  const cells = block.columns.map((slice) => cellAt(slice, row));
  return cells.every(isEmptyCell) || cells.some(isTotal) || isRemark(cells) || isHeaderAgain(cells, columns);
}

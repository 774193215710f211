import type { Cell } from "../../../src/engine/records/cell";
import { momentOfSerial, serial } from "../../../src/engine/units/moment";
import { momentText, type ColumnSource } from "./generatedTable";
import { drawAt } from "./random";

const WHETHER = 31;
const WHICH = 32;

const EMPTIES = ["-", "--", "null", "", "—"];

/** Writes a cell the way some platform or person would: another form, the same value. */
export function soil(cell: Cell, column: ColumnSource, draw: number): Cell {
  if (cell === "") {
    return column.dirt === "none" || column.dirt === "id" ? cell : EMPTIES[Math.floor(draw * EMPTIES.length)]!;
  }
  switch (column.dirt) {
    case "id":
      return soilId(String(cell), draw);
    case "money":
      return soilMoney(Number(cell), draw);
    case "moment":
      return soilMoment(typeof cell === "number" ? momentText(momentOfSerial(serial(cell))) : String(cell), draw);
    case "count":
      return String(cell);
    case "none":
      return cell;
  }
}

function soilId(id: string, draw: number): Cell {
  if (draw < 0.5) {
    return `="${id}"`;
  }
  return draw < 0.8 ? `'${id}` : `\t${id}`;
}

function soilMoney(yuan: number, draw: number): Cell {
  const grouped = yuan.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
  return draw < 0.3
    ? `¥${grouped}`
    : draw < 0.5
      ? `￥${grouped}`
      : draw < 0.7
        ? `${yuan.toFixed(2)}元`
        : draw < 0.85
          ? grouped
          : yuan;
}

/** `2026-06-01 09:41:07` in other clothes. */
function soilMoment(text: string, draw: number): Cell {
  const [date = "", time = ""] = text.split(" ");
  const [year = "", month = "", day = ""] = date.split("-");
  if (draw < 0.4) {
    return `${year}年${month}月${day}日 ${time}`;
  }
  return draw < 0.8 ? `${year}/${Number(month)}/${Number(day)} ${time}` : ` ${text} `;
}

/** Cells of one row, `dirt` of them soiled. */
export function soilRow(
  cells: Cell[],
  columns: readonly ColumnSource[],
  { seed, row, dirt }: { seed: number; row: number; dirt: number },
): Cell[] {
  columns.forEach((column, index) => {
    if (drawAt(seed, row, WHETHER + 100 * index) < dirt) {
      cells[index] = soil(cells[index] ?? "", column, drawAt(seed, row, WHICH + 100 * index));
    }
  });
  return cells;
}

import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { Texts } from "../../../i18n/textsFor";
import type { Area } from "../../spec/area";
import { cellBand, type Band } from "../../spec/band";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import { metricCell } from "./rankingTable";

interface Tile {
  readonly code: MetricCode & keyof Texts["sheets"]["tiles"];
  readonly column: number;
  readonly columns: number;
}

const TILES: readonly Tile[] = [
  { code: "netSales", column: 0, columns: 2 },
  { code: "paidOrders", column: 2, columns: 2 },
  { code: "enquiries", column: 4, columns: 3 },
  { code: "conversion", column: 7, columns: 3 },
  { code: "averageOrderValue", column: 10, columns: 2 },
  { code: "firstResponse", column: 12, columns: 3 },
  { code: "refundRate", column: 15, columns: 6 },
];

/** The shop's main figures: a label in `row`, the figure below it. */
export function tileBands({ result, texts }: Frame, row: number): readonly Band[] {
  return TILES.flatMap(({ code, column }) => [
    cellBand({ row, column }, texts.sheets.tiles[code], { format: "note", style: "label", align: "left" }),
    cellBand({ row: row + 1, column }, metricCell(result.shop, code), {
      format: metricFormat(code),
      style: "figure",
      align: "left",
    }),
  ]);
}

/** The cells that a tile's label and figure each spread over. */
export function tileMerges(row: number): readonly Area[] {
  return TILES.flatMap(({ column, columns }) => [
    { row, column, rows: 1, columns },
    { row: row + 1, column, rows: 1, columns },
  ]);
}

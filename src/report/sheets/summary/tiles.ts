import type { FactRow } from "../../../engine/commission/ledger";
import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { Texts } from "../../../i18n/textsFor";
import type { Area } from "../../spec/area";
import { cellBand, type Band } from "../../spec/band";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import { factValue } from "../trend/monthFacts";
import { lastFacts } from "./lastFacts";
import { metricCell } from "./rankingTable";

interface Tile {
  readonly code: MetricCode & keyof Texts["sheets"]["tiles"];
  readonly column: number;
  readonly columns: number;
}

const TILES: readonly Tile[] = [
  { code: "netSales", column: 0, columns: 2 },
  { code: "paidOrders", column: 2, columns: 2 },
  { code: "enquiries", column: 4, columns: 2 },
  { code: "conversion", column: 6, columns: 2 },
  { code: "averageOrderValue", column: 8, columns: 3 },
  { code: "firstResponse", column: 11, columns: 2 },
  { code: "refundRate", column: 13, columns: 4 },
];

/** Figures whose parts add up over agents: the ledger has them of the team as well. */
const COMPARED: ReadonlySet<string> = new Set([
  "netSales",
  "paidOrders",
  "enquiries",
  "conversion",
  "firstResponse",
  "refundRate",
]);

/** By how much a figure has changed since last month: shares in points, others as a share of it. */
function versusText(code: string, { result, texts }: Frame, last: readonly FactRow[]): string | null {
  const now = result.shop[code]?.value ?? null;
  const before = COMPARED.has(code) ? factValue(last, code) : null;
  const isRatio = metricFormat(code) === "ratio";
  if (now === null || before === null || (before === 0 && !isRatio)) return null;
  const change = isRatio ? now - before : (now - before) / Math.abs(before);
  return texts.sheets.summary.progress.versus(changeText(change, isRatio, texts));
}

/** Up or down, and by how much: points of shares with two decimals. */
function changeText(change: number, isRatio: boolean, texts: Texts): string {
  const size = (Math.abs(change) * 100).toFixed(isRatio ? 2 : 1);
  return `${change < 0 ? "↓" : "↑"} ${isRatio ? texts.sheets.summary.progress.points(size) : `${size}%`}`;
}

/** The shop's main figures: a label in `row`, the figure below it, and below that the change since last month where the ledger has it. */
export function tileBands(frame: Frame, row: number): readonly Band[] {
  const { result, texts } = frame;
  const last = lastFacts(frame);
  const versus = TILES.flatMap(({ code, column }) => {
    const text = versusText(code, frame, last);
    return text === null ? [] : [cellBand({ row: row + 2, column }, text, { format: "note", style: "note" })];
  });
  const tiles = TILES.flatMap(({ code, column }) => [
    cellBand({ row, column }, texts.sheets.tiles[code], { format: "note", style: "label", align: "left" }),
    cellBand({ row: row + 1, column }, metricCell(result.shop, code), {
      format: metricFormat(code),
      style: "figure",
      align: "left",
    }),
  ]);
  return [...tiles, ...versus];
}

/** The cells that a tile's label and figure each spread over. */
export function tileMerges(row: number): readonly Area[] {
  return TILES.flatMap(({ column, columns }) => [
    { row, column, rows: 1, columns },
    { row: row + 1, column, rows: 1, columns },
  ]);
}

import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { BandColumn } from "../../spec/band";
import type { CellFormat } from "../../spec/cellFormat";
import type { SectionMaker } from "../method/section";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import type { PayFrame } from "../statement/payFrame";
import { coverPart, COVER_WIDTHS, type CoverRow } from "./coverLayout";

/** Figures of the shop. */
const FIGURES = [
  "netSales",
  "paidOrders",
  "enquiries",
  "conversion",
  "averageOrderValue",
  "salesShare",
  "firstResponse",
  "replyRate",
  "refundRate",
  "satisfaction",
] as const satisfies readonly MetricCode[];

/** A figure with its name; a text in its place says why there is none. */
interface KeyFigure {
  readonly name: string;
  readonly cell: number | string;
  readonly format: CellFormat;
}

function shopFigures({ result: { shop }, texts }: Frame): readonly KeyFigure[] {
  return FIGURES.map((code) => {
    const { name, unit } = texts.metrics[code];
    const { value = null, reason = "noData" } = shop[code] ?? {};
    return {
      name: texts.sheets.words.withUnit(name, unit),
      cell: value ?? texts.words.noValue[reason],
      format: metricFormat(code),
    };
  });
}

/** How a tile's figure looks: large, or small where words stand in its place. */
function figureLook(figure: KeyFigure | undefined): BandColumn {
  if (typeof figure?.cell === "string") return { format: "note", style: "label", align: "left", wrap: true };
  return { format: figure?.format ?? "note", align: "left" };
}

/** The mean score; where nobody is scored, what variable pay comes to for each yuan sold. */
function scoreFigure({ pay: { people, team }, frame: { result, texts } }: PayFrame): KeyFigure {
  const { cover } = texts.sheets;
  const scores = people.map(({ score }) => score).filter((score) => score !== null);
  if (scores.length > 0) {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return { name: cover.averageScore, cell: mean, format: "decimal" };
  }
  const sales = result.shop["netSales"]?.value ?? null;
  const share = sales === null || sales <= 0 ? cover.nobody : (team.payableFen - team.baseSalaryFen) / sales;
  return { name: cover.variableShare, cell: share, format: "ratio" };
}

/** Pay as today's data has it: of a locked month the ledger may have booked something else. */
function payableFigure({ pay: { team, status, differences }, frame: { texts } }: PayFrame): KeyFigure {
  const { cover } = texts.sheets;
  const isOther = status === "locked" && differences.length > 0;
  return { name: isOther ? cover.payableNow : cover.payable, cell: team.payableFen, format: "amount" };
}

/** Six a row: the name above its figure, or above why there is none. */
export function keyFigures(frame: Frame, pay: PayFrame | null): SectionMaker {
  const figures = [...shopFigures(frame), ...(pay === null ? [] : [scoreFigure(pay), payableFigure(pay)])];
  const across = COVER_WIDTHS.length;
  const rows = Array.from({ length: Math.ceil(figures.length / across) }, (_, i): readonly CoverRow[] => {
    const own = Array.from({ length: across }, (_cell, column) => figures[i * across + column]);
    return [
      {
        style: "label",
        points: 18,
        cells: own.map((figure) => ({ cell: figure?.name ?? null, look: { format: "note" }, columns: 1 })),
      },
      {
        style: "figure",
        points: 28,
        cells: own.map((figure) => ({
          cell: figure?.cell ?? null,
          look: figureLook(figure),
          columns: 1,
        })),
      },
    ];
  });
  return coverPart(frame.texts.sheets.cover.figures, rows.flat());
}

import type { MetricCode } from "../../../i18n/metrics/zhCN";
import type { CellFormat } from "../../spec/cellFormat";
import type { SheetCell } from "../../spec/sheetCell";
import type { SectionMaker } from "../method/section";
import { NO_FIGURE } from "../markedSheet";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import type { PayFrame } from "../statement/payFrame";
import { metricCell } from "../summary/rankingTable";
import { missingNotes } from "../summary/summaryNotes";
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

/** A figure with its name. */
interface KeyFigure {
  readonly name: string;
  readonly cell: SheetCell;
  readonly format: CellFormat;
}

function shopFigures({ result, texts }: Frame): readonly KeyFigure[] {
  return FIGURES.map((code) => {
    const { name, unit } = texts.metrics[code];
    return {
      name: texts.sheets.words.withUnit(name, unit),
      cell: metricCell(result.shop, code),
      format: metricFormat(code),
    };
  });
}

/** The mean of the scores that are final; where nobody is scored, what variable pay comes to for each yuan sold. */
function scoreFigure({ pay: { people, team, locked }, frame: { result, texts } }: PayFrame): KeyFigure {
  const { cover } = texts.sheets;
  const scores = people.flatMap(({ score, scoreProvisional }) => (score === null || scoreProvisional ? [] : [score]));
  if (scores.length > 0) {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return { name: cover.averageScore, cell: mean, format: "decimal" };
  }
  const sales = result.shop["netSales"]?.value ?? null;
  const { payableFen, baseSalaryFen } = locked ?? team;
  const share = sales === null || sales <= 0 ? cover.nobody : (payableFen - baseSalaryFen) / sales;
  return { name: cover.variableShare, cell: share, format: typeof share === "number" ? "ratio" : "note" };
}

/** What is paid: of a locked month what the ledger booked, whatever today's data would pay. */
function payableFigure({ pay: { team, locked }, frame: { texts } }: PayFrame): KeyFigure {
  const { cover } = texts.sheets;
  const name = locked === null ? cover.payable : cover.payableLocked;
  return { name, cell: (locked ?? team).payableFen, format: "amount" };
}

/** What the mark for no figure means, and why it stands there; nothing where no figure of the cover is missing. */
function whyMissing(frame: Frame, figures: readonly KeyFigure[], pay: PayFrame | null): readonly string[] {
  const isScored = (pay?.pay.people ?? []).every(({ score, grade }) => score !== null && grade !== null);
  if (isScored && figures.every(({ cell }) => cell !== NO_FIGURE)) return [];
  return [frame.texts.sheets.words.noFigure, ...missingNotes(frame, FIGURES)];
}

/** That a locked month's base salaries are today's, where the ledger has none. */
function whoseBaseSalaries({ texts }: Frame, pay: PayFrame | null): readonly string[] {
  return pay?.pay.locked?.baseSalariesBooked === false ? [texts.sheets.cover.baseSalariesNow] : [];
}

function noteRows(notes: readonly string[]): readonly CoverRow[] {
  const look = { format: "note", wrap: true } as const;
  return notes.map((cell) => ({ style: "note", cells: [{ cell, look, columns: COVER_WIDTHS.length }] }));
}

/** Six a row: the name above its figure, and below them why one is missing. */
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
          look: { format: figure?.format ?? "note", align: "left" },
          columns: 1,
        })),
      },
    ];
  });
  const notes = [...whyMissing(frame, figures, pay), ...whoseBaseSalaries(frame, pay)];
  return coverPart(frame.texts.sheets.cover.figures, [...rows.flat(), ...noteRows(notes)]);
}

import { rowsOf, type Band, type BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { NO_FIGURE } from "../markedSheet";
import { metricFormat } from "../metricFormat";
import type { Frame } from "../sheetFrame";
import { metricText } from "./metricText";
import type { MetricLines } from "./metricLines";

/** Columns of the list with their widths in digits and the key of their header. */
export const LINE_COLUMNS = [
  { header: "metric", width: 20 },
  { header: "unit", width: 8 },
  { header: "agent", width: 24 },
  { header: "person", width: 12 },
  { header: "ours", width: 14 },
  { header: "theirs", width: 14 },
  { header: "difference", width: 13 },
  { header: "share", width: 10 },
  { header: "cause", width: 26 },
] as const;

/** Formats of a metric's rows: figures as the metric's own. */
export function lineColumns(code: string): readonly BandColumn[] {
  const figure: BandColumn = { format: metricFormat(code) };
  const text: BandColumn = { format: "text" };
  return [text, text, text, text, figure, figure, figure, { format: "ratio" }, { format: "note" }];
}

/** One row per account and metric; each metric is a band of its own, because its figures have a format of their own. */
export function lineBands(frame: Frame, groups: readonly MetricLines[], firstRow: number): readonly Band[] {
  let row = firstRow;
  return groups.map(({ code, lines }): Band => {
    const at = row;
    row += lines.length;
    const cells = lines.map((line, i): readonly SheetCell[] => {
      const { name, unit } = metricText(frame.texts.metrics, code);
      const place = at + i + 1; // A1 counts from 1
      const { cause } = line;
      return [
        name,
        unit,
        line.agent,
        line.person,
        line.ours,
        line.theirs,
        { formula: `=E${place}-F${place}` },
        { formula: `=IF(F${place}=0,"${NO_FIGURE}",G${place}/F${place})` },
        cause === null ? frame.texts.sheets.reconciliation.same : frame.texts.words.differenceCauses[cause],
      ];
    });
    return { row: at, column: 0, columns: lineColumns(code), style: "body", rows: rowsOf(cells) };
  });
}

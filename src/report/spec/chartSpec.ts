import type { Area } from "./area";
import type { CellFormat } from "./cellFormat";

/** One row of marks of a chart; ranges lie on the chart's own sheet. */
export interface ChartSeries {
  readonly name: string;
  /** Heights, lengths, or y. One column wide or one row high. */
  readonly values: Area;
  /** Names under the marks, or x of a scatter. As many cells as `values`. */
  readonly categories: Area;
  /** What stands beside each mark. */
  readonly label?: "value" | "name";
  /** Where that stands; scatter only. Absent: right. */
  readonly labelSide?: "left" | "right" | "top" | "bottom";
  /** Scatter only: a thin line instead of points, such as a median. */
  readonly line?: boolean;
}

export interface ChartAxis {
  readonly title?: string;
  readonly format: CellFormat;
  /** Where the axis begins and ends, a count or a share; absent: as Excel sees fit. */
  readonly bounds?: { readonly from: number; readonly to: number };
}

/** A native chart that answers one question, which is its title. (Office.js can't give charts an alternative text: what a chart shows also stands in cells.) */
export interface ChartSpec {
  readonly kind: "bar" | "column" | "stackedColumn" | "line" | "scatter";
  readonly title: string;
  /** The cells it covers. */
  readonly area: Area;
  readonly series: readonly ChartSeries[];
  /** Names, or x. */
  readonly categoryAxis: ChartAxis;
  /** Heights or lengths, or y. */
  readonly valueAxis: ChartAxis;
  readonly legend: boolean;
}

import type { BarGrouping, ChartType, BarDirection, ScatterStyle } from "@cj-tech-master/excelts/chart";

/** How the file says a kind of chart. */
export interface ChartKind {
  readonly type: ChartType;
  readonly barDir?: BarDirection;
  readonly grouping?: BarGrouping;
  readonly showMarker?: boolean;
  readonly scatterStyle?: ScatterStyle;
  readonly smooth?: boolean;
}

/** Kinds of chart that go into files and come out of them, by their Office.js names. */
export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { type: "bar", barDir: "col", grouping: "clustered" },
  ColumnStacked: { type: "bar", barDir: "col", grouping: "stacked" },
  ColumnStacked100: { type: "bar", barDir: "col", grouping: "percentStacked" },
  BarClustered: { type: "bar", barDir: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", barDir: "bar", grouping: "stacked" },
  BarStacked100: { type: "bar", barDir: "bar", grouping: "percentStacked" },
  Line: { type: "line", grouping: "standard", showMarker: false },
  LineMarkers: { type: "line", grouping: "standard", showMarker: true },
  LineStacked: { type: "line", grouping: "stacked", showMarker: false },
  LineMarkersStacked: { type: "line", grouping: "stacked", showMarker: true },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area", grouping: "standard" },
  AreaStacked: { type: "area", grouping: "stacked" },
  AreaStacked100: { type: "area", grouping: "percentStacked" },
  XYScatter: { type: "scatter", scatterStyle: "marker" },
  XYScatterLines: { type: "scatter", scatterStyle: "lineMarker" },
  XYScatterLinesNoMarkers: { type: "scatter", scatterStyle: "line" },
  XYScatterSmooth: { type: "scatter", scatterStyle: "smoothMarker" },
  XYScatterSmoothNoMarkers: { type: "scatter", scatterStyle: "smooth" },
  Radar: { type: "radar" },
  Bubble: { type: "bubble" },
};

/** Legend places: Office.js' words and the file's. */
export const LEGEND_POSITIONS = { Right: "r", Left: "l", Top: "t", Bottom: "b", Corner: "tr" } as const;

/** Places of data labels: Office.js' words and the file's. */
export const LABEL_POSITIONS = {
  Center: "ctr",
  InsideEnd: "inEnd",
  InsideBase: "inBase",
  OutsideEnd: "outEnd",
  Left: "l",
  Right: "r",
  Top: "t",
  Bottom: "b",
  BestFit: "bestFit",
} as const;

/** Tick labels, tick marks, markers and dashes: Office.js' words and the file's. */
export const TICK_LABELS = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" } as const;
export const TICK_MARKS = { None: "none", Inside: "inside", Outside: "outside", Cross: "cross" } as const;
export const MARKER_SYMBOLS = {
  None: "none",
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Plus: "plus",
} as const;
export const LINE_DASHES = {
  Continuous: "solid",
  Dash: "dash",
  Dot: "sysDot",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  RoundDot: "dot",
} as const;

/** The file's word for an Office.js word, if there is one. */
export function fileWord<T extends string>(words: Readonly<Record<string, T>>, word: string): T | undefined {
  return words[word];
}

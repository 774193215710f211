import type { Chart } from "../../../model/chart";
import { Bars } from "./Bars";
import { plotOf, type Plot } from "./plotOf";
import { Points } from "./Points";

interface ChartPictureProps {
  readonly chart: Chart;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels around the plot, and of a legend. */
const MARGIN = { top: 12, title: 26, right: 16, bottom: 26, left: 52, names: 84 };
const LEGEND = 22;

/** The plot's place in its picture, and how figures become pixels. */
export interface Field {
  readonly plot: Plot;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A simple picture of a chart: title, legend, and the figures as bars, lines or points. */
export function ChartPicture({ chart, width, height }: ChartPictureProps) {
  const plot = plotOf(chart);
  if (plot === undefined) return null;
  const top = MARGIN.top + (plot.title === "" ? 0 : MARGIN.title);
  const left = plot.kind === "bars" ? MARGIN.names : MARGIN.left;
  const field: Field = {
    plot,
    left,
    top,
    width: width - left - MARGIN.right,
    height: height - top - MARGIN.bottom - (plot.hasLegend ? LEGEND : 0),
  };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%">
      <text x={width / 2} y={22} textAnchor="middle" className="chart-title">
        {plot.title}
      </text>
      {plot.kind === "line" || plot.kind === "scatter" ? <Points field={field} /> : <Bars field={field} />}
      {plot.hasLegend && <Legend plot={plot} width={width} y={height - 10} />}
    </svg>
  );
}

function Legend({ plot: { series }, width, y }: { readonly plot: Plot; readonly width: number; readonly y: number }) {
  const step = Math.min(120, width / series.length);
  const start = (width - step * series.length) / 2;
  return series.map(({ name, color }, place) => (
    <g key={place}>
      <rect x={start + place * step} y={y - 8} width={9} height={9} fill={color} />
      <text x={start + place * step + 13} y={y}>
        {name}
      </text>
    </g>
  ));
}

import type { Field } from "./ChartPicture";
import type { PlotPoint } from "./plotOf";
import { ValueLines } from "./ValueLines";

/** Share of a place that its bars take. */
const FULL = 0.66;

/** Columns, stacked columns, or bars that lie. */
export function Bars({ field }: { readonly field: Field }) {
  const { plot, left, top, width, height } = field;
  const lies = plot.kind === "bars";
  const places = Math.max(1, plot.categories.length, ...plot.series.map(({ points }) => points.length));
  const step = (lies ? height : width) / places;
  const stacked = plot.kind === "stackedColumns";
  const thickness = (step * FULL) / (stacked ? 1 : plot.series.length);
  const { low, high } = plot.yRange;
  const length = (value: number): number => ((value - Math.max(low, 0)) / (high - low)) * (lies ? width : height);
  const below = new Map<number, number>();
  return (
    <g>
      <ValueLines field={field} upright={lies} />
      {plot.series.flatMap(({ points, color }, place) =>
        points.map((point) => {
          const base = stacked ? (below.get(point.x) ?? 0) : 0;
          below.set(point.x, base + point.y);
          const across = (point.x + (1 - FULL) / 2) * step + (stacked ? 0 : place * thickness);
          const size = Math.max(0, length(point.y));
          const bar = lies
            ? { x: left, y: top + height - across - thickness, width: size, height: thickness }
            : { x: left + across, y: top + height - length(base) - size, width: thickness, height: size };
          return (
            <g key={`${place}-${point.x}`}>
              <rect {...bar} fill={color} />
              <BarLabel point={point} lies={lies} bar={bar} />
            </g>
          );
        }),
      )}
      <Names field={field} step={step} />
    </g>
  );
}

function Names({ field: { plot, left, top, height }, step }: { readonly field: Field; readonly step: number }) {
  const lies = plot.kind === "bars";
  return plot.categories.map((name, place) => (
    <text
      key={place}
      x={lies ? left - 6 : left + (place + 0.5) * step}
      y={lies ? top + height - (place + 0.5) * step + 4 : top + height + 15}
      textAnchor={lies ? "end" : "middle"}
    >
      {name}
    </text>
  ));
}

interface BarLabelProps {
  readonly point: PlotPoint;
  readonly lies: boolean;
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

function BarLabel({ point: { label }, lies, bar: { x, y, width, height } }: BarLabelProps) {
  if (label === "") return null;
  if (lies) {
    return (
      <text x={x + width + 4} y={y + height / 2 + 4}>
        {label}
      </text>
    );
  }
  return (
    <text x={x + width / 2} y={y - 4} textAnchor="middle">
      {label}
    </text>
  );
}

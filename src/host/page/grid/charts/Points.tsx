import type { Field } from "./ChartPicture";
import type { PlotSeries } from "./plotOf";
import { ValueLines } from "./ValueLines";

/** Lines, or the points of a scatter. */
export function Points({ field }: { readonly field: Field }) {
  const { plot, left, top, width, height } = field;
  const { xRange, yRange, kind } = plot;
  const last = Math.max(1, ...plot.series.map(({ points }) => points.length - 1));
  const across = (x: number): number =>
    left + (kind === "line" ? (x / last) * width : ((x - xRange.low) / (xRange.high - xRange.low)) * width);
  const up = (y: number): number => top + height - ((y - yRange.low) / (yRange.high - yRange.low)) * height;
  const every = Math.ceil(plot.categories.length / 8);
  return (
    <g>
      <ValueLines field={field} upright={false} />
      {plot.series.map((series, place) => (
        <g key={place}>
          {series.hasLine && (
            <polyline points={path(series, across, up)} fill="none" stroke={series.color} strokeWidth={1.5} />
          )}
          {series.points.map(({ x, y, label }, at) => (
            <g key={at}>
              {series.hasMarkers && <circle cx={across(x)} cy={up(y)} r={4} fill={series.color} />}
              {label !== "" && (
                <text x={across(x) + 6} y={up(y) + 4}>
                  {label}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {kind === "line" &&
        plot.categories.map((name, place) =>
          place % every === 0 ? (
            <text key={place} x={across(place)} y={top + height + 15} textAnchor="middle">
              {name}
            </text>
          ) : null,
        )}
    </g>
  );
}

function path({ points }: PlotSeries, across: (x: number) => number, up: (y: number) => number): string {
  return points.map(({ x, y }) => `${across(x).toFixed(1)},${up(y).toFixed(1)}`).join(" ");
}

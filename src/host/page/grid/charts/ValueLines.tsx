import type { Field } from "./ChartPicture";

const LINES = 5;

interface ValueLinesProps {
  readonly field: Field;
  /** Values go across, so that their lines stand upright. */
  readonly upright: boolean;
}

/** Light lines at round figures of the value axis, and the figures. */
export function ValueLines({ field: { plot, left, top, width, height }, upright }: ValueLinesProps) {
  const { low, high } = plot.yRange;
  const step = roundStep((high - low) / LINES);
  const marks = Array.from({ length: LINES * 2 + 2 }, (_, place) => Math.ceil(low / step) * step + place * step).filter(
    (mark) => mark <= high,
  );
  return marks.map((mark) => {
    const share = (mark - low) / (high - low);
    const [x, y] = [left + share * width, top + height - share * height];
    return (
      <g key={mark}>
        {upright ? (
          <line x1={x} x2={x} y1={top} y2={top + height} className="chart-line" />
        ) : (
          <line x1={left} x2={left + width} y1={y} y2={y} className="chart-line" />
        )}
        <text
          x={upright ? x : left - 6}
          y={upright ? top + height + 15 : y + 4}
          textAnchor={upright ? "middle" : "end"}
        >
          {shown(mark, step)}
        </text>
      </g>
    );
  });
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

function shown(mark: number, step: number): string {
  return mark.toFixed(Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

import type { ChartSeries } from "../../spec/chartSpec";
import { textWidth } from "../../spec/textWidth";

export type LabelSide = NonNullable<ChartSeries["labelSide"]>;

/** A point with its name; `x` and `y` in points from the plot's corner. */
export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Points: half of a marker, half of a line of text, a digit's width. */
const MARKER = 5;
const HALF_LINE = 6;
const DIGIT = 5;
/** Half of a thin line with the air around it. */
const LINE = 2;

const SIDES: readonly LabelSide[] = ["right", "left", "top", "bottom"];

/** Where names are to stand: in points. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** Lines across the plot that names should keep off: upright ones by their x, level ones by their y. */
  readonly upright?: number;
  readonly level?: number;
}

function lineBoxes({ width, height, upright, level }: Plot): readonly Box[] {
  return [
    ...(upright === undefined ? [] : [{ left: upright - LINE, right: upright + LINE, low: 0, high: height }]),
    ...(level === undefined ? [] : [{ left: 0, right: width, low: level - LINE, high: level + LINE }]),
  ];
}

/** On which side of its point each name covers the least of other names, of points, of lines, and of what lies outside the plot. */
export function labelSides(points: readonly NamedPoint[], plot: Plot): readonly LabelSide[] {
  const inside: Box = { left: 0, right: plot.width, low: 0, high: plot.height };
  const taken = points.map(markerBox);
  const lines = lineBoxes(plot);
  return points.map((point, own) => {
    const costs = SIDES.map((side) => {
      const box = labelBox(point, side);
      const others = taken.filter((_, i) => i !== own).reduce((sum, other) => sum + overlap(box, other), 0);
      const crossed = lines.reduce((sum, line) => sum + overlap(box, line), 0);
      return others + crossed + area(box) - overlap(box, inside);
    });
    const side = SIDES[costs.indexOf(Math.min(...costs))] ?? "right";
    taken.push(labelBox(point, side));
    return side;
  });
}

function markerBox({ x, y }: NamedPoint): Box {
  return { left: x - MARKER, right: x + MARKER, low: y - MARKER, high: y + MARKER };
}

function labelBox({ name, x, y }: NamedPoint, side: LabelSide): Box {
  const width = textWidth(name) * DIGIT;
  const beside = { low: y - HALF_LINE, high: y + HALF_LINE };
  const centred = { left: x - width / 2, right: x + width / 2 };
  switch (side) {
    case "right":
      return { ...beside, left: x + MARKER, right: x + MARKER + width };
    case "left":
      return { ...beside, left: x - MARKER - width, right: x - MARKER };
    case "top":
      return { ...centred, low: y + MARKER, high: y + MARKER + 2 * HALF_LINE };
    case "bottom":
      return { ...centred, low: y - MARKER - 2 * HALF_LINE, high: y - MARKER };
  }
}

function area({ left, right, low, high }: Box): number {
  return Math.max(0, right - left) * Math.max(0, high - low);
}

function overlap(one: Box, other: Box): number {
  return area({
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    low: Math.max(one.low, other.low),
    high: Math.min(one.high, other.high),
  });
}

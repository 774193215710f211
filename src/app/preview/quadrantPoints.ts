import { median } from "../../engine/metrics/diagnosis";
import { compareText } from "../../engine/units/compareText";
import type { PersonResult, Quadrant } from "../../engine/periodResult";

/** Where a person stands in the diagnosis: too few enquiries, or weak selling? */
export interface QuadrantPoint {
  readonly person: string;
  readonly quadrant: Quadrant;
  readonly enquiries: number;
  /** A fraction of 1. */
  readonly conversion: number;
  /** Places from left and from below, 0 to 1. */
  readonly x: number;
  readonly y: number;
}

export interface QuadrantChart {
  readonly points: readonly QuadrantPoint[];
  /** Places of the medians of those shown. */
  readonly middle: { readonly x: number; readonly y: number };
}

interface Scale {
  readonly place: (value: number) => number;
}

/** From the least to the most with a little room at both ends; one value alone stands in the middle. */
function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return { place: () => 0.5 };
  const room = (high - low) * 0.12;
  return { place: (value) => (value - low + room) / (high - low + 2 * room) };
}

/** One mark of the chart: everybody who stands at its very place, so that no name hides another. */
export interface QuadrantMark extends Pick<QuadrantPoint, "quadrant" | "x" | "y"> {
  readonly persons: readonly string[];
}

/** The marks that the points make, in their order. */
export function quadrantMarks(points: readonly QuadrantPoint[]): readonly QuadrantMark[] {
  const marks = new Map<string, QuadrantMark>();
  for (const { person, quadrant, x, y } of points) {
    const place = `${x} ${y}`;
    marks.set(place, { quadrant, x, y, persons: [...(marks.get(place)?.persons ?? []), person] });
  }
  return [...marks.values()];
}

/** Persons with a quadrant; `null` of fewer than two, about whom a chart says nothing. */
function quadrantChart(persons: readonly PersonResult[]): QuadrantChart | null {
  const placed = persons.flatMap(({ person, metrics, diagnosis: { quadrant } }) => {
    const enquiries = metrics["enquiries"]?.value ?? null;
    const conversion = metrics["conversion"]?.value ?? null;
    return quadrant === null || enquiries === null || conversion === null
      ? []
      : [{ person, quadrant, enquiries, conversion }];
  });
  if (placed.length < 2) return null;
  const x = scaleOf(placed.map(({ enquiries }) => enquiries));
  const y = scaleOf(placed.map(({ conversion }) => conversion));
  return {
    points: placed.map((one) => ({ ...one, x: x.place(one.enquiries), y: y.place(one.conversion) })),
    middle: {
      x: x.place(median(placed.map(({ enquiries }) => enquiries)) ?? 0),
      y: y.place(median(placed.map(({ conversion }) => conversion)) ?? 0),
    },
  };
}

/** A group of persons, who are measured by each other. */
export interface QuadrantGroup {
  /** Empty for those without a group. */
  readonly name: string;
  readonly chart: QuadrantChart;
}

/** A chart for each group with two persons or more, the largest first: medians are a group's own. */
export function quadrantGroups(persons: readonly PersonResult[]): readonly QuadrantGroup[] {
  const names = [...new Set(persons.map(({ group }) => group ?? ""))];
  const groups = names.flatMap((name): QuadrantGroup[] => {
    const chart = quadrantChart(persons.filter(({ group }) => (group ?? "") === name));
    return chart === null ? [] : [{ name, chart }];
  });
  return groups.sort((a, b) => b.chart.points.length - a.chart.points.length || compareText(a.name, b.name));
}

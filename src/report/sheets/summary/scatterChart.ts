import { median } from "../../../engine/metrics/diagnosis";
import { rowsOf, type Band, type Corner } from "../../spec/band";
import type { ChartSeries, ChartSpec } from "../../spec/chartSpec";
import type { Area } from "../../spec/area";
import type { Frame } from "../sheetFrame";
import { axisBounds } from "./axisBounds";
import type { ChartedAgent } from "./chartedAgents";
import { labelSides } from "./labelSides";

/** Points that the plot takes of a chart as wide as ours; names are placed by it. */
const PLOT = { width: 330, height: 130 };

/** Whether the busy ones convert: a point per agent, and both medians as thin lines. */
export interface ScatterParts {
  readonly chart: Omit<ChartSpec, "area" | "title">;
  /** The cells that it draws: four columns wide. */
  readonly bands: readonly Band[];
}

interface Point {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** `undefined` where nobody has both figures. Its cells begin at `at`. */
export function scatterParts(frame: Frame, agents: readonly ChartedAgent[], at: Corner): ScatterParts | undefined {
  const points = agents.flatMap(({ name, enquiries, conversion }): Point[] =>
    enquiries === null || conversion === null ? [] : [{ name, x: enquiries, y: conversion }],
  );
  const [middleX, middleY] = [median(points.map(({ x }) => x)), median(points.map(({ y }) => y))];
  if (middleX === null || middleY === null) {
    return undefined;
  }
  const across = axisBounds(
    points.map(({ x }) => x),
    { least: 0, most: Infinity },
  );
  const up = axisBounds(
    points.map(({ y }) => y),
    { least: 0, most: 1 },
  );
  const lineCells = { row: at.row, column: at.column + 2 };
  return {
    chart: scatterChart(frame, { points, at, lineCells, middle: { x: middleX, y: middleY }, across, up }),
    bands: [
      cells(
        at,
        points.map(({ x, y }) => [x, y]),
      ),
      cells(lineCells, [
        [middleX, up.from],
        [middleX, up.to],
        [across.from, middleY],
        [across.to, middleY],
      ]),
    ],
  };
}

interface Placing {
  readonly points: readonly Point[];
  readonly at: Corner;
  readonly lineCells: Corner;
  /** Where the medians cross. */
  readonly middle: { readonly x: number; readonly y: number };
  readonly across: Bounds;
  readonly up: Bounds;
}

function scatterChart({ texts }: Frame, placing: Placing): ScatterParts["chart"] {
  const { enquiries, conversion } = texts.metrics;
  const { lineCells, across, up } = placing;
  const { medianOf } = texts.sheets.summary;
  return {
    kind: "scatter",
    series: [
      ...pointSeries(placing),
      lineSeries(medianOf(enquiries.name), lineCells),
      lineSeries(medianOf(conversion.name), { ...lineCells, row: lineCells.row + 2 }),
    ],
    categoryAxis: { title: enquiries.name, format: "integer", bounds: across },
    valueAxis: { title: conversion.name, format: "ratio", bounds: up },
    legend: false,
  };
}

type Bounds = NonNullable<ChartSpec["valueAxis"]["bounds"]>;

function pointSeries({ points, at, across, up, middle }: Placing): readonly ChartSeries[] {
  const share = (value: number, { from, to }: Bounds): number => (value - from) / (to - from || 1);
  const drawn = points.map(({ name, x, y }) => ({
    name,
    x: share(x, across) * PLOT.width,
    y: share(y, up) * PLOT.height,
  }));
  const sides = labelSides(drawn, {
    ...PLOT,
    upright: share(middle.x, across) * PLOT.width,
    level: share(middle.y, up) * PLOT.height,
  });
  return points.map(({ name }, i): ChartSeries => ({
    name,
    ...pairOf({ ...at, row: at.row + i, rows: 1 }),
    label: "name",
    labelSide: sides[i] ?? "right",
  }));
}

/** A line between two points. */
function lineSeries(name: string, from: Corner): ChartSeries {
  return { name, ...pairOf({ ...from, rows: 2 }), line: true };
}

/** x in a column, y in the next. */
function pairOf(place: Corner & { readonly rows: number }): { readonly values: Area; readonly categories: Area } {
  const x: Area = { ...place, columns: 1 };
  return { values: { ...x, column: place.column + 1 }, categories: x };
}

function cells(at: Corner, pairs: readonly (readonly number[])[]): Band {
  return { ...at, columns: [{ format: "decimal" }, { format: "ratio" }], style: "note", rows: rowsOf(pairs) };
}

import { PLAIN, type CellFormat, type FormatPatch } from "./cellFormat";
import { contains, holdsCell, intersect, sameRect, shiftRect, type Rect, type Shift } from "./rect";
import { RowIndex } from "./rowIndex";

/** One formatting call: what it said about which block. */
interface Layer {
  readonly rect: Rect;
  /** "plain" takes away what lies beneath. */
  patch: FormatPatch | "plain";
}

/** Neighbouring cells of a row with one format. */
export interface FormatSegment {
  readonly column: number;
  readonly width: number;
  readonly patch: FormatPatch;
}

/** Row formats kept ready; more would only cost memory. */
const MOST_KEPT = 10_000;

/**
 * Formats of one sheet as ordered layers: formatting a block is one entry whatever its size, and later layers win.
 * A cell's format is worked out when somebody asks.
 */
export class FormatLayers {
  private layers: Layer[] = [];
  private index: RowIndex | undefined;
  private readonly segmentsByLayers = new Map<string, readonly FormatSegment[]>();

  get count(): number {
    return this.layers.length;
  }

  apply(rect: Rect, patch: FormatPatch): void {
    this.segmentsByLayers.clear();
    const last = this.layers.at(-1);
    if (last !== undefined && last.patch !== "plain" && sameRect(last.rect, rect)) {
      Object.assign(last.patch, patch);
      return;
    }
    const layer: Layer = { rect: { ...rect }, patch: { ...patch } };
    this.layers.push(layer);
    this.index?.add(rect, this.layers.length - 1);
  }

  /** Back to plain cells. */
  clear(rect: Rect): void {
    this.layers = this.layers.filter((layer) => !contains(rect, layer.rect));
    if (this.layers.some((layer) => intersect(layer.rect, rect))) this.layers.push({ rect, patch: "plain" });
    this.forget();
  }

  /** What was said about the cell, without the defaults. */
  patchAt(row: number, column: number): FormatPatch {
    const segment = this.segments(row).find((own) => column >= own.column && column < own.column + own.width);
    return segment?.patch ?? UNTOUCHED;
  }

  /** A row's formatted stretches from left to right. Rows with the same layers get the same objects. */
  segments(row: number): readonly FormatSegment[] {
    const orders = this.orders(row);
    if (orders.length === 0) return [];
    const key = orders.join();
    const known = this.segmentsByLayers.get(key);
    if (known !== undefined) return known;
    const made = cutSegments(orders.flatMap((order) => this.layers[order] ?? []));
    if (this.segmentsByLayers.size >= MOST_KEPT) this.segmentsByLayers.clear();
    this.segmentsByLayers.set(key, made);
    return made;
  }

  private forget(): void {
    this.index = undefined;
    this.segmentsByLayers.clear();
  }

  private hitting(row: number): Layer[] {
    return this.orders(row).flatMap((order) => this.layers[order] ?? []);
  }

  /** Places of the layers that touch the row, ascending. */
  private orders(row: number): number[] {
    return this.indexed().touching(row, (order) => this.layers[order]?.rect);
  }

  private indexed(): RowIndex {
    if (this.index === undefined) {
      const index = new RowIndex();
      this.layers.forEach(({ rect }, order) => index.add(rect, order));
      this.index = index;
    }
    return this.index;
  }

  /** One member of one cell. */
  at<K extends keyof CellFormat>(row: number, column: number, key: K): CellFormat[K] {
    if (this.layers.length === 0) return PLAIN[key];
    return valueAt(this.hitting(row), { row, column, key });
  }

  /** The one value of a block, or null where it differs, as Office.js reports it. */
  uniform<K extends keyof CellFormat>(rect: Rect, key: K): CellFormat[K] | null {
    const hits = this.layers.filter(
      ({ patch, rect: own }) => (patch === "plain" || key in patch) && intersect(own, rect),
    );
    if (hits.length === 0) return PLAIN[key];
    const rows = breaks(
      hits.map(({ rect: own }) => [own.row, own.row + own.height]),
      rect.row,
      rect.height,
    );
    const columns = breaks(
      hits.map(({ rect: own }) => [own.column, own.column + own.width]),
      rect.column,
      rect.width,
    );
    const first = valueAt(hits, { row: rect.row, column: rect.column, key });
    for (const row of rows) {
      const inRow = hits.filter(({ rect: own }) => row >= own.row && row < own.row + own.height);
      for (const column of columns) if (valueAt(inRow, { row, column, key }) !== first) return null;
    }
    return first;
  }

  /** A quick reader of one member over a block: constant time where the block is uniform. */
  reader<K extends keyof CellFormat>(rect: Rect, key: K): (row: number, column: number) => CellFormat[K] {
    const touched = this.layers.some(
      ({ patch, rect: own }) => patch !== "plain" && key in patch && intersect(own, rect),
    );
    if (!touched) return () => PLAIN[key];
    const one = this.uniform(rect, key);
    if (one !== null) return () => one;
    let at = -1;
    let hits: readonly Layer[] = [];
    return (row, column) => {
      if (row !== at) {
        hits = this.hitting(row).filter(({ patch }) => patch === "plain" || key in patch);
        at = row;
      }
      return valueAt(hits, { row, column, key });
    };
  }

  /** The layers over a block, cut to it, from the lowest. */
  within(rect: Rect): readonly Readonly<Layer>[] {
    return this.layers.flatMap(({ rect: own, patch }) => {
      const common = intersect(own, rect);
      return common === undefined ? [] : [{ rect: common, patch }];
    });
  }

  /** Every block that was formatted. */
  rects(): Rect[] {
    return this.layers.filter(({ patch }) => patch !== "plain").map(({ rect }) => rect);
  }

  shift(shift: Shift): void {
    this.layers = this.layers.flatMap(({ rect, patch }) => {
      const moved = shiftRect(rect, shift);
      return moved === undefined ? [] : [{ rect: moved, patch }];
    });
    this.forget();
  }
}

const UNTOUCHED: FormatPatch = Object.freeze({});

interface Asked<K extends keyof CellFormat> {
  readonly row: number;
  readonly column: number;
  readonly key: K;
}

function valueAt<K extends keyof CellFormat>(layers: readonly Layer[], { row, column, key }: Asked<K>): CellFormat[K] {
  for (let order = layers.length - 1; order >= 0; order--) {
    const layer = layers[order];
    if (layer === undefined || !holdsCell(layer.rect, row, column)) continue;
    if (layer.patch === "plain") return PLAIN[key];
    const value: CellFormat[K] | undefined = layer.patch[key];
    if (value !== undefined) return value;
  }
  return PLAIN[key];
}

function cutSegments(layers: readonly Layer[]): FormatSegment[] {
  const edges = new Set(layers.flatMap(({ rect }) => [rect.column, rect.column + rect.width]));
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: FormatSegment[] = [];
  cuts.forEach((column, index) => {
    const end = cuts[index + 1] ?? column;
    const own = layers.filter(({ rect }) => column >= rect.column && column < rect.column + rect.width);
    const patch = merge(own);
    if (Object.keys(patch).length > 0) segments.push({ column, width: end - column, patch });
  });
  return segments;
}

function merge(layers: readonly Layer[]): FormatPatch {
  let merged: FormatPatch = {};
  for (const { patch } of layers) merged = patch === "plain" ? {} : { ...merged, ...patch };
  return merged;
}

/** Positions inside [start, start + length) at which something may change, the start included. */
function breaks(edges: readonly (readonly number[])[], start: number, length: number): number[] {
  return [...new Set([start, ...edges.flat().filter((edge) => edge > start && edge < start + length)])];
}

import { shiftSpan, type Shift } from "./rect";

interface Span<T> {
  readonly start: number;
  readonly length: number;
  readonly value: T;
}

/** Values of rows or columns by stretches, so that a setting for a million rows is one entry. */
export class SpanMap<T> {
  /** In order, none overlapping another. */
  private spans: Span<T>[] = [];

  /** Gives `length` positions from `start` on this value; undefined takes theirs away. */
  set(start: number, length: number, value: T | undefined): void {
    const last = this.spans.at(-1);
    if (last === undefined || start >= last.start + last.length) {
      if (value !== undefined) this.append({ start, length, value });
      return;
    }
    const end = start + length;
    const from = this.firstAfter(start);
    let to = from;
    while ((this.spans[to]?.start ?? end) < end) to++;
    const parts = this.spans.slice(from, to).flatMap((span) => cutOut(span, start, end));
    if (value !== undefined) parts.push({ start, length, value });
    this.spans.splice(from, to - from, ...parts.sort((a, b) => a.start - b.start));
  }

  /** Place of the first stretch that ends behind `position`; the count of all where none does. */
  private firstAfter(position: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle];
      if (span !== undefined && span.start + span.length <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private append(span: Span<T>): void {
    const last = this.spans.at(-1);
    if (last !== undefined && last.value === span.value && last.start + last.length === span.start) {
      this.spans[this.spans.length - 1] = { ...last, length: last.length + span.length };
    } else {
      this.spans.push(span);
    }
  }

  get(position: number): T | undefined {
    const span = this.spans[this.firstAfter(position)];
    return span !== undefined && span.start <= position ? span.value : undefined;
  }

  /** The one value of all these positions (`absent` where there is none), or null if they differ. */
  uniform(start: number, length: number, absent: T): T | null {
    const end = start + length;
    let covered = 0;
    const seen = new Set<T>();
    for (const span of this.spans) {
      const overlap = Math.min(end, span.start + span.length) - Math.max(start, span.start);
      if (overlap <= 0) continue;
      covered += overlap;
      seen.add(span.value);
    }
    if (covered < length) seen.add(absent);
    const [first, ...others] = seen;
    return others.length > 0 || first === undefined ? null : first;
  }

  shift(shift: Shift): void {
    this.spans = this.spans.flatMap((span) => {
      const moved = shiftSpan(span.start, span.length, shift);
      return moved === undefined ? [] : [{ ...moved, value: span.value }];
    });
  }

  /** The stretches in order; those without a value are left out. */
  entries(): readonly Span<T>[] {
    return this.spans;
  }
}

function cutOut<T>(span: Span<T>, from: number, to: number): Span<T>[] {
  const end = span.start + span.length;
  if (end <= from || span.start >= to) return [span];
  const rest: Span<T>[] = [];
  if (span.start < from) rest.push({ ...span, length: from - span.start });
  if (end > to) rest.push({ ...span, start: to, length: end - to });
  return rest;
}

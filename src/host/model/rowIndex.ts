import type { Rect } from "./rect";

/** Rows per bucket; a block over more than `TALL` of them is looked at for every row. */
const BUCKET = 256;
const TALL = 16;

/** Which blocks of a list touch a row, without looking at all of them: tall ones always, short ones by bucket of rows. */
export class RowIndex {
  private readonly tall: number[] = [];
  private readonly buckets = new Map<number, number[]>();

  /** @param place - The block's place in the list. Places come in ascending order. */
  add({ row, height }: Rect, place: number): void {
    const [first, last] = [Math.floor(row / BUCKET), Math.floor((row + height - 1) / BUCKET)];
    if (last - first >= TALL) {
      this.tall.push(place);
      return;
    }
    for (let bucket = first; bucket <= last; bucket++) {
      const list = this.buckets.get(bucket);
      if (list === undefined) this.buckets.set(bucket, [place]);
      else list.push(place);
    }
  }

  /** Places of the blocks that touch the row, ascending. */
  touching(row: number, rectAt: (place: number) => Rect | undefined): number[] {
    const short = this.buckets.get(Math.floor(row / BUCKET));
    const places = short === undefined ? this.tall : [...this.tall, ...short].sort((a, b) => a - b);
    return places.filter((place) => {
      const rect = rectAt(place);
      return rect !== undefined && row >= rect.row && row < rect.row + rect.height;
    });
  }
}

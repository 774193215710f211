import type { ByteProgress } from "../app/ports/tableFiles";
import type { Cell, CellBlock } from "../engine/records/cell";

/**
 * Cells of a block: enough that blocks cost nothing, few enough to die young. Of four times as many a third of all time goes
 * to the garbage collector.
 */
const BLOCK_CELLS = 1 << 14;

/** Rows are encoded in batches of so many; a block has one batch at least, however wide. */
const BATCH_ROWS = 512;

function rowsOfBlock(width: number): number {
  return Math.max(1, Math.floor(BLOCK_CELLS / Math.max(4, width) / BATCH_ROWS)) * BATCH_ROWS;
}

/** Characters of a block: cells of a megabyte each must not pile up. */
const BLOCK_CHARACTERS = 1 << 24;

const BLANK: readonly Cell[] = [];

interface BlockWriterOptions {
  /** Row number from which on rows are kept, 1-based. */
  readonly firstRow: number;
  /** Width of the rows. */
  readonly width: number;
  readonly onBlock: (block: CellBlock, progress: ByteProgress) => void | Promise<void>;
  readonly signal: AbortSignal | undefined;
}

/** Gathers rows into blocks. Rows that are blank are held back until one follows that isn't: at the end nobody misses them. */
export class BlockWriter {
  private rows: (readonly Cell[])[] = [];
  private blanks = 0;
  private characters = 0;
  /** Row number of the first row of the next block. */
  private firstRow: number;
  private rowNumber = 0;
  private readonly blockRows: number;

  constructor(private readonly options: BlockWriterOptions) {
    this.blockRows = rowsOfBlock(options.width);
    this.firstRow = options.firstRow;
  }

  /** Row number of the row added last. */
  get lastRow(): number {
    return this.rowNumber;
  }

  /** Whether the row to be added next is asked for at all. */
  get wantsNext(): boolean {
    return this.rowNumber + 1 >= this.options.firstRow;
  }

  get isFull(): boolean {
    return this.rows.length >= this.blockRows || this.characters >= BLOCK_CHARACTERS;
  }

  /** Adds the next row, which says something. The characters of its cells bound the block's size. */
  addRow(cells: readonly Cell[], characters: number): void {
    this.rowNumber++;
    if (this.rowNumber < this.options.firstRow) return;
    for (; this.blanks > 0; this.blanks--) this.rows.push(BLANK);
    this.rows.push(cells);
    this.characters += characters;
  }

  /** Adds rows that say nothing. */
  addBlanks(count: number): void {
    const before = Math.max(0, this.options.firstRow - 1 - this.rowNumber);
    this.rowNumber += count;
    this.blanks += Math.max(0, count - before);
  }

  /** Hands on what is gathered. */
  async flush(progress: ByteProgress): Promise<void> {
    const { rows, firstRow, blockRows } = this;
    this.rows = [];
    this.characters = 0;
    this.firstRow += rows.length;
    for (let from = 0; from < rows.length; from += blockRows) {
      const part = rows.length <= blockRows ? rows : rows.slice(from, from + blockRows);
      this.options.signal?.throwIfAborted();
      const columns = Array.from({ length: this.options.width }, (_, at) => ({ rows: part, at }));
      await this.options.onBlock({ firstRow: firstRow + from, rowCount: part.length, columns }, progress);
    }
  }
}

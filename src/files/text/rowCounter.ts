export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
const QUOTE = 34;
const SPACE = 32;

/** Where the reader is in a row. */
const CELL_START = 0;
const PLAIN = 1;
const QUOTED = 2;
/** After a quote in a quoted cell, which closes it unless more than blanks follows. */
const AFTER_QUOTE = 3;
/** After such a quote and a blank. */
const AFTER_BLANK = 4;

function isBlank(unit: number): boolean {
  return unit === SPACE || (unit >= 9 && unit <= 13);
}

/**
 * Counts the rows of delimited text without cutting it into cells, by the very rules of the parser that does: a quote counts at
 * the start of a cell only, and a quoted cell ends at a quote before a delimiter or a line's end, with or without blanks between.
 */
export class RowCounter {
  private state = CELL_START;
  private rows = 0;
  private filled = false;
  private lastFilled = 0;

  constructor(
    private readonly delimiter: number,
    private readonly newline: number,
  ) {}

  /** Takes the next bytes, or code units of UTF-16. */
  add(units: Uint8Array | Uint16Array): void {
    const { delimiter, newline } = this;
    for (const unit of units) {
      const { state } = this;
      const isEnd = unit === newline;
      if (state !== QUOTED) {
        if (isEnd) this.endRow();
        else if (unit === delimiter) this.state = CELL_START;
        else this.step(unit, state);
      } else if (unit === QUOTE) this.state = AFTER_QUOTE;
      else this.filled = true;
    }
  }

  /** Rows up to the last that says something. */
  get count(): number {
    return this.filled ? this.rows + 1 : this.lastFilled;
  }

  /** Anything that ends neither a cell nor a row, outside of quotes. */
  private step(unit: number, state: number): void {
    if (unit === QUOTE) this.quote(state);
    else if (state > QUOTED && isBlank(unit)) this.state = AFTER_BLANK;
    else {
      this.state = state > QUOTED ? QUOTED : PLAIN;
      if (unit !== CARRIAGE_RETURN || state > QUOTED) this.filled = true;
    }
  }

  private quote(state: number): void {
    if (state === CELL_START) this.state = QUOTED;
    else {
      if (state > QUOTED) this.state = state === AFTER_QUOTE ? QUOTED : AFTER_QUOTE;
      this.filled = true;
    }
  }

  private endRow(): void {
    this.rows++;
    if (this.filled) this.lastFilled = this.rows;
    this.filled = false;
    this.state = CELL_START;
  }
}

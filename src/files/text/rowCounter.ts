const QUOTE = 34;
const SPACE = 32;
const CARRIAGE_RETURN = 13;

/** Where the reader is in a row. */
const PLACES = ["cellStart", "plain", "quoted", "afterQuote", "afterBlank"] as const;
type Place = (typeof PLACES)[number];

/** What a unit is. Carriage returns are blanks that fill nothing. */
const SIGNS = ["other", "delimiter", "newline", "quote", "blank", "return"] as const;
type Sign = (typeof SIGNS)[number];

interface Step {
  readonly place: Place;
  /** Whether the unit makes the row say something. */
  readonly fills: boolean;
}

const CELL_ENDS: Step = { place: "cellStart", fills: false };

function afterQuote(place: Place, sign: Sign): Step {
  if (sign === "blank" || sign === "return") return { place: "afterBlank", fills: false };
  return { place: sign === "quote" && place === "afterBlank" ? "afterQuote" : "quoted", fills: true };
}

/**
 * The rules of the parser that cuts rows into cells: a quote counts at the start of a cell only, and a quoted cell ends at a
 * quote before a delimiter or a line's end, with or without blanks between.
 */
function step(place: Place, sign: Sign): Step {
  if (place === "quoted") return { place: sign === "quote" ? "afterQuote" : "quoted", fills: sign !== "quote" };
  if (sign === "delimiter" || sign === "newline") return CELL_ENDS;
  if (place === "afterQuote" || place === "afterBlank") return afterQuote(place, sign);
  if (sign === "quote" && place === "cellStart") return { place: "quoted", fills: false };
  return { place: "plain", fills: sign !== "return" };
}

/** A state is a place, and whether the row says something so far; a transition, the state after it and whether a row ends, which says something or not. */
const FILLED = 8;
const STATES = 16;
const ROW_ENDS = 16;
const FILLED_ROW_ENDS = 32;

function transitions(): Uint8Array {
  const table = new Uint8Array(STATES * 8);
  for (const [at, place] of PLACES.entries()) {
    for (const [nth, sign] of SIGNS.entries()) {
      const next = step(place, sign);
      const state = PLACES.indexOf(next.place);
      const isEnd = sign === "newline" && place !== "quoted";
      table[at * 8 + nth] = isEnd ? state | ROW_ENDS : state | (next.fills ? FILLED : 0);
      table[(at | FILLED) * 8 + nth] = isEnd ? state | ROW_ENDS | FILLED_ROW_ENDS : state | FILLED;
    }
  }
  return table;
}

const TRANSITIONS = transitions();

function signsFor(delimiter: number, newline: number): Uint8Array {
  const signs = new Uint8Array(0x10000).fill(SIGNS.indexOf("blank"), 9, 14);
  signs[SPACE] = SIGNS.indexOf("blank");
  signs[CARRIAGE_RETURN] = SIGNS.indexOf("return");
  signs[QUOTE] = SIGNS.indexOf("quote");
  signs[delimiter] = SIGNS.indexOf("delimiter");
  signs[newline] = SIGNS.indexOf("newline");
  return signs;
}

/** Counts the rows of delimited text without cutting it into cells. */
export class RowCounter {
  private readonly signs: Uint8Array;
  private state = 0;
  private rows = 0;
  private lastFilled = 0;

  /** Takes delimiter and line's end by their code units. */
  constructor(delimiter: number, newline: number) {
    this.signs = signsFor(delimiter, newline);
  }

  /** Takes the next bytes, or code units of UTF-16. */
  add(units: Uint8Array | Uint16Array): void {
    const { signs } = this;
    let { state, rows } = this;
    for (let at = 0; at < units.length; at++) {
      const next = TRANSITIONS[state * 8 + (signs[units[at] ?? 0] ?? 0)] ?? 0;
      state = next & (STATES - 1);
      if (next >= ROW_ENDS) {
        rows++;
        if (next >= FILLED_ROW_ENDS) this.lastFilled = rows;
      }
    }
    this.state = state;
    this.rows = rows;
  }

  /** Rows up to the last that says something. */
  get count(): number {
    return (this.state & FILLED) === 0 ? this.lastFilled : this.rows + 1;
  }
}

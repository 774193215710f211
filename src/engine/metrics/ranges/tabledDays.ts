import { addInt, byte, int } from "../../records/columnAccess";
import type { DayEvents } from "./dayEvents";
import type { DistinctDays, DistinctQuestion } from "./distinctDays";

/** Scopes of each account, nobody's (−1) first: those of account a are `scopes[ends[a + 1]]` to `scopes[ends[a + 2] − 1]`. */
interface ScopesByAccount {
  readonly ends: Int32Array;
  readonly scopes: Int32Array;
}

function scopesByAccount(members: DistinctQuestion["members"], accounts: number): ScopesByAccount {
  const byAccount = Array.from({ length: accounts + 1 }, (): number[] => []);
  members.forEach((own, scope) => own.forEach((account) => byAccount[account + 1]?.push(scope)));
  const ends = new Int32Array(accounts + 2);
  byAccount.forEach((own, i) => (ends[i + 1] = int(ends, i) + own.length));
  return { ends, scopes: Int32Array.from(byAccount.flat()) };
}

/** The tables of one scope, one below the other by kind: a row for each day, after one of zeros; in it a column for none and one for each day before. */
type Tables = Int32Array;

/** Marks, per event, scope and kind, the day and the place after its buyer's day before; 0 is none. */
class Marking {
  private readonly kinds: Int32Array;
  /** Of each scope whom it saw last, and by kind the place after the day. */
  private readonly lastBuyer: Int32Array;
  private readonly lastPlace: Int32Array;
  readonly tables: readonly Tables[];

  constructor(
    private readonly width: number,
    { kinds, members }: DistinctQuestion,
  ) {
    this.kinds = Int32Array.from(kinds);
    this.lastBuyer = new Int32Array(members.length).fill(-1);
    this.lastPlace = new Int32Array(members.length * kinds.length);
    this.tables = members.map((own) => new Int32Array(own.length === 0 ? 0 : kinds.length * width * width));
  }

  mark(scope: number, buyer: number, { place, bits }: { readonly place: number; readonly bits: number }): void {
    const { kinds, width, lastPlace } = this;
    const table = this.tables[scope];
    if (table === undefined) return;
    const isNew = int(this.lastBuyer, scope) !== buyer;
    this.lastBuyer[scope] = buyer;
    for (let k = 0; k < kinds.length; k++) {
      const at = scope * kinds.length + k;
      if (isNew) lastPlace[at] = 0;
      const isMeant = (bits & int(kinds, k)) === int(kinds, k);
      if (!isMeant || int(lastPlace, at) === place) continue;
      addInt(table, (k * width + place) * width + int(lastPlace, at), 1);
      lastPlace[at] = place;
    }
  }
}

function markAll(events: DayEvents, marking: Marking, { ends, scopes }: ScopesByAccount): void {
  const { buyer, account, day, kinds } = events;
  const own = { place: 0, bits: 0 };
  for (let i = 0; i < buyer.length; i++) {
    const who = int(account, i) + 1;
    own.place = int(day, i) + 1;
    own.bits = byte(kinds, i);
    for (let at = int(ends, who); at < int(ends, who + 1); at++) marking.mark(int(scopes, at), int(buyer, i), own);
  }
}

/** Adds up rows and columns, so that a cell counts the events of all days up to its own with a day before up to its column. */
function addUp(table: Int32Array, width: number): void {
  for (let row = width; row < table.length; row += width) {
    let sum = 0;
    for (let at = row; at < row + width; at++) {
      sum += int(table, at);
      table[at] = sum + int(table, at - width);
    }
  }
}

/**
 * For few days with many events each: of each scope a table of all pairs of days, from which a span is two look-ups. All
 * scopes and kinds are counted in one go through the events.
 *
 * @returns By scope and kind; nothing is ever counted for a scope without members.
 */
export function tabledDays(
  events: DayEvents,
  accounts: number,
  question: DistinctQuestion,
): readonly (readonly DistinctDays[])[] {
  const width = question.days + 1;
  const marking = new Marking(width, question);
  markAll(events, marking, scopesByAccount(question.members, accounts));
  return marking.tables.map((tables) =>
    question.kinds.map((_, k): DistinctDays => {
      const table = tables.subarray(k * width * width, (k + 1) * width * width);
      addUp(table, width);
      return (first, end) => int(table, end * width + first) - int(table, first * width + first);
    }),
  );
}

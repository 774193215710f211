import { exact, multiply, total, type Exact } from "../units/exact";
import type { Fen } from "../units/fen";
import type { Month } from "../units/period";
import { roundToFen } from "../units/yuan";
import type { EventRow } from "./planRules";

/** Money given or taken by hand. */
export interface EventPay {
  readonly quantity: number;
  /** Yuan for each. */
  readonly unit: number;
  readonly note: string;
  readonly amountFen: Fen;
}

function amountOf({ quantity, unit }: EventRow): Exact {
  return multiply(exact(quantity), exact(unit));
}

/** A person's events of a month. */
interface Whose {
  readonly person: string;
  readonly month: Month;
}

function eventsOf(events: readonly EventRow[], { person, month }: Whose, kind: EventRow["kind"]): readonly EventRow[] {
  return events.filter((event) => event.kind === kind && event.person === person && event.month === month);
}

/** Points to add to a person's score before the grade, exactly. */
export function eventPoints(events: readonly EventRow[], whose: Whose): Exact {
  return total(eventsOf(events, whose, "points").map(amountOf));
}

/** A person's money events, each rounded to fen, in the order of their rows. */
export function moneyEvents(events: readonly EventRow[], whose: Whose): readonly EventPay[] {
  return eventsOf(events, whose, "money").map((event) => ({
    quantity: event.quantity,
    unit: event.unit,
    note: event.note,
    amountFen: roundToFen(amountOf(event)),
  }));
}

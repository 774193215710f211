import { bytesAt, intsAt } from "../../records/columnAccess";

/** Something that buyers do, buyer by buyer and ascending by day within each; in columns. */
export interface DayEvents {
  readonly buyer: Int32Array;
  /** −1: nobody's. */
  readonly account: Int32Array;
  /** Place of the day. */
  readonly day: Int32Array;
  /** Bits that say what kind of event it was. */
  readonly kinds: Uint8Array;
}

/** Events being written down. */
export class EventLog {
  private readonly columns: DayEvents;
  private count = 0;

  /** @param most - Events there can be. */
  constructor(most: number) {
    const column = (): Int32Array => new Int32Array(most);
    this.columns = { buyer: column(), account: column(), day: column(), kinds: new Uint8Array(most) };
  }

  add({ buyer, account }: { readonly buyer: number; readonly account: number }, day: number, kinds: number): void {
    const at = this.count++;
    this.columns.buyer[at] = buyer;
    this.columns.account[at] = account;
    this.columns.day[at] = day;
    this.columns.kinds[at] = kinds;
  }

  finish(): DayEvents {
    const { buyer, account, day, kinds } = this.columns;
    const end = this.count;
    return {
      buyer: buyer.slice(0, end),
      account: account.slice(0, end),
      day: day.slice(0, end),
      kinds: kinds.slice(0, end),
    };
  }
}

/** The events in some rows. */
export function eventsAt({ buyer, account, day, kinds }: DayEvents, rows: Int32Array): DayEvents {
  return {
    buyer: intsAt(buyer, rows),
    account: intsAt(account, rows),
    day: intsAt(day, rows),
    kinds: bytesAt(kinds, rows),
  };
}

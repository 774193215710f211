import { byte, int } from "../records/columnAccess";
import { SECONDS_PER_DAY } from "../units/moment";
import type { Period } from "../units/period";
import type { BuyerOrders } from "./buyerOrders";
import { blankOutcome, enquiryOutcomes, SENSES, type CameOf } from "./conversion";
import type { JoinedRecords, MeasureInput } from "./measureInput";
import { findReceptions, type Reception } from "./receptions";

/** Receptions as columns, in the order in which they are found, with what came of enquiries. */
export interface ReceptionLog {
  readonly count: number;
  /** Those of buyers who can be told come first, buyer by buyer and ascending by day within each; this many. */
  readonly known: number;
  /** −1 for a masked buyer. */
  readonly buyer: Int32Array;
  readonly account: Int32Array;
  readonly firstStart: Int32Array;
  /** Bits of `LOGGED`, then of `ripe` and `did` by sense. */
  readonly bits: Uint16Array;
}

const LOGGED = { enquiry: 1, slow: 2, judged: 4 } as const;
const RIPE_SHIFT = 3;
const DID_SHIFT = RIPE_SHIFT + SENSES.length;

function packed(flags: Uint8Array, shift: number): number {
  let bits = 0;
  for (let i = 0; i < flags.length; i++) bits |= byte(flags, i) << (shift + i);
  return bits;
}

function unpack(bits: number, shift: number, flags: Uint8Array): void {
  for (let i = 0; i < flags.length; i++) flags[i] = (bits >>> (shift + i)) & 1;
}

function bitsOf({ isEnquiry, isSlow }: Readonly<Reception>, outcome: CameOf | undefined): number {
  const own = (isEnquiry ? LOGGED.enquiry : 0) | (isSlow ? LOGGED.slow : 0);
  return outcome === undefined
    ? own
    : own | LOGGED.judged | packed(outcome.ripe, RIPE_SHIFT) | packed(outcome.did, DID_SHIFT);
}

/** Visits a reception with what came of it; `undefined` for those that aren't enquiries, and where orders aren't known. Neither may be kept. */
type Visit = (reception: Readonly<Reception>, outcome: CameOf | undefined) => void;

function findWithOutcomes(input: Omit<MeasureInput, "totals">, orders: BuyerOrders | undefined, visit: Visit): void {
  const outcomeOf = orders && enquiryOutcomes(input, orders);
  findReceptions(input, orders, (reception) => {
    visit(reception, reception.isEnquiry ? outcomeOf?.(reception) : undefined);
  });
}

/** Finds all receptions of a period and writes them down: 14 bytes each. */
export function receptionLog(joined: JoinedRecords, orders: BuyerOrders | undefined, period: Period): ReceptionLog {
  const most = joined.records.sessions?.count ?? 0;
  const column = (): Int32Array => new Int32Array(most);
  const [buyer, account, firstStart, bits] = [column(), column(), column(), new Uint16Array(most)];
  let [count, known] = [0, 0];
  findWithOutcomes({ ...joined, period }, orders, (reception, outcome) => {
    buyer[count] = reception.buyer;
    account[count] = reception.account;
    firstStart[count] = reception.firstStart;
    bits[count] = bitsOf(reception, outcome);
    count++;
    if (reception.buyer >= 0) known = count;
  });
  return {
    count,
    known,
    buyer: buyer.slice(0, count),
    account: account.slice(0, count),
    firstStart: firstStart.slice(0, count),
    bits: bits.slice(0, count),
  };
}

function eachLogged(log: ReceptionLog, { from, to, dayStart }: Period, visit: Visit): void {
  const outcome = blankOutcome();
  const reception: Reception = { account: 0, buyer: 0, day: 0, firstStart: 0, isEnquiry: false, isSlow: false };
  for (let i = 0; i < log.count; i++) {
    const firstStart = int(log.firstStart, i);
    if (firstStart < from || firstStart >= to) continue;
    const bits = log.bits[i] ?? 0;
    reception.account = int(log.account, i);
    reception.buyer = int(log.buyer, i);
    reception.day = Math.floor((firstStart - dayStart) / SECONDS_PER_DAY);
    reception.firstStart = firstStart;
    reception.isEnquiry = (bits & LOGGED.enquiry) !== 0;
    reception.isSlow = (bits & LOGGED.slow) !== 0;
    const isJudged = (bits & LOGGED.judged) !== 0;
    if (isJudged) {
      unpack(bits, RIPE_SHIFT, outcome.ripe);
      unpack(bits, DID_SHIFT, outcome.did);
    }
    visit(reception, isJudged ? outcome : undefined);
  }
}

/**
 * Calls `visit` with every reception of the period: known buyers one after the other, then masked ones. From the log where
 * there is one.
 */
export function eachReception(input: MeasureInput, orders: BuyerOrders | undefined, visit: Visit): void {
  if (input.found === undefined) findWithOutcomes(input, orders, visit);
  else eachLogged(input.found.receptions, input.period, visit);
}

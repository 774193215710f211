import {
  BY_AGENT,
  BY_BUYER,
  DIRECT,
  PRE_SALE,
  AFTER_SALE,
  TRANSFERRED_IN,
  TRANSFERRED_OUT,
} from "../../../src/engine/records/records";
import { day, NO_MOMENT, SECONDS_PER_DAY } from "../../../src/engine/units/moment";
import { dateOfDay } from "../../../src/engine/units/period";
import type { Cast, CastMember, SessionFacts } from "./monthFacts";
import type { MonthShape } from "./monthOptions";
import type { Random } from "./random";

/** The days that data covers, `from` included, `to` excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface SessionContext {
  readonly random: Random;
  readonly shape: MonthShape;
  readonly cast: Cast;
  readonly span: Span;
  /** Buyers who chat. */
  readonly buyers: number;
  readonly count: number;
}

/** Visitors by hour of the day: lunch and evening peaks. */
const HOURS = [6, 3, 2, 1, 1, 1, 2, 5, 14, 26, 34, 34, 40, 38, 32, 32, 32, 30, 28, 36, 52, 58, 46, 22];
/** Days of the month on which the shop sells three times as much. */
const PROMOTION_DAYS = new Set([15, 16, 17]);

/** Moments of visits, ascending, by the shop's hours and promotion days. */
export function visitTimes(random: Random, span: Span, count: number): Int32Array {
  const days: number[] = [];
  for (let at = span.from; at < span.to; at++) {
    const dayOfMonth = Number(dateOfDay(day(at)).slice(8));
    days.push(PROMOTION_DAYS.has(dayOfMonth) ? 3 : 1);
  }
  const dayPick = pickerOf(days);
  const hourPick = pickerOf(HOURS);
  const times = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const date = span.from + dayPick(random.next());
    times[index] = date * SECONDS_PER_DAY + hourPick(random.next()) * 3_600 + random.int(0, 3_600);
  }
  return times.sort();
}

/** Index by weight from a uniform draw. */
function pickerOf(weights: readonly number[]): (draw: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cells = new Uint16Array(4_096);
  let index = 0;
  let reached = (weights[0] ?? 0) / total;
  for (let cell = 0; cell < cells.length; cell++) {
    while ((cell + 0.5) / cells.length > reached && index < weights.length - 1) {
      reached += (weights[++index] ?? 0) / total;
    }
    cells[cell] = index;
  }
  return (draw) => cells[Math.floor(draw * cells.length)] ?? 0;
}

/** A buyer by a power law: a few come often, most once. */
export function zipfBuyer(random: Random, buyers: number): number {
  return Math.floor(buyers * Math.pow(random.next(), 1.6));
}

function emptySessions(count: number): SessionFacts {
  return {
    count,
    agent: new Uint16Array(count),
    buyer: new Int32Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
    firstResponse: new Float64Array(count).fill(NaN),
    averageResponse: new Float64Array(count).fill(NaN),
    buyerMessages: new Int16Array(count),
    agentMessages: new Int16Array(count),
    satisfaction: new Uint8Array(count),
    receptionType: new Uint8Array(count).fill(DIRECT),
    startedBy: new Uint8Array(count).fill(BY_BUYER),
    phase: new Uint8Array(count),
  };
}

/** Sessions nearly in order of their start; transfers and ties follow the session they belong to. */
export function sessionFactsOf(context: SessionContext): SessionFacts {
  const { random, span, count } = context;
  const facts = emptySessions(count);
  const times = visitTimes(random, span, count);
  for (let index = 0; index < count; index++) {
    startSession(index, times[index] ?? 0, { facts, context });
    fillSession(index, facts, context);
  }
  for (let index = 0; index < count; index++) {
    if (random.chance(context.shape.missing)) {
      blankSomething(index, facts, random);
    }
  }
  return facts;
}

/** Who talks to whom, and from when till when. */
function startSession(
  index: number,
  at: number,
  { facts, context }: { facts: SessionFacts; context: SessionContext },
): void {
  const { random, shape, buyers } = context;
  const before = index - 1;
  const person = before >= 0 && facts.agent[before] !== context.cast.robot;
  if (person && random.chance(shape.transfers)) {
    facts.buyer[index] = facts.buyer[before]!;
    facts.start[index] = facts.end[before]!;
    facts.receptionType[before] = TRANSFERRED_OUT;
    facts.receptionType[index] = TRANSFERRED_IN;
  } else if (person && random.chance(shape.ties)) {
    facts.buyer[index] = facts.buyer[before]!;
    facts.start[index] = facts.start[before]!;
    facts.end[index] = facts.end[before]!;
  } else {
    const recent = index - 1 - Math.floor(random.exponential(200));
    const returns = recent >= 0 && random.chance(shape.returns);
    facts.buyer[index] = returns ? facts.buyer[recent]! : zipfBuyer(random, buyers);
    facts.start[index] = at;
  }
  if (random.chance(shape.internal)) {
    facts.buyer[index] = 2 * buyers + random.int(0, context.cast.people.length);
  }
  facts.agent[index] = agentFor(facts.start[index], context);
  if (facts.end[index] === 0) {
    facts.end[index] = facts.start[index] + 20 + Math.round(Math.min(5_400, random.exponential(380)));
  }
}

/** Somebody on shift and employed, by weight; the robot now and then, and at night when nobody is there. */
function agentFor(at: number, { random, shape, cast }: SessionContext): number {
  if (cast.robot >= 0 && random.chance(shape.robot)) {
    return cast.robot;
  }
  const date = Math.floor(at / SECONDS_PER_DAY);
  const hour = Math.floor((at % SECONDS_PER_DAY) / 3_600);
  for (let attempt = 0; attempt < 40; attempt++) {
    const index = random.int(0, cast.people.length);
    const member = cast.people[index];
    const willing = member !== undefined && random.next() * 1.3 < member.weight && isEmployed(member, date);
    if (willing && (isOnShift(member, hour) || attempt > 20)) {
      return index;
    }
  }
  return 0;
}

function isEmployed({ hired, left }: CastMember, date: number): boolean {
  return (hired === null || hired <= date) && (left === null || date <= left);
}

function isOnShift({ shift }: CastMember, hour: number): boolean {
  return shift.from <= hour && hour < shift.to;
}

/** What was said: counts of lines, speed, rating. */
function fillSession(index: number, facts: SessionFacts, { random, shape, cast }: SessionContext): void {
  const member = cast.people[facts.agent[index]!];
  const speed = member?.speed ?? 2;
  const draw = random.next();
  const said = 1 + Math.floor(random.exponential(3.2));
  if (draw < shape.emptyChats) {
    return;
  }
  if (draw < shape.emptyChats + shape.monologues) {
    facts.agentMessages[index] = 1 + random.int(0, 3);
    facts.startedBy[index] = BY_AGENT;
    return;
  }
  facts.buyerMessages[index] = said;
  if (draw < shape.emptyChats + shape.monologues + shape.unanswered) {
    return;
  }
  facts.agentMessages[index] = Math.max(1, Math.round(said * (0.8 + random.next() * 0.7)));
  const first = Math.max(1, Math.round(speed * Math.exp(random.normal(-0.18, 0.6))));
  facts.firstResponse[index] = first;
  facts.averageResponse[index] = Math.round(100 * Math.max(1, speed * 1.3 * Math.exp(random.normal(-0.1, 0.45)))) / 100;
  rate(index, facts, random);
  if (random.chance(0.02)) {
    facts.phase[index] = random.chance(0.5) ? PRE_SALE : AFTER_SALE;
  }
}

function rate(index: number, facts: SessionFacts, random: Random): void {
  if (random.chance(0.15)) {
    const draw = random.next();
    facts.satisfaction[index] = draw < 0.72 ? 5 : draw < 0.9 ? 4 : draw < 0.95 ? 3 : draw < 0.97 ? 2 : 1;
  }
}

/** Platforms leave cells empty now and then. */
function blankSomething(index: number, facts: SessionFacts, random: Random): void {
  const draw = random.int(0, 5);
  if (draw === 0) {
    facts.end[index] = NO_MOMENT;
  } else if (draw === 1) {
    facts.buyerMessages[index] = -1;
  } else if (draw === 2) {
    facts.agentMessages[index] = -1;
  } else if (draw === 3) {
    facts.firstResponse[index] = NaN;
  } else {
    facts.averageResponse[index] = NaN;
  }
}

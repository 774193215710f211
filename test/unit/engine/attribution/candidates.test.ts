import fc from "fast-check";
import { buyerSessions, earliestTouch } from "../../../../src/engine/attribution/buyerSessions";
import { candidateSearch } from "../../../../src/engine/attribution/candidates";
import type { OrderEvent, StartRange } from "../../../../src/engine/attribution/orderEvent";
import { touchOrder } from "../../../../src/engine/attribution/touchOrder";
import type { SessionTable } from "../../../../src/engine/records/records";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/engine/settings";
import { NO_MOMENT } from "../../../../src/engine/units/moment";

// What the search says of a buyer with few sessions (looked at one by one) and with many (trees) must be what the
// definition says: every session is asked whether it is a candidate, all candidates are sorted by the touch rule.

interface Session {
  buyer: number;
  agent: number;
  /** Hours, so that many are equal. */
  start: number;
  length: number;
  rounds: number;
  shop: number;
}

const AGENTS = 6;
const BUYERS = 2;
const anySession = fc.record<Session>({
  buyer: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.nat(BUYERS - 1)),
  agent: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(AGENTS - 1)),
  start: fc.nat(120),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90)),
  rounds: fc.nat(3),
  shop: fc.integer({ min: -1, max: 2 }),
});

const anyEvent = fc.record({
  buyer: fc.nat(BUYERS - 1),
  hour: fc.integer({ min: -2, max: 150 }),
  chase: fc.option(fc.integer({ min: -5, max: 150 }), { nil: null }),
  shop: fc.integer({ min: -1, max: 3 }),
});

type Asked = typeof anyEvent extends fc.Arbitrary<infer Event> ? Event : never;

/** Events of which each differs from the one before in at most one thing. */
const anyEvents: fc.Arbitrary<readonly Asked[]> = fc
  .tuple(
    anyEvent,
    fc.array(fc.tuple(fc.constantFrom("buyer", "hour", "chase", "shop", "nothing"), anyEvent), { maxLength: 16 }),
  )
  .map(([first, changes]) =>
    changes.reduce<readonly Asked[]>(
      (events, [what, other]) => {
        const last = events.at(-1)!;
        return [...events, what === "nothing" ? last : { ...last, [what]: other[what] }];
      },
      [first],
    ),
  );

const anySettings = fc.record({
  touch: fc.constantFrom<Settings["touch"]>("last", "first", "mostRounds"),
  window: fc.oneof(
    fc.record({ kind: fc.constant("naturalDays" as const), days: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constant("rollingHours" as const), hours: fc.constantFrom(0, 1, 24, 60) }),
  ),
  dayStart: fc.constantFrom(0, 3 * 3600),
});

function tableOf(sessions: readonly Session[]): SessionTable {
  const ints = (pick: (session: Session) => number): Int32Array => Int32Array.from(sessions, pick);
  const rounds = ints((one) => one.rounds);
  return {
    count: sessions.length,
    table: new Uint8Array(sessions.length),
    row: Int32Array.from(sessions, (_, i) => i + 2),
    agent: ints((one) => one.agent),
    buyer: ints((one) => one.buyer),
    start: ints((one) => one.start * 3600),
    end: ints((one) => (one.start + one.length) * 3600),
    sessionId: undefined,
    firstResponse: undefined,
    averageResponse: undefined,
    buyerMessages: rounds,
    agentMessages: rounds,
    agentCharacters: undefined,
    satisfaction: undefined,
    startedBy: undefined,
    replied: undefined,
    receptionType: undefined,
    phase: undefined,
    shop: ints((one) => one.shop),
    robot: undefined,
  };
}

/** The search beside the definition. */
function searches(sessions: readonly Session[], chosen: Partial<Settings>, matchShops: boolean) {
  const settings = { ...DEFAULT_SETTINGS, ...chosen };
  const table = tableOf(sessions);
  const joinable = { filter: new Uint8Array(sessions.length), masked: new Uint8Array(BUYERS) };
  const index = buyerSessions(table, settings.window, joinable);
  const rank = Int32Array.from({ length: AGENTS }, (_, agent) => AGENTS - agent);
  const order = touchOrder(settings.touch, { sessions: table, index, rank });
  const search = candidateSearch({ sessions: table, index, order, settings, matchShops });
  const places = Array.from(index.at, (_, place) => place);
  const inShop = (place: number, shop: number): boolean => {
    const own = table.shop![index.at[place]!]!;
    return !matchShops || own < 0 || shop < 0 || own === shop;
  };
  const isOf = (place: number, buyer: number): boolean =>
    place >= index.offsets[buyer]! && place < index.offsets[buyer + 1]!;
  const candidates = ({ buyer, moment, notBefore, shop }: OrderEvent): number[] =>
    places.filter(
      (place) =>
        isOf(place, buyer) &&
        index.start[place]! <= moment &&
        index.start[place]! >= notBefore &&
        index.touchAt[place]! >= earliestTouch(moment, settings) &&
        inShop(place, shop),
    );
  return {
    search,
    candidates,
    agentOf: (place: number): number => index.agent[place]!,
    best: (event: OrderEvent) => {
      const [winner = -1, ...rest] = candidates(event).sort(order);
      return { winner, runnerUp: rest.find((place) => index.agent[place] !== index.agent[winner]) ?? -1 };
    },
    started: ({ buyer, from, to, shop }: StartRange): number[] =>
      places.filter(
        (place) => isOf(place, buyer) && index.start[place]! >= from && index.start[place]! < to && inShop(place, shop),
      ),
  };
}

function distinct(agents: Iterable<number>): number[] {
  return [...new Set(agents)].sort((a, b) => a - b);
}

const eventOf = ({ buyer, hour, chase, shop }: Asked): OrderEvent => ({
  buyer,
  moment: hour * 3600,
  notBefore: chase === null ? NO_MOMENT : chase * 3600,
  shop,
});

describe.each([
  ["few sessions", 0, 64],
  ["many sessions", 80, 200],
])("the search of candidates among %s", (_, minLength, maxLength) => {
  const anySessions = fc.array(anySession, { minLength, maxLength, size: "max" });
  it("finds the winner and the runner-up that the definition names", () => {
    fc.assert(
      fc.property(anySessions, anyEvents, anySettings, fc.boolean(), (sessions, asked, settings, matchShops) => {
        const { search, best } = searches(sessions, settings, matchShops);
        for (const event of asked.map(eventOf)) expect({ ...search.best(event) }).toEqual(best(event));
      }),
      { numRuns: 300 },
    );
  });

  it("names the agents of exactly the candidates", () => {
    fc.assert(
      fc.property(anySessions, anyEvents, anySettings, fc.boolean(), (sessions, asked, settings, matchShops) => {
        const { search, candidates, agentOf } = searches(sessions, settings, matchShops);
        for (const event of asked.map(eventOf)) {
          const named: number[] = [];
          search.eachAgent(event, (agent) => named.push(agent));
          expect(distinct(named)).toEqual(distinct(candidates(event).map(agentOf)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("names the agents of sessions by their start", () => {
    fc.assert(
      fc.property(anySessions, anyEvents, fc.boolean(), (sessions, asked, matchShops) => {
        const { search, started, agentOf } = searches(sessions, {}, matchShops);
        for (const { buyer, hour, chase, shop } of asked) {
          const range = { buyer, from: hour * 3600, to: (chase ?? 200) * 3600, shop };
          const named: number[] = [];
          search.eachAgentStarted(range, (agent) => named.push(agent));
          expect(distinct(named)).toEqual(distinct(started(range).map(agentOf)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

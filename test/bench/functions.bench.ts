import { createLiveFigures } from "../../src/app/live/liveFigures";
import { NotYet } from "../../src/app/live/keptAnswers";
import { metricAnswer } from "../../src/app/live/answers/metricAnswer";
import { answerOf, type Answer } from "../../src/app/live/answer";
import { languageFor } from "../../src/app/run/language";
import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import { DEFAULT_SETTINGS } from "../../src/engine/settings";
import { textAt } from "../../src/engine/records/textList";
import { inlineEngine } from "../../src/worker/inlineEngine";
import { EPOCH_SERIAL } from "../../src/engine/units/moment";
import { dayOfDate } from "../../src/engine/units/period";
import { generateFacts } from "../support/generator/generateFacts";
import { recordsOfFacts } from "../support/generator/recordsOfFacts";

// 10,000 formulas, each with a range of days of its own, over a month of as many session and order rows as given (a sheet's
// most unless given): node --expose-gc --max-old-space-size=12000 -r ./test/support/registerTypeScript.cjs test/bench/functions.bench.ts [rows]

const FORMULAS = 10_000;
const SHEET_ROWS = 1_048_575;

/** What the work gives; the time that passed, and that the processor worked: others may be busy beside us. */
async function timed<Given>(work: () => Promise<Given>): Promise<readonly [given: Given, time: string]> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const given = await work();
  const { user, system } = process.cpuUsage(before);
  const passed = `${((performance.now() - start) / 1000).toFixed(2)} s`;
  return [given, `${passed} (processor ${((user + system) / 1e6).toFixed(2)} s)`];
}

/** Megabytes that live objects take. */
function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
}

/** When to ask again; `undefined` where the answer is there. */
function answerLater(ask: () => Answer): Promise<void> | undefined {
  try {
    ask();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof NotYet) return thrown.until;
    throw thrown;
  }
}

/** Asks until all are answered, as formulas do: what isn't known yet is asked again when it is. */
async function answered(asks: readonly (() => Answer)[]): Promise<void> {
  await Promise.all(
    asks.map(async (ask) => {
      for (let late = answerLater(ask); late !== undefined; late = answerLater(ask)) await late;
    }),
  );
}

async function run(rows: number): Promise<void> {
  const agents = 50;
  const facts = generateFacts({ seed: 1, month: "2026-06", agents, sessions: rows, orders: rows });
  const input = { records: recordsOfFacts(facts), settings: DEFAULT_SETTINGS, month: null, pay: null };
  console.log(
    `${rows} sessions, ${rows} orders, ${agents} agents, in one thread; the add-in has a worker for all but asking`,
  );
  const before = megabytes();
  const [kept, calculating] = await timed(() => inlineEngine.keep(input, new AbortController().signal));
  const figures = createLiveFigures(kept, false);
  const loaded = megabytes();
  console.log(`  the month calculated and kept: ${calculating}; memory ${loaded - before} MB`);
  const context = { figures, language: languageFor("zh-CN") };
  const first = dayOfDate(2026, 5, 1) + EPOCH_SERIAL;
  const names = [...kept.output.result.persons.map(({ person }) => person), "全店"];
  const asks = Array.from({ length: FORMULAS }, (_, i) => {
    const from = first + (i % 29);
    const to = from + (Math.floor(i / 29) % (30 - (i % 29)));
    const metric = CATALOGUE[i % CATALOGUE.length]?.code;
    const agent = names[i % names.length];
    return () => answerOf(() => metricAnswer({ metric, agent, from, to }, context));
  });
  const [, all] = await timed(async () => {
    const [, one] = await timed(() => answered(asks.slice(0, 1)));
    console.log(`  the first range of days, and with it the totals of all days: ${one}`);
    await answered(asks);
  });
  console.log(
    `  ${FORMULAS} formulas, every metric, every person, from the month's figures to the last answer: ${all}`,
  );
  console.log(`  the same again: ${(await timed(() => answered(asks)))[1]}`);
  console.log(`  memory kept for days and answers: ${megabytes() - loaded} MB`);
  const orders = kept.output.result.credits.orderId;
  const [, finding] = await timed(() => answered([() => figures.orderAt(textAt(orders, 0) ?? "")]));
  console.log(`  the first order found by its number: ${finding}`);
}

void run(Number(process.argv[2] ?? SHEET_ROWS));

import { createLiveFigures } from "../../src/app/live/liveFigures";
import { metricAnswer } from "../../src/app/live/answers/metricAnswer";
import { answerOf } from "../../src/app/live/answer";
import { languageFor } from "../../src/app/run/language";
import { CATALOGUE } from "../../src/engine/metrics/catalogue";
import { calculatePeriod } from "../../src/engine/calculatePeriod";
import { DEFAULT_SETTINGS } from "../../src/engine/settings";
import { EPOCH_SERIAL } from "../../src/engine/units/moment";
import { dayOfDate } from "../../src/engine/units/period";
import { generateFacts } from "../support/generator/generateFacts";
import { recordsOfFacts } from "../support/generator/recordsOfFacts";

// 10,000 formulas, each with a range of days of its own, over a month of as many session and order rows as given (a sheet's
// most unless given): node --expose-gc --max-old-space-size=12000 -r ./test/support/registerTypeScript.cjs test/bench/functions.bench.ts [rows]

const FORMULAS = 10_000;
const SHEET_ROWS = 1_048_575;

function seconds(work: () => void): string {
  const start = performance.now();
  work();
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
}

/** Megabytes that live objects take. */
function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e6);
}

function run(rows: number): void {
  const agents = 50;
  const facts = generateFacts({ seed: 1, month: "2026-06", agents, sessions: rows, orders: rows });
  const records = recordsOfFacts(facts);
  const input = { records, settings: DEFAULT_SETTINGS, month: null, pay: null };
  const output = { result: calculatePeriod(input), pay: null };
  const before = megabytes();
  const figures = createLiveFigures({ input, output, date1904: false });
  const context = { figures, language: languageFor("zh-CN") };
  const first = dayOfDate(2026, 5, 1) + EPOCH_SERIAL;
  const names = [...output.result.persons.map(({ person }) => person), "全店"];
  const ask = (i: number): void => {
    const from = first + (i % 29);
    const to = from + (Math.floor(i / 29) % (30 - (i % 29)));
    const metric = CATALOGUE[i % CATALOGUE.length]?.code;
    answerOf(() => metricAnswer({ metric, agent: names[i % names.length], from, to }, context));
  };
  console.log(`${rows} sessions, ${rows} orders, ${agents} agents`);
  console.log(`  days made ready, at the first range: ${seconds(() => ask(1))}`);
  console.log(`  ${FORMULAS} formulas, every metric, every person: ${seconds(() => loop(ask))}`);
  console.log(`  the same again: ${seconds(() => loop(ask))}`);
  console.log(`  memory kept for ranges: ${megabytes() - before} MB`);
}

function loop(ask: (i: number) => void): void {
  for (let i = 0; i < FORMULAS; i++) ask(i);
}

run(Number(process.argv[2] ?? SHEET_ROWS));

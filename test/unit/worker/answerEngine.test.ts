import type { RangeQuestion } from "../../../src/app/ports/keptMonth";
import { CATALOGUE } from "../../../src/engine/metrics/catalogue";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/engine/settings";
import { day } from "../../../src/engine/units/moment";
import { month } from "../../../src/engine/units/period";
import { answerEngine } from "../../../src/worker/answerEngine";
import type { EngineCalls } from "../../../src/worker/engineCalls";
import type { Meanwhile } from "../../../src/worker/remote/answerCalls";
import { generateMonth } from "../../support/generator/generateMonth";
import { recordsOfFacts } from "../../support/generator/recordsOfFacts";

const { facts } = generateMonth({ seed: 3, month: "2026-06", agents: 3, sessions: 120, orders: 90 });
const records = recordsOfFacts(facts);
const meanwhile: Meanwhile<never> = { signal: new AbortController().signal, tell: () => Promise.resolve() };

/** A keeper of one month, and what tells when its work while nobody asks is over. */
async function kept(settings: Settings) {
  const handlers = answerEngine();
  const input: EngineCalls["keep"]["args"] = { records, settings, month: month("2026-06"), pay: null };
  const { output } = await handlers.keep(input, meanwhile);
  const { firstDay } = output.result.period;
  const range = { first: day(firstDay + 3), end: day(firstDay + 20) };
  const questions = CATALOGUE.map(({ code }): RangeQuestion => ({ subject: { kind: "shop", name: "" }, code, range }));
  return { ask: async () => handlers.keptFigures(questions, meanwhile) };
}

/** Settings that can't be read while `isBroken`, as when memory has run out. */
function breakable(): { readonly settings: Settings; isBroken: boolean; readonly faults: () => number } {
  let faults = 0;
  const own = {
    isBroken: false,
    faults: () => faults,
    settings: Object.defineProperty({ ...DEFAULT_SETTINGS }, "capacity", {
      enumerable: true,
      get: () => {
        if (!own.isBroken) return DEFAULT_SETTINGS.capacity;
        faults++;
        throw new RangeError("Array buffer allocation failed");
      },
    }),
  };
  return own;
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe("preparing days after the month is answered", () => {
  it("fails by itself: who asks next gets the fault while it lasts, and the answer after it", async () => {
    const broken = breakable();
    const { ask } = await kept(broken.settings);
    broken.isBroken = true;
    await later();
    expect(broken.faults()).toBe(1);
    await expect(ask()).rejects.toThrow("Array buffer allocation failed");
    broken.isBroken = false;
    const whole = await kept(DEFAULT_SETTINGS);
    expect(await ask()).toEqual(await whole.ask());
  });
});

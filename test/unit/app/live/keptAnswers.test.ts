import { createKeptAnswers, NotYet } from "../../../../src/app/live/keptAnswers";
import type { KeptMonth, OtherMonth, RangeQuestion } from "../../../../src/app/ports/keptMonth";
import type { MetricValue } from "../../../../src/engine/periodResult";
import { day } from "../../../../src/engine/units/moment";
import { month } from "../../../../src/engine/units/period";

function question(first: number): RangeQuestion {
  return { subject: { kind: "shop", name: "" }, code: "sales", range: { first: day(first), end: day(first + 1) } };
}

function amount(value: number): MetricValue {
  return { value, numerator: value, denominator: 1 };
}

/** An engine that answers with the first day of each range, and counts how often and how much it is asked. */
function engine(figures?: KeptMonth["figures"]) {
  const calls: number[] = [];
  let released = 0;
  let placings = 0;
  const kept: Pick<KeptMonth, "figures" | "month" | "orderPlaces" | "release"> = {
    figures: (questions) => {
      calls.push(questions.length);
      return figures?.(questions) ?? Promise.resolve(questions.map(({ range }) => amount(range.first)));
    },
    month: (asked) => Promise.resolve({ month: asked } as OtherMonth),
    orderPlaces: () => Promise.resolve(Int32Array.of(++placings)),
    release: () => released++,
  };
  return { late: createKeptAnswers(kept as KeptMonth), calls, released: () => released };
}

/** When to ask again. */
function until(ask: () => unknown): Promise<void> {
  try {
    ask();
  } catch (thrown) {
    if (thrown instanceof NotYet) return thrown.until;
    throw thrown;
  }
  throw new Error("It was answered at once");
}

describe("createKeptAnswers()", () => {
  it("asks the engine once for many questions, in parts, and answers at once from then on", async () => {
    const { late, calls } = engine();
    const days = Array.from({ length: 1_200 }, (_, i) => i);
    await Promise.all([...days, ...days].map((first) => until(() => late.figure(question(first)))));
    expect(calls).toEqual([500, 500, 200]);
    expect(days.map((first) => late.figure(question(first))?.value)).toEqual(days);
    expect(calls).toHaveLength(3);
  });

  it("knows another month after it was asked for", async () => {
    const { late } = engine();
    const may = month("2026-05");
    const first = until(() => late.month(may));
    expect(until(() => late.month(may))).toBe(first);
    await first;
    expect(late.month(may).month).toBe(may);
  });

  it("has orders' places made once, when the first is asked for", async () => {
    const { late } = engine();
    const first = until(() => late.orderPlaces());
    expect(until(() => late.orderPlaces())).toBe(first);
    await first;
    expect([...late.orderPlaces()]).toEqual([1]);
  });

  it("says what the engine failed with to whoever asks", async () => {
    const { late } = engine(() => Promise.reject(new Error("the worker broke")));
    await until(() => late.figure(question(1)));
    expect(() => late.figure(question(1))).toThrow("the worker broke");
    expect(() => late.month(month("2026-05"))).toThrow("the worker broke");
  });

  it("lets what is released never be asked again, but answers what is known", async () => {
    const { late, calls, released } = engine();
    await until(() => late.figure(question(1)));
    const pending = until(() => late.figure(question(2)));
    late.release();
    expect(released()).toBe(1);
    expect(late.figure(question(1))?.value).toBe(1);
    const settled = Promise.race([pending, new Promise((resolve) => setTimeout(() => resolve("never"), 30))]);
    expect(await settled).toBe("never");
    await expect(Promise.race([until(() => late.figure(question(3))), Promise.resolve("never")])).resolves.toBe(
      "never",
    );
    expect(calls.length).toBeLessThanOrEqual(2);
  });
});

import fc from "fast-check";
import { createLiveHub, type LiveHub } from "../../../../src/app/live/liveHub";

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function hubOf(onCold: () => void = () => undefined): LiveHub<number, number> {
  return createLiveHub({ onCold, pause });
}

describe("createLiveHub()", () => {
  it("asks for one loading, however many formulas find it cold", async () => {
    let loads = 0;
    const hub = hubOf(() => loads++);
    for (let i = 0; i < 1_000; i++)
      hub.subscribe(
        (n) => n,
        () => undefined,
      );
    expect(loads).toBe(1);
    await hub.publish(1);
    hub.subscribe(
      (n) => n,
      () => undefined,
    );
    expect(loads).toBe(1);
  });

  it("answers at once where it is warm", async () => {
    const hub = hubOf();
    await hub.publish(7);
    const told: number[] = [];
    hub.subscribe(
      (n) => n * 2,
      (n) => told.push(n),
    );
    expect(told).toEqual([14]);
  });

  it("asks again where an answer is on its way, and only those who wait, and only of the latest snapshot", async () => {
    const hub = hubOf();
    let asked = 0;
    let arrive: () => void = () => undefined;
    const there = new Promise<void>((resolve) => (arrive = resolve));
    let isThere = false;
    const told: string[] = [];
    hub.subscribe(
      (n) => (n === 1 && !isThere ? there : n * 10),
      (n) => told.push(`late ${n}`),
    );
    hub.subscribe(
      (n) => {
        asked++;
        return n;
      },
      (n) => told.push(`prompt ${n}`),
    );
    await hub.publish(1);
    expect(told).toEqual(["prompt 1"]);
    isThere = true;
    arrive();
    await pause();
    await pause();
    expect(told).toEqual(["prompt 1", "late 10"]);
    expect(asked).toBe(1);
    isThere = false;
    void hub.publish(1);
    await hub.publish(2);
    await pause();
    expect(told.at(-1)).toBe("prompt 2");
    expect(told).toContain("late 20");
    expect(told.filter((one) => one === "late 10")).toHaveLength(1);
  });

  it("tells of the next snapshot also after a formula could not be told", async () => {
    const hub = hubOf();
    const told: number[] = [];
    hub.subscribe(
      (n) => n,
      (n) => {
        if (n === 1) throw new Error("refused");
        told.push(n);
      },
    );
    await expect(hub.publish(1)).rejects.toThrow("refused");
    await hub.publish(2);
    expect(told).toEqual([2]);
  });

  it("leaves everybody with the latest snapshot, tells nothing twice in a row, and nothing after a cancellation", async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("subscribe" as const), by: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant("cancel" as const), by: fc.nat(30) }),
      fc.record({ do: fc.constant("publish" as const), by: fc.nat(20) }),
      fc.record({ do: fc.constant("wait" as const), by: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const hub = hubOf();
        const formulas: { readonly by: number; readonly told: number[]; readonly stop: () => void; after?: number }[] =
          [];
        let latest: number | undefined;
        for (const one of steps) {
          if (one.do === "subscribe") {
            const told: number[] = [];
            const stop = hub.subscribe(
              (n) => Math.floor(n / one.by),
              (n) => told.push(n),
            );
            formulas.push({ by: one.by, told, stop });
          } else if (one.do === "cancel") {
            const formula = formulas[one.by];
            if (formula === undefined) continue;
            formula.stop(); // the same again and again is no harm
            formula.after ??= formula.told.length;
          } else if (one.do === "publish") {
            latest = one.by;
            void hub.publish(one.by);
          } else await pause();
        }
        if (latest !== undefined) await hub.publish(latest);
        for (const { by, told, after } of formulas) {
          expect(told.every((value, i) => i === 0 || value !== told[i - 1])).toBe(true);
          if (after !== undefined) expect(told).toHaveLength(after);
          else if (latest !== undefined) expect(told.at(-1)).toBe(Math.floor(latest / by));
        }
        expect(hub.size()).toBe(formulas.filter(({ after }) => after === undefined).length);
      }),
      { numRuns: 300 },
    );
  });

  it("tells ten thousand formulas part by part, beginning anew for what is published meanwhile", async () => {
    const hub = hubOf();
    const told = new Int32Array(10_000);
    let calls = 0;
    for (let i = 0; i < told.length; i++) {
      hub.subscribe(
        (n) => n,
        (n) => {
          told[i] = n;
          calls++;
        },
      );
    }
    const first = hub.publish(1);
    await pause();
    await Promise.all([first, hub.publish(2)]);
    expect(new Set(told)).toEqual(new Set([2]));
    expect(calls).toBeLessThan(20_000);
  });
});

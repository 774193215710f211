import { FileFault } from "../../../../src/app/ports/fileFault";
import { answerCalls, type Handlers } from "../../../../src/worker/remote/answerCalls";
import { callOut, type Caller } from "../../../../src/worker/remote/callOut";
import { channel } from "../../../support/worker/channel";

interface TestCalls {
  readonly double: { readonly args: number; readonly answer: number; readonly event: never };
  readonly fail: { readonly args: "file" | "other"; readonly answer: null; readonly event: never };
  readonly echo: { readonly args: unknown; readonly answer: unknown; readonly event: never };
  readonly count: { readonly args: number; readonly answer: null; readonly event: number };
  readonly wait: { readonly args: null; readonly answer: string; readonly event: never };
}

const handlers: Handlers<TestCalls> = {
  double: (n) => n * 2,
  fail: (how) => {
    throw how === "file"
      ? new FileFault({ code: "encrypted", file: "a.xlsx", detail: "x" })
      : new RangeError("too long");
  },
  echo: (value) => value,
  count: async (to, { tell }) => {
    for (let i = 1; i <= to; i++) await tell(i);
    return null;
  },
  wait: (_, { signal }) =>
    new Promise((resolve) => signal.addEventListener("abort", () => resolve("called off"), { once: true })),
};

describe("callOut() and answerCalls()", () => {
  let end: () => void;
  let caller: Caller<TestCalls>;
  beforeEach(() => {
    const { page, worker, close } = channel();
    answerCalls<TestCalls>(worker, handlers);
    caller = callOut<TestCalls>(page);
    end = close;
  });
  afterEach(() => end());

  it("answers each call by itself, however many are under way", async () => {
    const answers = await Promise.all([1, 2, 3].map((n) => caller.call("double", n)));
    expect(answers).toEqual([2, 4, 6]);
  });

  it("brings a file's fault across as one", async () => {
    const fault = await caller.call("fail", "file").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ code: "encrypted", file: "a.xlsx", detail: "x" });
  });

  it("brings any other error across with its name and words", async () => {
    await expect(caller.call("fail", "other")).rejects.toMatchObject({ name: "RangeError", message: "too long" });
  });

  it("brings long lists across in pieces, both ways, and typed arrays whole", async () => {
    const names = Array.from({ length: 45_001 }, (_, i) => `n${i}`);
    const amounts = Float64Array.from({ length: 30_000 }, (_, i) => i / 4);
    const value = { deep: { names, amounts }, short: [1, [2]], none: null };
    expect(await caller.call("echo", value)).toEqual(value);
    expect(amounts[4]).toBe(1); // what went in is still there
  });

  it("waits for each event to be dealt with", async () => {
    const seen: number[] = [];
    let busy = false;
    await caller.call("count", 4, {
      onEvent: async (n) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((resolve) => setTimeout(resolve, 2));
        busy = false;
        seen.push(n);
      },
    });
    expect(seen).toEqual([1, 2, 3, 4]);
  });

  it("rejects with what an event's listener throws", async () => {
    const onEvent = (): void => {
      throw new Error("no more");
    };
    await expect(caller.call("count", 4, { onEvent })).rejects.toThrow("no more");
  });

  it("rejects at once with the signal's reason when called off", async () => {
    const controller = new AbortController();
    const waiting = caller.call("wait", null, { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(caller.call("double", 1, { signal: controller.signal })).rejects.toThrow("enough");
  });

  it("rejects everything pending when the line is closed", async () => {
    const waiting = caller.call("wait", null);
    caller.close(new Error("the worker broke"));
    await expect(waiting).rejects.toThrow("the worker broke");
  });

  it("rejects what is called after that: nobody would ever answer", async () => {
    caller.close(new Error("the worker broke"));
    await expect(caller.call("double", 1)).rejects.toThrow("the worker broke");
  });
});

import type { Engine, OpenTable } from "../app/ports/engine";
import type { KeptMonth } from "../app/ports/keptMonth";
import { blockParts } from "./blockParts";
import type { EngineCalls } from "./engineCalls";
import { callOut, type Caller } from "./remote/callOut";
import type { Spawn } from "./spawnedLine";

/** A worker with work to do. */
interface Hand {
  readonly caller: Caller<EngineCalls>;
  readonly terminate: () => void;
  broken: boolean;
}

/** Does work with a worker of its own, and gives the worker back. */
type InHand = <Result>(work: (caller: Caller<EngineCalls>) => Promise<Result>, signal: AbortSignal) => Promise<Result>;

interface Hands {
  readonly inHand: InHand;
  /** As `inHand`, but the worker stays taken, unless the work fails, until it is given back. */
  readonly takeInHand: <Result>(
    work: (caller: Caller<EngineCalls>) => Promise<Result>,
    signal: AbortSignal,
  ) => Promise<Taken<Result>>;
}

interface Taken<Result> {
  readonly result: Result;
  readonly caller: Caller<EngineCalls>;
  readonly giveBack: () => void;
}

function startHand(spawn: Spawn): Hand {
  const { line, onBroken, terminate } = spawn();
  const hand: Hand = { caller: callOut<EngineCalls>(line), terminate, broken: false };
  onBroken((error) => {
    hand.broken = true;
    hand.caller.close(error);
  });
  return hand;
}

function endHand(hand: Hand, reason: unknown): void {
  hand.broken = true;
  hand.terminate();
  hand.caller.close(reason);
}

/**
 * Workers that wait for work. One whose work is called off or fails is ended: a calculation hears nothing until it is done,
 * and what is half read must not stay in memory.
 */
function createHands(spawn: Spawn): Hands {
  const idle: Hand[] = [];
  const takeInHand: Hands["takeInHand"] = async (work, signal) => {
    signal.throwIfAborted();
    const hand = idle.pop() ?? startHand(spawn);
    const end = (): void => endHand(hand, signal.reason);
    signal.addEventListener("abort", end);
    try {
      const result = await work(hand.caller);
      const giveBack = (): void => {
        if (!hand.broken) idle.push(hand);
      };
      return { result, caller: hand.caller, giveBack };
    } catch (error) {
      endHand(hand, error);
      throw error;
    } finally {
      signal.removeEventListener("abort", end);
    }
  };
  const inHand: InHand = async (work, signal) => {
    const { result, giveBack } = await takeInHand(work, signal);
    giveBack();
    return result;
  };
  return { inHand, takeInHand };
}

function keptMonth({ result: { output, days }, caller, giveBack }: Taken<EngineCalls["keep"]["answer"]>): KeptMonth {
  let isReleased = false;
  const ask = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    isReleased ? Promise.reject(new TypeError("Cannot answer: the month was released")) : work();
  return {
    output,
    days,
    figures: (questions) => ask(() => caller.call("keptFigures", questions)),
    month: (month) => ask(() => caller.call("keptMonth", month)),
    orderPlaces: () => ask(() => caller.call("keptOrderPlaces", null)),
    release: () => {
      if (isReleased) return;
      isReleased = true;
      // Calls are answered in their order: what is pending is answered before the month is forgotten.
      caller.call("forget", null).then(giveBack, () => undefined); // a broken worker keeps nothing either
    },
  };
}

/** A table of the reading that the worker has under way; each promise of an opening goes into `openings`. */
function openIn(caller: Caller<EngineCalls>, openings: Promise<unknown>[]): OpenTable {
  return (mapping, rows) => {
    const table = openings.length;
    const opened = caller.call("openTable", { table, mapping, rows });
    openings.push(opened);
    opened.catch(() => undefined); // no fault is lost: whoever adds a block hears it, and the reading's end does
    return {
      add: async (block) => {
        await opened;
        for (const part of blockParts(block)) await caller.call("addBlock", { table, block: part });
      },
    };
  };
}

/** The engine in workers, off the page. */
export function workerEngine(spawn: Spawn): Engine {
  const { inHand, takeInHand } = createHands(spawn);
  return {
    readRecords: (fill, signal) =>
      inHand(async (caller) => {
        const openings: Promise<unknown>[] = [];
        await fill(openIn(caller, openings));
        await Promise.all(openings);
        return caller.call("finishReading", null);
      }, signal),
    calculate: (input, signal) => inHand((caller) => caller.call("calculate", input), signal),
    keep: async (input, signal) => keptMonth(await takeInHand((caller) => caller.call("keep", input), signal)),
  };
}

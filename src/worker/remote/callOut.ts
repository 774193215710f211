import { errorOf } from "./faults";
import { isReply, type Calls, type Line, type Reply } from "./messages";
import { cutPieces, gatherPieces, type Gathering } from "./pieces";

export interface CallOptions<Event> {
  /** Aborted, the call rejects with its reason, and the worker is told. */
  readonly signal?: AbortSignal | undefined;
  /** The worker waits until it is done with. */
  readonly onEvent?: (event: Event) => void | Promise<void>;
}

/** The page's side of a line. */
export interface Caller<Known extends Calls<Known>> {
  readonly call: <Name extends keyof Known & string>(
    name: Name,
    args: Known[Name]["args"],
    options?: CallOptions<Known[Name]["event"]>,
  ) => Promise<Known[Name]["answer"]>;
  /** Nothing will be answered any more: every call, pending or to come, rejects with the reason. */
  readonly close: (reason: unknown) => void;
}

interface Pending {
  readonly gathering: Gathering;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly onEvent: (value: unknown) => void | Promise<void>;
}

/** Lets a page draw and hear between two pieces. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function postCall({ post }: Line, id: number, { name, args }: { name: string; args: unknown }): Promise<void> {
  const { value, pieces } = cutPieces(args);
  for (const piece of pieces) {
    post({ kind: "piece", id, ...piece }, []);
    await pause();
  }
  post({ kind: "call", id, name, args: value }, []);
}

/** The calls under way, by number. */
class Waiting {
  private readonly calls = new Map<number, Pending>();
  private closed: { readonly reason: unknown } | null = null;

  constructor(private readonly line: Line) {
    line.listen((message) => {
      if (isReply(message)) void this.hear(message);
    });
  }

  /** Once nothing is answered any more, the call is rejected at once: it would wait for ever. */
  add(id: number, pending: Pending): void {
    if (this.closed === null) this.calls.set(id, pending);
    else pending.reject(this.closed.reason);
  }

  /** Ends a call from this side, and tells the worker. */
  abandon(id: number, reason: unknown): void {
    const pending = this.taken(id);
    if (pending === undefined) return;
    this.line.post({ kind: "cancel", id }, []);
    pending.reject(reason);
  }

  close(reason: unknown): void {
    this.closed = { reason };
    for (const { reject } of this.calls.values()) reject(reason);
    this.calls.clear();
  }

  private taken(id: number): Pending | undefined {
    const pending = this.calls.get(id);
    this.calls.delete(id);
    return pending;
  }

  private async hear(reply: Reply): Promise<void> {
    switch (reply.kind) {
      case "piece":
        this.calls.get(reply.id)?.gathering.add(reply);
        return;
      case "event":
        await this.hearEvent(reply);
        return;
      case "answer": {
        const pending = this.taken(reply.id);
        pending?.resolve(pending.gathering.join(reply.value));
        return;
      }
      case "failed":
        this.taken(reply.id)?.reject(errorOf(reply.fault));
        return;
    }
  }

  private async hearEvent({ id, value }: Extract<Reply, { kind: "event" }>): Promise<void> {
    try {
      await this.calls.get(id)?.onEvent(value);
      this.line.post({ kind: "taken", id }, []);
    } catch (error) {
      this.abandon(id, error);
    }
  }
}

/** Calls what the other end of the line answers (`answerCalls`). */
export function callOut<Known extends Calls<Known>>(line: Line): Caller<Known> {
  const waiting = new Waiting(line);
  let last = 0;
  return {
    call: (name, args, { signal, onEvent } = {}) => {
      type Answer = Known[typeof name]["answer"];
      // Both ends are of one build: what comes back to a call is what its name says.
      const isAnswer = (value: unknown): value is Answer => value !== undefined;
      const isEvent = (value: unknown): value is Known[typeof name]["event"] => value !== undefined;
      return new Promise<Answer>((resolve, reject) => {
        signal?.throwIfAborted();
        const id = ++last;
        waiting.add(id, {
          gathering: gatherPieces(),
          resolve: (value) => (isAnswer(value) ? resolve(value) : reject(new TypeError(`${name} answered nothing`))),
          reject,
          onEvent: (value) => (isEvent(value) ? onEvent?.(value) : undefined),
        });
        signal?.addEventListener("abort", () => waiting.abandon(id, signal.reason));
        postCall(line, id, { name, args }).catch((error: unknown) => waiting.abandon(id, error));
      });
    },
    close: (reason) => waiting.close(reason),
  };
}

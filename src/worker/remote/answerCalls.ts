import { faultOf } from "./faults";
import { isRequest, type Calls, type Line, type Request } from "./messages";
import { buffersOf, cutPieces, gatherPieces, type Gathering } from "./pieces";

/** What a handler may use while it works. */
export interface Meanwhile<Event> {
  readonly signal: AbortSignal;
  /** Tells the page; settles when the page has dealt with it. */
  readonly tell: (event: Event) => Promise<void>;
}

/** One function per call. */
export type Handlers<Known extends Calls<Known>> = {
  readonly [Name in keyof Known]: (
    args: Known[Name]["args"],
    meanwhile: Meanwhile<Known[Name]["event"]>,
  ) => Known[Name]["answer"] | Promise<Known[Name]["answer"]>;
};

type Handler = (args: unknown, meanwhile: Meanwhile<unknown>) => unknown;

interface Running {
  readonly controller: AbortController;
  taken: () => void;
}

/** The calls being answered, by the page's numbers. */
class Answering {
  private readonly running = new Map<number, Running>();
  private readonly gathered = new Map<number, Gathering>();

  constructor(
    private readonly line: Line,
    private readonly handlers: ReadonlyMap<string, Handler>,
  ) {
    line.listen((message) => {
      if (isRequest(message)) this.hear(message);
    });
  }

  private hear(request: Request): void {
    switch (request.kind) {
      case "call":
        void this.answer(request);
        return;
      case "piece": {
        const gathering = this.gathered.get(request.id) ?? gatherPieces();
        this.gathered.set(request.id, gathering);
        gathering.add(request);
        return;
      }
      case "taken":
        this.running.get(request.id)?.taken();
        return;
      case "cancel":
        this.running.get(request.id)?.controller.abort();
        this.running.get(request.id)?.taken();
        return;
    }
  }

  private async answer({ id, name, args }: Extract<Request, { kind: "call" }>): Promise<void> {
    const whole = this.gathered.get(id)?.join(args) ?? args;
    this.gathered.delete(id);
    const own: Running = { controller: new AbortController(), taken: () => undefined };
    this.running.set(id, own);
    try {
      const handler = this.handlers.get(name);
      if (handler === undefined) throw new TypeError(`The worker knows no ${name}`);
      const tell = (value: unknown): Promise<void> => this.tell(id, own, value);
      const answered = await handler(whole, { signal: own.controller.signal, tell });
      const { value, pieces } = cutPieces(answered);
      for (const piece of pieces) this.line.post({ kind: "piece", id, ...piece }, []);
      this.line.post({ kind: "answer", id, value }, buffersOf(value));
    } catch (error) {
      this.line.post({ kind: "failed", id, fault: faultOf(error) }, []);
    } finally {
      this.running.delete(id);
    }
  }

  private tell(id: number, own: Running, value: unknown): Promise<void> {
    own.controller.signal.throwIfAborted();
    return new Promise((resolve) => {
      own.taken = resolve;
      this.line.post({ kind: "event", id, value }, []);
    });
  }
}

/** Answers the calls of the other end (`callOut`). Buffers of answers are handed over: handlers must not use them again. */
export function answerCalls<Known extends Calls<Known>>(line: Line, handlers: Handlers<Known>): void {
  new Answering(line, new Map(Object.entries<Handler>(handlers)));
}

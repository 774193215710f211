import { VirtualConsole } from "jsdom";
import { isObject, isString } from "../../protocol/json";
import { readMember } from "../../protocol/member";

/**
 * Gathers what goes wrong in a page, and tells those who wait for the page. An unhandled rejection reaches the process,
 * not the window; under jest, jest takes it there and fails the test itself.
 */
export class PageErrors {
  /** Uncaught errors, unhandled rejections, scripts that can't be loaded. */
  readonly errors: Error[] = [];
  /** What jsdom says it can't do, such as drawing on a canvas: not the page's fault. */
  readonly gaps: string[] = [];
  readonly console = new VirtualConsole();
  private readonly waiting = new Set<(error: Error) => void>();
  private readonly onRejection = (reason: unknown): void => this.add(asError(reason));

  constructor() {
    this.console.on("jsdomError", (error) => {
      const kind = readMember(error, "type");
      if (kind === "not implemented" || kind === "css parsing") this.gaps.push(error.message);
      else this.add(asError(readMember(error, "detail") ?? readMember(error, "cause") ?? error));
    });
    process.on("unhandledRejection", this.onRejection);
  }

  add(error: Error): void {
    this.errors.push(error);
    for (const reject of this.waiting) reject(error);
  }

  /**
   * The outcome of the page's work.
   *
   * @param limit - Milliseconds it may take.
   * @param work - What it is, for the message of the error.
   * @throws Error the first of the page, before or while waiting; one of its own where the time is up.
   */
  async whileHealthy<T>(outcome: Promise<T>, limit: number, work: string): Promise<T> {
    const [known] = this.errors;
    if (known !== undefined) throw known;
    let stop: (error: Error) => void = () => undefined;
    const failure = new Promise<never>((_resolve, reject) => (stop = reject));
    const timer = setTimeout(() => stop(new Error(`${work} took longer than ${limit / 1000} s`)), limit);
    this.waiting.add(stop);
    try {
      return await Promise.race([outcome, failure]);
    } finally {
      clearTimeout(timer);
      this.waiting.delete(stop);
    }
  }

  /** Stops listening. */
  close(): void {
    process.off("unhandledRejection", this.onRejection);
  }
}

/** Errors of a page are errors of its own realm: no `instanceof` here. */
function asError(thrown: unknown): Error {
  if (!isObject(thrown)) return new Error(String(thrown), { cause: thrown });
  const { name, message, stack } = thrown;
  const error = new Error(isString(message) ? message : "", { cause: thrown });
  if (isString(name)) error.name = name;
  if (isString(stack)) error.stack = stack;
  return error;
}

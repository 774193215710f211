import type { Answer, AnswerCell, AnswerError } from "../app/live/answer";
import type { Live, LiveQuestion } from "../app/live/live";

/** The invocation of a streaming function, whatever its results. */
interface Stream {
  setResult(result: unknown): void;
  onCanceled?: () => void;
}

let connected: Pick<Live, "ask"> | undefined;

/** Says who answers formulas. Must be called while the page's script is loading: Excel may ask before anything else. */
export function connectFunctions(live: Pick<Live, "ask">): void {
  connected = live;
}

/** Excel's error; only #N/A and #VALUE! may carry a message. */
function errorOf({ error, message }: AnswerError): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  switch (error) {
    case "divisionByZero":
      return new CustomFunctions.Error(ErrorCode.divisionByZero);
    case "notAvailable":
    case "invalidValue":
      return new CustomFunctions.Error(ErrorCode[error], message);
  }
}

function cellOf(cell: AnswerCell): string | number | CustomFunctions.Error {
  return typeof cell === "object" ? errorOf(cell) : cell;
}

function isBlock(answer: Answer): answer is readonly (readonly AnswerCell[])[] {
  return Array.isArray(answer);
}

/**
 * Streams what a question is answered, now and whenever it changes. Reads memory only: a function must not ask Excel
 * while Excel calculates.
 */
export function stream(question: LiveQuestion, invocation: Stream): void {
  if (connected === undefined) throw new TypeError("Cannot answer a formula: nothing is connected");
  const stop = connected.ask(question, (answer) => {
    invocation.setResult(isBlock(answer) ? answer.map((row) => row.map(cellOf)) : cellOf(answer));
  });
  invocation.onCanceled = stop;
}

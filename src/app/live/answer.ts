/** An error as Excel shows it. Excel shows the message of `notAvailable` (#N/A) and `invalidValue` (#VALUE!) only. */
export interface AnswerError {
  readonly error: "notAvailable" | "divisionByZero" | "invalidValue";
  readonly message: string;
}

/** What one cell shows. */
export type AnswerCell = string | number | AnswerError;

/** What a formula shows: a cell, or a block of cells that spills. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

/** Thrown where a question has no answer; caught once, where questions are asked. */
export class NoAnswer extends Error {
  readonly answer: AnswerError;

  constructor(error: AnswerError["error"], message: string) {
    super(message);
    this.answer = { error, message };
  }
}

/** #N/A: there is no such figure, for the reason given. */
export function notAvailable(message: string): NoAnswer {
  return new NoAnswer("notAvailable", message);
}

/** #VALUE!: an argument is wrong; the message says what is allowed. */
export function invalidValue(message: string): NoAnswer {
  return new NoAnswer("invalidValue", message);
}

/** #DIV/0!: a ratio without denominator. */
export function dividedByZero(): NoAnswer {
  return new NoAnswer("divisionByZero", "");
}

/** The answer that `work` gives or throws. Anything else thrown is a fault of ours and passes on. */
export function answerOf(work: () => Answer): Answer {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return thrown.answer;
    throw thrown;
  }
}

/** As `answerOf`, for one cell of a block. */
export function cellOf(work: () => AnswerCell): AnswerCell {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof NoAnswer) return thrown.answer;
    throw thrown;
  }
}

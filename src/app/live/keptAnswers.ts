import type { MetricValue } from "../../engine/periodResult";
import type { Month } from "../../engine/units/period";
import type { KeptMonth, OtherMonth, RangeQuestion } from "../ports/keptMonth";

/** Thrown where an answer is still on its way: the same question is to be asked again after `until`, which never rejects. */
export class NotYet extends Error {
  constructor(readonly until: Promise<void>) {
    super("The answer isn't there yet");
  }
}

/** Questions that go to the engine together: a few milliseconds of work where it runs in the page. */
const MOST_TOGETHER = 500;

/** Answers kept at most; formulas ask for fewer, cancelled ones add up. */
const MOST_KEPT = 200_000;

/** Answers of ranges and other months, which the engine gives off the page: kept, asked for once, many together. */
export interface KeptAnswers {
  /** `null` for a metric that there isn't. @throws NotYet; what the engine failed with. */
  readonly figure: (question: RangeQuestion) => MetricValue | null;
  /** @throws NotYet; what the engine failed with. */
  readonly month: (month: Month) => OtherMonth;
  /** `textPlaces` of the credits' order numbers. @throws NotYet; what the engine failed with. */
  readonly orderPlaces: () => Int32Array;
  /** Frees the engine. What isn't known by then never will be. */
  readonly release: () => void;
}

function keyOf({ subject, code, range }: RangeQuestion): string {
  return `${range.first} ${range.end} ${code} ${subject.kind} ${subject.name}`;
}

/** Lets formulas that come in the same breath ask first, and the page draw. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

const NEVER = new Promise<void>(() => undefined);

/** What failed is told whoever asks; a wrapper, for anything can be thrown. */
interface Failed {
  readonly error: unknown;
}

class AnswersOfKept implements KeptAnswers {
  private readonly figures = new Map<string, MetricValue | null>();
  private readonly months = new Map<Month, OtherMonth>();
  private readonly places = new Map<"", Int32Array>();
  private readonly asked = new Map<string, Promise<void>>();
  /** Questions that still take company, and when they will be answered. */
  private gathering: { readonly questions: Map<string, RangeQuestion>; readonly done: Promise<void> } | undefined;
  private last = Promise.resolve();
  private failed: Failed | undefined;
  private isReleased = false;

  constructor(private readonly kept: KeptMonth) {}

  readonly figure: KeptAnswers["figure"] = (question) => {
    const key = keyOf(question);
    const known = this.figures.get(key);
    if (known !== undefined) return known;
    this.refuseFailed();
    throw new NotYet(this.asked.get(key) ?? this.gather(key, question));
  };

  readonly month: KeptAnswers["month"] = (month) => this.known(this.months, month, () => this.kept.month(month));

  readonly orderPlaces: KeptAnswers["orderPlaces"] = () => this.known(this.places, "", () => this.kept.orderPlaces());

  readonly release = (): void => {
    this.isReleased = true;
    this.kept.release();
  };

  /** What is known under a key; else it is asked for, once. */
  private known<Key extends string, Known>(all: Map<Key, Known>, key: Key, ask: () => Promise<Known>): Known {
    const known = all.get(key);
    if (known !== undefined) return known;
    this.refuseFailed();
    const asked = this.asked.get(key) ?? this.whenAnswered(ask().then((answer) => void all.set(key, answer)));
    this.asked.set(key, asked);
    throw new NotYet(asked);
  }

  private refuseFailed(): void {
    if (this.isReleased) throw new NotYet(NEVER);
    if (this.failed !== undefined) throw this.failed.error;
  }

  private gather(key: string, question: RangeQuestion): Promise<void> {
    const full = (this.gathering?.questions.size ?? 0) >= MOST_TOGETHER;
    const { questions, done } = (this.gathering = full ? this.begin() : (this.gathering ?? this.begin()));
    questions.set(key, question);
    this.asked.set(key, done);
    return done;
  }

  private begin(): { readonly questions: Map<string, RangeQuestion>; readonly done: Promise<void> } {
    const questions = new Map<string, RangeQuestion>();
    const done = this.whenAnswered(this.last.then(pause).then(() => this.send(questions)));
    this.last = done;
    return { questions, done };
  }

  private async send(questions: ReadonlyMap<string, RangeQuestion>): Promise<void> {
    if (this.gathering?.questions === questions) this.gathering = undefined;
    const answers = await this.kept.figures([...questions.values()]);
    if (this.figures.size + answers.length > MOST_KEPT) this.figures.clear();
    [...questions.keys()].forEach((key, i) => {
      this.figures.set(key, answers[i] ?? null);
      this.asked.delete(key);
    });
  }

  /** Settles when the answer is there or why there is none; never where nobody wants it any more. */
  private async whenAnswered(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!this.isReleased) this.failed = { error };
    }
    if (this.isReleased) await NEVER;
  }
}

export function createKeptAnswers(kept: KeptMonth): KeptAnswers {
  return new AnswersOfKept(kept);
}

/** Milliseconds of work after which the page gets a turn: people press buttons, and see that they did. */
const LONGEST = 15;

/** Lets the page have its turn when this work has had its own; else resolves at once. */
export type Breathe = () => Promise<void>;

/** For one piece of work, which calls it between its steps. */
export function breather(): Breathe {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** What the steps come to, the page having its turns between them. */
export async function unhurried<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
  const breathe = breather();
  let step = steps.next();
  while (step.done !== true) {
    await breathe();
    step = steps.next();
  }
  return step.value;
}

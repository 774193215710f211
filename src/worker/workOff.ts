/** Milliseconds of work between two looks at what the page asks. */
const PART = 30;

/**
 * Does work while nobody asks anything, in parts; begins after what is being answered. A fault ends this work and nothing
 * else: an error that nobody catches would end the worker, and with it the answers that others wait for.
 *
 * @param parts - Makes ahead what is made anew for whoever asks for it: they hear the fault, or get their answer.
 * @param isWanted - False ends it.
 */
export function workOff(parts: Iterator<undefined, void>, isWanted: () => boolean): void {
  const workOn = (): void => {
    const end = performance.now() + PART;
    while (isWanted() && goesOn(parts)) {
      if (performance.now() < end) continue;
      setTimeout(workOn, 0);
      return;
    }
  };
  setTimeout(workOn, 0);
}

function goesOn(parts: Iterator<undefined, void>): boolean {
  try {
    return parts.next().done !== true;
  } catch {
    return false; // no fault is lost: see `parts`
  }
}

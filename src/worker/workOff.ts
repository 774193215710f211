/** Milliseconds of work between two looks at what the page asks. */
const PART = 30;

/** Does work while nobody asks anything, in parts; begins after what is being answered. @param isWanted - False ends it. */
export function workOff(parts: Iterator<undefined, void>, isWanted: () => boolean): void {
  const workOn = (): void => {
    const end = performance.now() + PART;
    while (isWanted() && parts.next().done !== true) {
      if (performance.now() < end) continue;
      setTimeout(workOn, 0);
      return;
    }
  };
  setTimeout(workOn, 0);
}

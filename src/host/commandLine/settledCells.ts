import type { HostSession } from "../session/hostSession";

const TICK = 50;

/** Milliseconds of silence after which the page has nothing more to say, unless told otherwise. */
const QUIET = 1_500;

export interface SettlingOptions {
  /** Milliseconds after which it is given up. */
  readonly timeout: number;
  /**
   * Milliseconds without a message from the page after which it has nothing more to say. It lets changes settle for 400, and
   * Microsoft's runtime holds results back for 500, or for twice the time in which the last ones were taken.
   */
  readonly quiet?: number;
}

/**
 * Waits until calls of functions have their last results: the page is silent, and no call is without one. A turn that comes
 * late because the page was computing counts as one turn only.
 *
 * @param calls - Whose `busy` says how many of them have had no result yet.
 * @returns Whether every call was answered; false after `timeout` milliseconds.
 */
export async function settledCells(
  calls: { readonly busy: number },
  session: HostSession,
  { timeout, quiet = QUIET }: SettlingOptions,
): Promise<boolean> {
  const end = performance.now() + timeout;
  session.workbook.recalculate?.();
  let heard = session.messages;
  for (let silent = 0; silent < quiet; silent += TICK) {
    await new Promise((resolve) => setTimeout(resolve, TICK));
    if (performance.now() > end) return false;
    if (session.messages !== heard || calls.busy > 0) silent = -TICK;
    heard = session.messages;
  }
  return true;
}

import type { FunctionCells } from "../calc/functionCells";
import type { HostSession } from "../session/hostSession";

/**
 * Turns of `TICK` milliseconds in a row without a message from the page, after which it has nothing more to say: longer than
 * it lets changes settle before it reads again (400 ms), which is the longest it is silent with something still to do.
 */
const QUIET_TURNS = 12;
const TICK = 50;

/**
 * Waits until the cells that call functions have their last results: the page is silent, and no call is without one. A
 * turn that comes late because the page was computing counts as one turn only.
 *
 * @returns Whether every call was answered; false after `timeout` milliseconds.
 */
export async function settledCells(cells: FunctionCells, session: HostSession, timeout: number): Promise<boolean> {
  const end = performance.now() + timeout;
  session.workbook.recalculate?.();
  let heard = session.messages;
  for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
    await new Promise((resolve) => setTimeout(resolve, TICK));
    if (performance.now() > end) return false;
    if (session.messages !== heard || cells.busy > 0) quiet = -1;
    heard = session.messages;
  }
  return true;
}

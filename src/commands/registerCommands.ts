import type { MonthRun } from "../app/run/monthRun";

/** Names that the manifest's buttons call. */
export const GENERATE_MONTH = "generateMonth";

/**
 * Binds the ribbon's buttons. Must run while the page's script is loading: Office may ask for a button before anything else.
 * `completed` is told to Office whatever happens, or the button stays dead.
 */
export function registerCommands(run: MonthRun): void {
  Office.actions.associate(GENERATE_MONTH, (event: Office.AddinCommands.Event) => {
    void run.start().finally(() => event.completed());
  });
}

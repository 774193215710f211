import { notImplemented } from "../protocol/hostError";
import type { HostObject } from "../protocol/hostObject";

/** How the runtime of an add-in may start with a workbook. */
const STATES = ["Inactive", "Background", "Visible"] as const;

/**
 * What is behind `Office.addin.setStartupBehavior`: whether the add-in's page is loaded with the workbook. Kept while the
 * workbook is open; what Excel writes into files for it isn't documented.
 */
export class StartService implements HostObject {
  readonly $type = "AppRuntimePersistenceService";
  /** Of the next opening. */
  state: (typeof STATES)[number] = "Inactive";

  getAppRuntimeStartState(): string {
    return this.state;
  }

  setAppRuntimeStartState(state: unknown): void {
    const known = STATES.find((one) => one === state);
    if (known === undefined) throw notImplemented(`start state ${String(state)}`);
    this.state = known;
  }
}

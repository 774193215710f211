import type { HostEvent } from "./hostEvent";
import type { HostObject } from "./hostObject";

/** What the transports need of the model's root, beside the members that Office.js names. */
export interface HostWorkbook extends HostObject {
  /** File name, such as `month.xlsx`. */
  readonly name: string;
  /** Events to deliver after the answer; the transport empties it. Those nobody registered for are dropped. */
  readonly pending: HostEvent[];
  /** The one store behind Excel's `workbook.settings` and Office's `document.settings`: key to JSON value. */
  readonly settingsStore: Map<string, unknown>;
  /** Recalculates formulas after a request, before it is answered. */
  recalculate?: () => void;
}

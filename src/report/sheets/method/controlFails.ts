import type { Control } from "../../../engine/periodResult";

/** Whether a control says that figures are wrong. An account off the roster is something to look at, not a calculation gone wrong. */
export function controlFails({ code, passed }: Control): boolean {
  return !passed && code !== "accountsOnRoster";
}

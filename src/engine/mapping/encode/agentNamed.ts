import type { Dictionary } from "../../records/dictionary";
import type { RecordStore } from "./recordStore";

/** The chat account that a row of a store names; `undefined` where its cell is empty or no column is mapped. */
export function agentNamed(store: RecordStore, accounts: Dictionary, place: number): string | undefined {
  const agent = store.columns.get("agent")?.array[place] ?? -1;
  return agent < 0 ? undefined : accounts.textAt(agent);
}

import { proposeSettings, type SettingsProposal } from "../../engine/mapping/presets/proposeSettings";
import type { TableMapping } from "../../engine/records/tableMapping";
import type { Platform } from "../../engine/settings";

/** A table as far as it tells a platform. */
interface PresetTable {
  readonly mapping: TableMapping;
  /** The export it is known as; `undefined` where nobody knows. */
  readonly preset: string | undefined;
}

/**
 * The documented settings of the platform that the orders come from, where an export is known beyond doubt; else of the
 * sessions' or reports'. Single headers prove nothing: many platforms share them.
 *
 * @param chosen - The platform that a person chose; it beats what the tables say.
 */
export function presetFor(tables: readonly PresetTable[], chosen?: Platform): SettingsProposal {
  const known = tables.filter(({ preset }) => preset !== undefined).map(({ mapping }) => mapping);
  const orders = known.filter(({ kind }) => kind === "orders");
  const others = known.filter(({ kind }) => kind === "sessions" || kind === "agentSummary");
  return proposeSettings(orders.length > 0 ? orders : others, chosen);
}

import { platformOfTool } from "../../records/platformOfTool";
import type { TableKind } from "../../records/tableMapping";
import { DEFAULT_SETTINGS, PRESETS, type Platform, type Settings } from "../../settings";
import { compareText } from "../../units/compareText";

/** A table that will be read; a proposal and a mapping both are. */
export interface PlatformTable {
  readonly source: string;
  readonly sheet: string;
  readonly kind: TableKind | undefined;
  readonly platform?: string | undefined;
}

/** A table that speaks for a platform. */
export interface PlatformEvidence {
  readonly platform: Platform;
  readonly tool: string;
  readonly kind: TableKind;
  readonly source: string;
  readonly sheet: string;
}

export interface SettingsProposal {
  readonly settings: Settings;
  readonly platform: Platform;
  /** The tables that speak for the chosen platform; empty: none does, and it is the default. */
  readonly evidence: readonly PlatformEvidence[];
  /** Tables of several platforms: one window can't suit all. Answered by choosing the platform. */
  readonly doubts: readonly { readonly code: "mixedPlatforms"; readonly platforms: readonly Platform[] }[];
}

/** Whose word on the platform counts most: what is attributed, then what it is attributed by. */
const SPEAKERS: readonly TableKind[] = [
  "orders",
  "sessions",
  "refunds",
  "agentSummary",
  "messages",
  "reviews",
  "roster",
];

function evidenceOf({ source, sheet, kind, platform: tool }: PlatformTable): PlatformEvidence[] {
  const platform = platformOfTool(tool);
  if (platform === undefined || tool === undefined || kind === undefined) return [];
  return [{ platform, tool, kind, source, sheet }];
}

/** Each word once, in the order of first appearance. */
function united(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

/** The preset of a platform, understanding the statuses of all platforms that have tables. */
function merged(chosen: Platform, present: readonly Platform[]): Settings {
  const presets = [chosen, ...present.filter((platform) => platform !== chosen)].map((platform) => PRESETS[platform]);
  return {
    ...PRESETS[chosen],
    closedWords: united(presets.map(({ closedWords }) => closedWords)),
    paidStatuses: united(presets.map(({ paidStatuses }) => paidStatuses)),
    refundedStatuses: united(presets.map(({ refundedStatuses }) => refundedStatuses)),
  };
}

/**
 * The settings that the tables at hand call for, and why: the window of the platform whose orders (else sessions, else
 * reports) these are, and the status words of every platform that has a table. Without any known table: the default.
 *
 * @param answer - The platform that a person chose; it beats all evidence, and no doubt is left.
 */
export function proposeSettings(tables: readonly PlatformTable[], answer?: Platform): SettingsProposal {
  const all = tables.flatMap(evidenceOf);
  all.sort((a, b) => SPEAKERS.indexOf(a.kind) - SPEAKERS.indexOf(b.kind) || compareText(a.platform, b.platform));
  const present = [...new Set(all.map(({ platform }) => platform))];
  const platform = answer ?? all[0]?.platform ?? DEFAULT_SETTINGS.platform;
  return {
    settings: merged(platform, present),
    platform,
    evidence: all.filter((one) => one.platform === platform),
    doubts: answer === undefined && present.length > 1 ? [{ code: "mixedPlatforms", platforms: present }] : [],
  };
}

import { HEADERS } from "./headerDictionary";

/** Figures of a report that a metric of another name is. */
const FIELD_OF: Readonly<Record<string, string>> = { receptions: "receivedBuyers", enquiringBuyers: "enquiries" };

/**
 * What a platform or tool calls a metric in its reports, as normalised headers read, most telling first; none where its
 * reports don't have it. Without a tool, what any calls it.
 */
export function platformHeaders(metric: string, tool?: string): readonly string[] {
  const entries = HEADERS.agentSummary[FIELD_OF[metric] ?? metric] ?? [];
  return entries
    .filter(({ platforms }) => (tool === undefined ? platforms.length > 0 : platforms.includes(tool)))
    .map(({ text }) => text);
}

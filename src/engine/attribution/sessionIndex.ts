import type { SessionTable } from "../records/records";
import { buyerSessions, type BuyerSessions } from "./buyerSessions";
import type { AttributionInput } from "./attributionInput";
import { candidateSearch, type CandidateSearch } from "./candidates";
import { touchOrder } from "./touchOrder";

/** What searching candidates needs. */
export interface SessionIndex {
  readonly sessions: SessionTable;
  readonly index: BuyerSessions;
  readonly search: CandidateSearch;
}

/** Indexes the sessions for the search of candidates. */
export function indexSessions(sessions: SessionTable, input: AttributionInput): SessionIndex {
  const { settings, records, staff } = input;
  const index = buyerSessions(sessions, settings.window, input);
  const order = touchOrder(settings.touch, { sessions, index, rank: staff.rank });
  const matchShops = sessions.shop !== undefined && records.orders?.shop !== undefined;
  return { sessions, index, search: candidateSearch({ sessions, index, order, settings, matchShops }) };
}

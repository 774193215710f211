import { attributeOrders } from "./attribution/attributeOrders";
import type { AttributionInput } from "./attribution/attributionInput";
import { orderFacts } from "./attribution/orderFacts";
import { ordersByBuyer } from "./attribution/ordersByBuyer";
import { filterSessions } from "./attribution/sessionFilter";
import { indexSessions } from "./attribution/sessionIndex";
import { latestMoment } from "./dataMonths";
import type { JoinedRecords, MeasureInput } from "./metrics/measureInput";
import { scopesOf } from "./metrics/scopes";
import { blankTotals } from "./metrics/totals";
import { maskedFlags } from "./records/masked";
import type { Records } from "./records/records";
import { staffOf } from "./records/staff";
import type { Settings } from "./settings";
import { moment } from "./units/moment";
import type { Period } from "./units/period";

interface RecordsInput {
  readonly records: Records;
  readonly settings: Settings;
}

/** What contradicts itself gives no figure; whoever reads the records asks first. */
function refuseContradictions({ stops = [] }: Records): void {
  if (stops.length > 0)
    throw new TypeError("Cannot calculate: the records contradict themselves; settle their stops first");
}

/** Masked buyers, filtered sessions, accounts and persons: what attribution and metrics both need. */
function prepare({ records, settings }: RecordsInput): AttributionInput {
  const { sessions, names, roster } = records;
  return {
    records,
    settings,
    staff: staffOf(records, settings),
    masked: maskedFlags(names.buyers),
    filter: sessions === undefined ? new Uint8Array(0) : filterSessions(sessions, names, { settings, roster }),
  };
}

/** @throws TypeError for records with unsettled stops. */
export function joinRecords(input: RecordsInput): JoinedRecords {
  const { records, settings } = input;
  refuseContradictions(records);
  const prepared = prepare(input);
  const sessions = records.sessions && indexSessions(records.sessions, prepared);
  const orders = records.orders && orderFacts(records.orders, records, settings);
  const byBuyer = orders && ordersByBuyer(orders, prepared.masked);
  const attribution = orders && byBuyer && attributeOrders({ orders, byBuyer, sessions }, prepared);
  const asOf = settings.asOf ?? latestMoment(records) ?? moment(0);
  return { ...prepared, asOf, scopes: scopesOf(prepared.staff), sessions, orders, ordersByBuyer: byBuyer, attribution };
}

/** What a period is measured from, its totals blank. */
export function measureInputOf(joined: JoinedRecords, period: Period): MeasureInput {
  return { ...joined, period, totals: blankTotals(joined.scopes) };
}

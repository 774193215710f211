import type { Attribution } from "../attribution/attributeOrders";
import type { SessionIndex } from "../attribution/sessionIndex";
import type { OrderFacts } from "../attribution/orderFacts";
import type { OrdersByBuyer } from "../attribution/ordersByBuyer";
import type { Records } from "../records/records";
import type { Staff } from "../records/staff";
import type { Settings } from "../settings";
import type { Moment } from "../units/moment";
import type { Period } from "../units/period";
import type { Found } from "./findAll";
import type { Scopes } from "./scopes";
import type { Totals } from "./totals";

/** Sessions and orders joined: facts, and who earned what, whatever the period. */
export interface JoinedRecords {
  readonly records: Records;
  readonly settings: Settings;
  readonly asOf: Moment;
  readonly staff: Staff;
  readonly scopes: Scopes;
  /** Per session, 0 where it counts. */
  readonly filter: Uint8Array;
  /** 1 per masked buyer. */
  readonly masked: Uint8Array;
  readonly sessions: SessionIndex | undefined;
  readonly orders: OrderFacts | undefined;
  readonly ordersByBuyer: OrdersByBuyer | undefined;
  readonly attribution: Attribution | undefined;
  /** Of all days, by whoever measures several periods; otherwise it is found anew for each. */
  readonly found?: Found;
}

/** What measuring a period works from, and the totals to fill. */
export interface MeasureInput extends JoinedRecords {
  readonly period: Period;
  readonly totals: Totals;
}

import type { FaultFacts } from "../faultFacts";
import type { faultsZhCN } from "../zhCN/faults";

const is = (received: string): string => (received === "" ? "but is empty" : `but is "${received}"`);

/** A column that should hold something else. */
const should =
  (what: string) =>
  ({ at, column: name, received }: FaultFacts): string =>
    `${at}: ${name} should be ${what}, ${is(received)}`;

export const faultsEn: typeof faultsZhCN = {
  capBelowFloor: ({ at, received, expected }) => `${at}: Cap ${received} is below the floor ${expected}`,
  cellError: ({ at, column: name, received }) => `${at}: ${name} is the Excel error ${received}; correct its formula`,
  conflict: ({ at, column: name, received, expected, otherRow }) =>
    `${at}: ${name} "${received}" contradicts "${expected}" ${otherRow === "" ? "elsewhere" : `in ${otherRow}`}`,
  duplicate: ({ at, received, otherRow }) =>
    `${at}: "${received}" is there already${otherRow === "" ? "" : `, in ${otherRow}`}`,
  duplicateColumn: ({ at, received, expected }) =>
    `${at}: "${received}" and "${expected}" are the same column; keep one of them`,
  lostDigits: ({ at, received }) =>
    `${at}: Order number ${received} has lost its last digits; format the column as text and enter it again`,
  looksLikePercent: ({ at, column: name, received, expected }) =>
    `${at}: ${name} ${received} means ${expected}; if ${received}% is meant, write ${received}%`,
  marginalByOtherMetric: ({ at, received }) =>
    `${at}: Marginal tiers cut the basis itself and can't go by "${received}"; choose whole, or clear the tier metric`,
  missingColumn: ({ at, expected }) => `${at}: The column "${expected}" is missing`,
  missingValue: ({ at, column: name }) => `${at}: ${name} must not be empty`,
  moreThanTwoDecimals: ({ at, column: name, received }) =>
    `${at}: ${name} should have at most two decimals, ${is(received)}`,
  noBands: ({ at, received }) => `${at}: "${received}" is scored by bands, but the table Bands has none for it`,
  notAdditive: ({ at, received }) =>
    `${at}: "${received}" can't be added up over months, so no quarter or year award can go by it`,
  notADate: should("a date such as 2026-06-01"),
  notAMemoRule: should("written like flag=red→excluded or memo contains Mary→Mary"),
  notAMonth: should("a month such as 2026-06"),
  notANumber: should("a number"),
  notAscending: ({ at, column: name, received, expected, otherRow }) =>
    `${at}: ${name} ${received} must be above ${expected}${otherRow === "" ? " of the tier before it" : ` in ${otherRow}`}`,
  notATime: should("a time such as 06:00"),
  notATimeSpan: should("a span such as 08:00-23:00, or blank for all day"),
  notAWindow: should("written like natural:2 or rolling:24"),
  notAWholeNumber: should("a whole number"),
  noTiers: ({ at, received }) => `${at}: Component "${received}" has no row in the table Tiers; it needs at least one`,
  notYesNo: should("yes or no"),
  outOfRange: ({ at, column: name, received, expected }) =>
    `${at}: ${name} ${received} is out of range${expected === "" ? "" : ` (should be ${expected})`}`,
  sharesAboveWhole: ({ at, received }) => `${at}: The shares of the pool add up to ${received}, more than 100%`,
  targetZero: ({ at }) => `${at}: The target must not be 0`,
  unitMismatch: ({ at, column: name, received, expected }) =>
    `${at}: ${name} "${received}" doesn't fit the basis "${expected}" (money by rate, counts by unit price)`,
  unknownComponent: ({ at, received }) => `${at}: The table Components has no "${received}"`,
  unknownMetric: ({ at, column: name, received, expected }) =>
    `${at}: There is no metric called "${received}"; ${name} takes ${expected === "" ? "" : `${expected}, or `}a name or code of the metrics listed on the sheet`,
  unknownPerson: ({ at, received }) => `${at}: The roster has no "${received}"`,
  unknownPlan: ({ at, received }) => `${at}: The table Plans has no "${received}"`,
  unknownPool: ({ at, received }) => `${at}: The table Pools has no "${received}"`,
  unknownScheme: ({ at, received }) => `${at}: The table Scorecard has no scheme "${received}"`,
  unknownSetting: ({ at, received }) => `${at}: There is no setting called "${received}"`,
  unknownWord: ({ at, column: name, received, expected }) =>
    `${at}: ${name} should be one of ${expected}, ${is(received)}`,
  weightsSum: ({ at, received }) =>
    `${at}: The weights add up to ${received}, not to 100; only their proportions count`,
  worstEqualsBest: ({ at, received }) =>
    `${at}: Linear scoring needs a worst and a best value that differ, not ${received} twice`,
};

import { calculatePeriod } from "../../../../src/engine/calculatePeriod";
import type { Cell } from "../../../../src/engine/records/cell";
import { DEFAULT_SETTINGS, type Settings } from "../../../../src/engine/settings";
import { month } from "../../../../src/engine/units/period";
import { mappingOf, readTables, type Rows } from "../../../support/records/readTables";

const SESSIONS = mappingOf("sessions", ["agent", "buyer", "start"]);
const ORDERS = mappingOf("orders", ["orderId", "created", "paid", "grossAmount", "buyer"]);
const REFUNDS = mappingOf("refunds", ["refundId", "orderId", "amount", "completed"]);

const PAID: Cell[] = ["o1", "2026-06-05 11:00:00", "2026-06-05 11:05:00", 100, "tb1"];

/** Row and agent of the issues about rejected rows; 小美 chats with tb1, nobody with tb2. */
function named(orders: Rows, refunds: Rows, settings: Partial<Settings> = {}): unknown[] {
  const records = readTables(
    [SESSIONS, [["小美", "tb1", "2026-06-05 10:00:00"]]],
    [ORDERS, orders],
    [REFUNDS, refunds],
  );
  const { issues } = calculatePeriod({
    records,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    month: month("2026-06"),
  });
  return issues.filter(({ severity }) => severity === "error").map(({ code, row, agent }) => [code, row, agent]);
}

describe("issues of rejected rows", () => {
  it.each<[string, Rows, unknown[]]>([
    ["whose amount can't be read", [["r1", "o1", "待核", "2026-06-06"]], [["notANumber", 2, "小美"]]],
    ["whose day can't be read", [["r1", "o1", 5, "昨天"]], [["notADate", 2, "小美"]]],
    [
      "that contradict each other",
      [
        ["r1", "o1", 5, "2026-06-06"],
        ["r1", "o1", 6, "2026-06-06"],
      ],
      [
        ["conflictingRows", 2, "小美"],
        ["conflictingRows", 3, "小美"],
      ],
    ],
    [
      "that are copies: the first counts",
      [
        ["r1", "o1", 5, "2026-06-06"],
        ["r1", "o1", 5, "2026-06-06"],
      ],
      [["duplicateRow", 3, undefined]],
    ],
    ["whose order can't be read", [["r1", 1.93e18, 5, "2026-06-06"]], [["lostDigits", 2, undefined]]],
    ["of an order that isn't there", [["r1", "o9", "待核", "2026-06-06"]], [["notANumber", 2, undefined]]],
    ["of an order that nobody owns", [["r1", "o2", "待核", "2026-06-06"]], [["notANumber", 2, undefined]]],
  ])("name the owner of the order of refunds %s", (_, refunds, expected) => {
    const silent = ["o2", "2026-06-05 11:00:00", "2026-06-05 11:05:00", 100, "tb2"];
    expect(named([PAID, silent], refunds)).toEqual(expected);
  });

  it("name the owner of an order's other lines", () => {
    const mapping = mappingOf("orders", ["parentOrderId", "orderId", "created", "grossAmount", "buyer"], {
      rowGrain: "line",
    });
    const line = (id: string, amount: Cell): Cell[] => ["P", id, "2026-06-05 11:00:00", amount, "tb1"];
    const records = readTables(
      [SESSIONS, [["小美", "tb1", "2026-06-05 10:00:00"]]],
      [mapping, [line("l1", 10), line("l2", "待核")]],
    );
    const { issues } = calculatePeriod({ records, settings: DEFAULT_SETTINGS, month: month("2026-06") });
    expect(issues).toMatchObject([{ code: "notANumber", row: 3, agent: "小美" }]);
  });

  it("name nobody for an order of which no row is left", () => {
    expect(named([["o1", "2026-06-05 11:00:00", "", "待核", "tb1"]], [])).toEqual([["notANumber", 2, undefined]]);
  });

  it("name an owner whom only an override names", () => {
    const overrides = [{ orderId: "o1", account: "小丽", note: "" }];
    expect(named([PAID], [["r1", "o1", "待核", "2026-06-06"]], { overrides })).toEqual([["notANumber", 2, "小丽"]]);
  });
});

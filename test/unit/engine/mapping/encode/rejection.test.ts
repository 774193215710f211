import type { Cell } from "../../../../../src/engine/records/cell";
import type { TableMapping } from "../../../../../src/engine/records/tableMapping";
import { mappingOf, readTables as read } from "../../../../support/records/readTables";

const SESSION = mappingOf("sessions", ["agent", "buyer", "start", "firstResponse"]);
const ORDER = mappingOf("orders", ["orderId", "created", "grossAmount", "agent"]);

/** The issues of a table's rows, each with whom it names. */
function named(mapping: TableMapping, rows: Cell[][]): unknown[] {
  return read([mapping, rows]).issues.map(({ code, row, agent }) => [code, row, agent]);
}

describe("issues of rejected rows", () => {
  it.each<[string, Cell[], unknown[]]>([
    ["an agent", ["小美", "tb1", "昨天", ""], [["notADate", 2, "小美"]]],
    ["an agent, and have two faults", ["小美", "-", "昨天", ""], expect.arrayContaining([["notADate", 2, "小美"]])],
    ["nobody", ["", "tb1", 46_101, ""], [["missingValue", 2, undefined]]],
    ["nobody whom one can read", ["#REF!", "tb1", "昨天", ""], expect.arrayContaining([["notADate", 2, undefined]])],
  ])("name whom the row names: %s", (_, row, expected) => {
    expect(named(SESSION, [row])).toEqual(expected);
  });

  it("name nobody where the row counts without the cell", () => {
    expect(named(SESSION, [["小美", "tb1", 46_101, "很快"]])).toEqual([["notADuration", 2, undefined]]);
  });

  it("name nobody where no column does", () => {
    expect(named(mappingOf("orders", ["orderId", "created", "grossAmount"]), [["1", 46_101, "待核"]])).toEqual([
      ["notANumber", 2, undefined],
    ]);
  });

  it("name each row's own among rows of several blocks' parts", () => {
    const rows = Array.from({ length: 2_100 }, (_, i): Cell[] => [
      `客服${i}`,
      `tb${i}`,
      i % 700 === 699 ? "昨天" : 46_101,
    ]);
    expect(named(mappingOf("sessions", ["agent", "buyer", "start"]), rows)).toEqual([
      ["notADate", 701, "客服699"],
      ["notADate", 1_401, "客服1399"],
      ["notADate", 2_101, "客服2099"],
    ]);
  });

  it("name whose orders contradict each other, and nobody for a copy: its first counts", () => {
    const rows: Cell[][] = [
      ["1", 46_101, 9, "小美"],
      ["1", 46_101, 8, "小丽"],
      ["2", 46_101, 7, "小美"],
      ["2", 46_101, 7, "小美"],
    ];
    expect(named({ ...ORDER, rowGrain: "order" }, rows)).toEqual([
      ["conflictingRows", 2, "小美"],
      ["conflictingRows", 3, "小丽"],
      ["duplicateRow", 5, undefined],
    ]);
  });
});

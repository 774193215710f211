import { mappingSettings, signatureOf } from "../../../../src/app/sources/savedMappings";
import type { TableMapping } from "../../../../src/engine/records/tableMapping";
import type { TableHead } from "../../../../src/engine/mapping/tableHead";

function headOf(header: readonly string[]): TableHead {
  return {
    source: "",
    sheet: "订单",
    rowCount: 1,
    columnCount: header.length,
    cells: [header],
    numberFormats: [],
    date1904: false,
  };
}

describe("signatureOf()", () => {
  it("is short however long the headers are", () => {
    expect(signatureOf(headOf(["订单编号", "说明".repeat(9_000)]), 1)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    [
      ["订单", "客服"],
      ["客服", "订单"],
    ],
    [["订单\t客服"], ["订单", "客服"]],
    [["订单"], ["订单", ""]],
  ])("tells %j from %j", (one, other) => {
    expect(signatureOf(headOf(one), 1)).not.toBe(signatureOf(headOf(other), 1));
  });
});

describe("mappingSettings()", () => {
  it("keeps what was said of files with the same headers once, without periods", () => {
    const mapping = { kind: "orders" } as TableMapping;
    const file = {
      signature: "0123456789abcdef",
      mapping,
      answers: [
        { kind: "grain", grain: "line" },
        { kind: "period", period: { from: "2026-06-01", to: "2026-06-30" } },
      ] as const,
    };
    expect(mappingSettings([file, file])).toEqual({
      "cs.mapping": [{ signature: file.signature, kind: "orders", answers: [{ kind: "grain", grain: "line" }] }],
    });
  });
});

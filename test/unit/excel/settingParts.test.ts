import { journalIn } from "../../../src/excel/drawing/journal";
import { settingParts } from "../../../src/excel/drawing/settingParts";

const ENTRIES = Array.from({ length: 600 }, (_, i) => ({
  name: `考核表 ${"长".repeat(20)} ${String(i)}`,
  id: `{00000000-0001-0000-0000-${String(i).padStart(12, "0")}}`,
}));

describe("the journal of many sheets", () => {
  it("takes as many settings as it needs, none as large as a setting may not be, and is read back whole", () => {
    const parts = settingParts("cs.drawing", ENTRIES);
    expect(parts.length).toBeGreaterThan(1);
    for (const [, part] of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(50_000);
    expect(parts[0]![0]).toBe("cs.drawing");
    expect(journalIn(new Map(parts))).toEqual(ENTRIES);
  });

  it("is one empty setting of no sheets, and leaves other settings alone", () => {
    expect(settingParts("cs.drawing", [])).toEqual([["cs.drawing", []]]);
    expect(journalIn(new Map([["cs.drawings", ENTRIES]]))).toEqual([]);
  });
});

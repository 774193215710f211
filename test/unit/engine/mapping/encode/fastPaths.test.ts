import fc from "fast-check";
import { cellText } from "../../../../../src/engine/mapping/cells/cellText";
import { parseMoney } from "../../../../../src/engine/mapping/cells/parseMoney";
import { parseId, parseKey } from "../../../../../src/engine/mapping/cells/parseKey";
import { encodeMoney } from "../../../../../src/engine/mapping/encode/encodeNumbers";
import { textEncoder } from "../../../../../src/engine/mapping/encode/encodeTexts";
import type { Cell } from "../../../../../src/engine/records/cell";
import { Dictionary } from "../../../../../src/engine/records/dictionary";

const PARSERS = { id: parseId, key: parseKey, text: cellText };

const anyPiece = fc.constantFrom(
  ...Array.from("'=\"-—/#.0+E19 \t\n\u00a0\u3000\ufeff\u2003\u2028n小美:："),
  "null",
  "No:",
  "订单编号：",
  "#N/A",
  "#REF!",
  "暂无数据",
  "延迟统计",
  "无退款申请",
  "E+15",
  ".0",
  '="',
);
const anyText = fc.oneof(
  fc.string(),
  fc.array(anyPiece, { maxLength: 5 }).map((pieces) => pieces.join("")),
);

describe("the fast path for clean cells", () => {
  it.each(["id", "key", "text"] as const)("reads %s cells as the parser does", (form) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof<fc.Arbitrary<Cell>[]>(anyText, fc.double(), fc.boolean()), { maxLength: 20 }),
        (different) => {
          const cells = different.flatMap((cell) => [cell, cell]); // the second is read by the first
          const dictionary = new Dictionary();
          const out = new Int32Array(cells.length);
          const faults: number[] = [];
          const report = (row: number) => faults.push(row);
          textEncoder(form, dictionary)(
            { rows: cells.map((cell) => [cell]), at: 0, count: cells.length, report },
            out,
            0,
          );
          const parsed = cells.map((cell) => PARSERS[form](cell));
          expect([...out].map((index) => dictionary.textAt(index))).toEqual(
            parsed.map((value) => (typeof value === "string" ? value : undefined)),
          );
          expect(faults).toEqual(parsed.flatMap((value, row) => (typeof value === "object" ? [row] : [])));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it("reads numbers of yuan as the parser does", () => {
    const anyYuan = fc.oneof(
      fc.double(),
      fc.integer({ min: -1e7, max: 1e7 }).map((fen) => fen / 100),
    );
    fc.assert(
      fc.property(anyYuan, (yuan) => {
        const out = new Float64Array(1);
        encodeMoney({ rows: [[yuan]], at: 0, count: 1, report: () => undefined }, out, 0);
        const parsed = parseMoney(yuan);
        expect(out[0]).toBe(typeof parsed === "object" ? (parsed.value ?? NaN) : parsed);
      }),
    );
  });
});

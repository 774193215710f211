import fc from "fast-check";
import { parseRows } from "../../../../src/files/text/parseRows";
import { RowCounter } from "../../../../src/files/text/rowCounter";

function counted(text: string, delimiter: "," | "\t", cut = 0): number {
  const counter = new RowCounter(delimiter.charCodeAt(0), 10);
  const bytes = new TextEncoder().encode(text);
  counter.add(bytes.subarray(0, cut));
  counter.add(bytes.subarray(cut));
  return counter.count;
}

/** Rows up to the last with a cell that says something, as the parser has them. */
function parsed(text: string, delimiter: "," | "\t"): number | undefined {
  const { rows, unclosed } = parseRows(text, { delimiter, newline: "\n", atEnd: true });
  if (unclosed !== undefined) return undefined;
  return rows.reduce((last, row, at) => (row.some((cell) => cell !== "") ? at + 1 : last), 0);
}

describe("RowCounter", () => {
  it.each([
    ["", 0],
    ["\n\n", 0],
    ["a", 1],
    ["a\n", 1],
    ["a\nb", 2],
    ["a\n\nb\n\n", 3],
    ['"a\nb",1\n', 1],
    ['"a""\n""b"\nc', 2],
    ['5" a\n6" b\n', 2],
    ['"a" \n"b"\n', 2],
    ['"a"b\nc"\nd', 2],
    [",,\n\n", 0],
    ['"",""\n', 0],
    ['a\n""""\n', 2],
  ])("counts %j as %d rows", (text, rows) => expect(counted(text, ",")).toBe(rows));

  it("counts what the parser finds, wherever the bytes are cut", () => {
    const unit = fc.constantFrom("a", "小", ",", "\t", '"', "\n", " ", ";");
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 40 }),
        fc.constantFrom(",", "\t"),
        fc.nat(40),
        (text, delimiter, cut) => {
          const rows = parsed(text, delimiter);
          fc.pre(rows !== undefined);
          expect(counted(text, delimiter, cut)).toBe(rows);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

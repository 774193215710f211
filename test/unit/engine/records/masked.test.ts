import fc from "fast-check";
import { isMasked, maskedFlags } from "../../../../src/engine/records/masked";
import { textListOf } from "../../../../src/engine/records/textList";

/** Names of stars, of their neighbours in the code table, and of characters of one to three bytes. */
const anyNick = fc
  .array(fc.constantFrom("*", "+", ")", "a", "\u00aa", "買", "＊", "\0"), { maxLength: 9 })
  .map((characters) => characters.join(""));

describe("maskedFlags", () => {
  it("marks the names that hold a star, wherever it stands", () => {
    fc.assert(
      fc.property(fc.array(anyNick, { maxLength: 20 }), (nicks) => {
        expect([...maskedFlags(textListOf(nicks))]).toEqual(nicks.map((nick) => (isMasked(nick) ? 1 : 0)));
      }),
      { numRuns: 300 },
    );
  });
});

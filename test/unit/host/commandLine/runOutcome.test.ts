import { readRunOutcome } from "../../../../src/host/commandLine/runOutcome";

describe("readRunOutcome()", () => {
  it("reads a finished run and a refused one", () => {
    const finished = readRunOutcome({ ok: true, lines: ["done"], figures: { shop: 1 }, credits: () => ["a", "b"] });
    expect(finished).toMatchObject({ ok: true, lines: ["done"], figures: { shop: 1 } });
    expect([...finished.credits!()]).toEqual(["a", "b"]);
    expect(readRunOutcome({ ok: false, lines: ["no orders"] })).toEqual({ ok: false, lines: ["no orders"] });
  });

  it("passes a mapping on as it is", () => {
    const mapping = { tables: [] };
    expect(readRunOutcome({ ok: true, lines: [], mapping }).mapping).toBe(mapping);
  });

  it.each([undefined, null, 1, {}, { ok: 1, lines: [] }, { ok: true, lines: [1] }])("refuses %j", (detail) => {
    expect(() => readRunOutcome(detail)).toThrow(TypeError);
  });

  it("refuses credits that are no list", () => {
    expect(() => readRunOutcome({ ok: true, lines: [], credits: () => 1 }).credits!()).toThrow(TypeError);
  });
});

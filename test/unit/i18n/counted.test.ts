import { counted } from "../../../src/i18n/counted";
import { runTextsFor } from "../../../src/i18n/run/runTextsFor";

describe("counted()", () => {
  it.each([
    [1, "1 row"],
    [0, "0 rows"],
    [2, "2 rows"],
    ["1", "1 row"],
    ["1,204", "1,204 rows"],
  ])("%p: %s", (count, text) => {
    expect(counted(count, "row")).toBe(text);
  });

  it("takes other plurals", () => {
    expect([counted(1, "person", "people"), counted(3, "person", "people")]).toEqual(["1 person", "3 people"]);
  });
});

describe("the English summary", () => {
  const run = runTextsFor("en");

  it("says one error, and no notices", () => {
    expect(run.issues.all(1, 0)).toBe("Data issues: 1 error, 0 notices");
  });

  it("says none of what has no value", () => {
    const { agent, noValue } = run.summary;
    expect(agent({ agent: "Mei", enquiries: noValue, conversion: noValue, sales: "¥5.00" })).toBe(
      "Mei: enquiries none, conversion none, sales ¥5.00",
    );
  });
});

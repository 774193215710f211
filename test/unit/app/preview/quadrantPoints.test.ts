import { quadrantMarks, type QuadrantPoint } from "../../../../src/app/preview/quadrantPoints";

describe("the marks of the chart of enquiries and conversion", () => {
  it("name together who stand at the very same place", () => {
    const at = (person: string, x: number): QuadrantPoint => ({
      person,
      quadrant: "both",
      enquiries: 1,
      conversion: 1,
      x,
      y: 0.5,
    });
    const marks = quadrantMarks([at("小美", 0.5), at("小丽", 0.8), at("小娇", 0.5)]);
    expect(marks.map(({ persons, x }) => ({ persons, x }))).toEqual([
      { persons: ["小美", "小娇"], x: 0.5 },
      { persons: ["小丽"], x: 0.8 },
    ]);
  });
});

import { labelSides } from "../../../../../src/report/sheets/summary/labelSides";

const PLOT = { width: 300, height: 150 };
const point = (name: string, x: number, y: number) => ({ name, x, y });

describe("labelSides()", () => {
  it("puts a name to the right where nothing is in its way", () => {
    expect(labelSides([point("木棉", 100, 80)], PLOT)).toEqual(["right"]);
  });

  it("keeps names inside the plot", () => {
    expect(labelSides([point("木棉", 298, 80)], PLOT)).toEqual(["left"]);
  });

  it("keeps the names of neighbours apart", () => {
    expect(labelSides([point("青禾", 100, 80), point("木棉", 108, 80)], PLOT)).toEqual(["left", "right"]);
    const crowd = [point("一", 100, 80), point("二", 100, 80), point("三", 100, 80), point("四", 100, 80)];
    expect(new Set(labelSides(crowd, PLOT)).size).toBe(4);
  });
});

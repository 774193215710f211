import { conditionalLooks } from "../../../../../../src/host/page/grid/rules/conditionalLooks";
import { scaleColor } from "../../../../../../src/host/page/grid/rules/scaleColor";
import type { Range } from "../../../../../../src/host/model/range";
import { Workbook } from "../../../../../../src/host/model/workbook";

/** The looks of A1:A4, which hold 1, 2, 4 and a text. */
function looksOf(prepare: (range: Range) => void) {
  const { active } = new Workbook();
  const range = active.getRange("A1:A4");
  range.values = [[1], [2], [4], ["text"]];
  prepare(range);
  const lookAt = conditionalLooks(active);
  return [0, 1, 2, 3].map((row) => lookAt({ row, column: 0 }));
}

describe("conditionalLooks()", () => {
  it("compares values with bounds, which may be cells; a text is above any number", () => {
    const looks = looksOf((range) => {
      const { cellValue } = range.conditionalFormats.add("CellValue");
      cellValue.values["rule"] = { formula1: "=$A$2", operator: "GreaterThanOrEqual" };
      cellValue.child("format", "ConditionalRangeFormat").child("font", "ConditionalRangeFont").values["color"] =
        "#FF0000";
    });
    const red = { fontColor: "#FF0000" };
    expect(looks.map((look) => look?.patch)).toEqual([undefined, red, red, red]);
  });

  it("draws bars from zero to the largest", () => {
    const looks = looksOf((range) => {
      const { dataBar } = range.conditionalFormats.add("DataBar");
      dataBar.child("positiveFormat", "ConditionalDataBarPositiveFormat").values["fillColor"] = "#00FF00";
    });
    expect(looks.map((look) => look?.bar?.share)).toEqual([0.25, 0.5, 1, undefined]);
  });

  it("fills between two colours, and gives signs by thirds", () => {
    const fills = looksOf((range) => {
      const criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#000000" },
      };
      range.conditionalFormats.add("ColorScale").colorScale.values["criteria"] = criteria;
    });
    expect(fills.map((look) => look?.patch.fillColor)).toEqual(["#FFFFFF", "#AAAAAA", "#000000", undefined]);
    const signs = looksOf(
      (range) => (range.conditionalFormats.add("IconSet").iconSet.values["style"] = "ThreeSymbols"),
    );
    expect(signs.map((look) => look?.icon?.sign)).toEqual(["✖", "!", "✔", undefined]);
  });

  it("lets the first rule win where two say something of one part", () => {
    const add = (range: Range, color: string): void => {
      const { custom } = range.conditionalFormats.add("Custom");
      custom.child("rule", "ConditionalFormatRule").values["formula"] = "=$A1>0";
      custom.child("format", "ConditionalRangeFormat").child("fill", "ConditionalRangeFill").values["color"] = color;
    };
    const [look] = looksOf((range) => {
      add(range, "#111111");
      add(range, "#222222"); // a new rule comes first
    });
    expect(look?.patch.fillColor).toBe("#222222");
  });
});

describe("scaleColor()", () => {
  it.each([
    [["#000000", "#FFFFFF"], 0, "#000000"],
    [["#000000", "#FFFFFF"], 1, "#FFFFFF"],
    [["#FF0000", "#FFFFFF", "#0000FF"], 0.5, "#FFFFFF"],
    [["#FF0000", "#FFFFFF", "#0000FF"], 1, "#0000FF"],
    [["#123456"], 0.5, "#123456"],
    [[], 0.5, "#FFFFFF"],
  ])("of %j at %d is %s", (colors, share, color) => {
    expect(scaleColor(colors, share)).toBe(color);
  });
});

import { setBagDefaults } from "../protocol/bag";
import { readColor } from "./color";
import { SettingsFamily, type Makers } from "./settingsFamily";

setBagDefaults("ChartTitle", { visible: false, text: "", overlay: false, position: "Automatic" });
setBagDefaults("ChartLegend", { visible: true, position: "Right", overlay: false });
setBagDefaults("ChartAxisTitle", { visible: false, text: "" });
setBagDefaults("ChartDataLabels", {
  showValue: false,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
  numberFormat: "General",
});
setBagDefaults("ChartGridlines", { visible: false });

/** The fill of a chart part: `values.color` is #RRGGBB once it was set. */
class ChartFill extends SettingsFamily {
  setSolidColor(color: unknown): void {
    this.values["color"] = readColor(color);
  }

  clear(): void {
    Reflect.deleteProperty(this.values, "color");
  }
}

/** A line or border of a chart part. */
class ChartLine extends SettingsFamily {
  clear(): void {
    this.values["lineStyle"] = "None";
  }
}

/** A title: giving it a text shows it. */
class ChartTitle extends SettingsFamily {
  get text(): unknown {
    return this.values["text"];
  }

  set text(text: unknown) {
    this.values["text"] = text;
    this.values["visible"] = true;
  }

  setFormula(formula: string): void {
    this.values["formula"] = formula;
    this.values["visible"] = true;
  }
}

/** The parts of charts that do more than keep what is set. */
export const CHART_MAKERS: Makers = {
  ChartFill: () => new ChartFill("ChartFill", CHART_MAKERS),
  ChartLineFormat: () => new ChartLine("ChartLineFormat", CHART_MAKERS),
  ChartBorder: () => new ChartLine("ChartBorder", CHART_MAKERS),
  ChartTitle: () => new ChartTitle("ChartTitle", CHART_MAKERS),
  ChartAxisTitle: () => new ChartTitle("ChartAxisTitle", CHART_MAKERS),
};

import { setBagDefaults, type Bag } from "../protocol/bag";
import { Collection } from "./collection";
import { oneOf } from "./formatPart";
import type { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { intersect, type Rect } from "./rect";
import { invalidOperation } from "./refusals";
import { SettingsFamily, type Makers } from "./settingsFamily";
import type { Worksheet } from "./worksheet";

setBagDefaults("DataBarConditionalFormat", {
  showDataBarOnly: false,
  barDirection: "Context",
  axisFormat: "Automatic",
  axisColor: "#000000",
  lowerBoundRule: { type: "Automatic" },
  upperBoundRule: { type: "Automatic" },
});
setBagDefaults("ConditionalDataBarPositiveFormat", {
  fillColor: "#638EC6",
  gradientFill: true,
  borderColor: "#638EC6",
});
setBagDefaults("ConditionalDataBarNegativeFormat", {
  fillColor: "#FF0000",
  matchPositiveFillColor: false,
  borderColor: "#FF0000",
  matchPositiveBorderColor: true,
});
setBagDefaults("IconSetConditionalFormat", {
  style: "ThreeTrafficLights1",
  reverseIconOrder: false,
  showIconOnly: false,
});

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** Fill and font of a rule: `clear` forgets what was set. */
class ClearableBag extends SettingsFamily {
  clear(): void {
    for (const name of Object.keys(this.values)) Reflect.deleteProperty(this.values, name);
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

/** The borders of a rule, by name or by side. */
class ConditionalRangeBorderCollection extends SettingsFamily {
  get items(): readonly Bag[] {
    return SIDES.map((side) => this.getItem(side));
  }

  get count(): number {
    return SIDES.length;
  }

  getItem(index: string): Bag {
    const side = oneOf(SIDES, index);
    const border = this.child(side.replace("Edge", "").toLowerCase(), "ConditionalRangeBorder");
    border.values["sideIndex"] = side;
    return border;
  }
}

const MAKERS: Makers = {
  ConditionalRangeFill: () => new ClearableBag("ConditionalRangeFill", MAKERS),
  ConditionalRangeFont: () => new ClearableBag("ConditionalRangeFont", MAKERS),
  ConditionalRangeBorderCollection: () =>
    new ConditionalRangeBorderCollection("ConditionalRangeBorderCollection", MAKERS),
};

/** One rule that formats cells by their values. Its part (`cellValue`, `dataBar`, …) is the one of its type. */
export class ConditionalFormat extends SettingsFamily {
  stopIfTrue = false;

  constructor(
    readonly sheet: Worksheet,
    public rect: Rect,
    readonly type: string,
  ) {
    super("ConditionalFormat", MAKERS);
    this.id = sheet.workbook.nextGuid();
  }

  readonly id: string;

  private part(kind: string, [name, $type]: readonly [string, string]): Bag {
    if (this.type !== kind) throw invalidOperation(`A ${this.type} format has no ${name}`);
    return this.child(name, $type);
  }

  private partOrNull(kind: string, name: readonly [string, string]): Bag | null {
    return this.type === kind ? this.part(kind, name) : null;
  }

  get cellValue(): Bag {
    return this.part("CellValue", ["cellValue", "CellValueConditionalFormat"]);
  }

  get cellValueOrNullObject(): Bag | null {
    return this.partOrNull("CellValue", ["cellValue", "CellValueConditionalFormat"]);
  }

  get colorScale(): Bag {
    return this.part("ColorScale", ["colorScale", "ColorScaleConditionalFormat"]);
  }

  get colorScaleOrNullObject(): Bag | null {
    return this.partOrNull("ColorScale", ["colorScale", "ColorScaleConditionalFormat"]);
  }

  get custom(): Bag {
    return this.part("Custom", ["custom", "CustomConditionalFormat"]);
  }

  get customOrNullObject(): Bag | null {
    return this.partOrNull("Custom", ["custom", "CustomConditionalFormat"]);
  }

  get dataBar(): Bag {
    return this.part("DataBar", ["dataBar", "DataBarConditionalFormat"]);
  }

  get dataBarOrNullObject(): Bag | null {
    return this.partOrNull("DataBar", ["dataBar", "DataBarConditionalFormat"]);
  }

  get iconSet(): Bag {
    return this.part("IconSet", ["iconSet", "IconSetConditionalFormat"]);
  }

  get iconSetOrNullObject(): Bag | null {
    return this.partOrNull("IconSet", ["iconSet", "IconSetConditionalFormat"]);
  }

  get preset(): Bag {
    return this.part("PresetCriteria", ["preset", "PresetCriteriaConditionalFormat"]);
  }

  get presetOrNullObject(): Bag | null {
    return this.partOrNull("PresetCriteria", ["preset", "PresetCriteriaConditionalFormat"]);
  }

  get textComparison(): Bag {
    return this.part("ContainsText", ["textComparison", "TextConditionalFormat"]);
  }

  get textComparisonOrNullObject(): Bag | null {
    return this.partOrNull("ContainsText", ["textComparison", "TextConditionalFormat"]);
  }

  get topBottom(): Bag {
    return this.part("TopBottom", ["topBottom", "TopBottomConditionalFormat"]);
  }

  get topBottomOrNullObject(): Bag | null {
    return this.partOrNull("TopBottom", ["topBottom", "TopBottomConditionalFormat"]);
  }

  /** 0 is looked at first. Excel puts a new rule first; so does this host. */
  get priority(): number {
    return this.sheet.conditionalFormatList.indexOf(this);
  }

  set priority(priority: number) {
    const list = this.sheet.conditionalFormatList;
    list.splice(list.indexOf(this), 1);
    list.splice(priority, 0, this);
  }

  delete(): void {
    const list = this.sheet.conditionalFormatList;
    list.splice(list.indexOf(this), 1);
  }

  getRange(): Range {
    return this.sheet.range(this.rect);
  }

  getRangeOrNullObject(): Range {
    return this.getRange();
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.sheet, [this.getRange()]);
  }
}

/** The rules that touch a range. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly $type = "ConditionalFormatCollection";

  constructor(
    private readonly sheet: Worksheet,
    private readonly rect: Rect,
  ) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    return this.sheet.conditionalFormatList.filter(({ rect }) => intersect(rect, this.rect) !== undefined);
  }

  protected keysOf(item: ConditionalFormat): readonly string[] {
    return [item.id];
  }

  add(type: string): ConditionalFormat {
    const format = new ConditionalFormat(this.sheet, this.rect, oneOf(KINDS, type));
    this.sheet.assertWritable(this.rect);
    this.sheet.conditionalFormatList.unshift(format);
    return format;
  }

  clearAll(): void {
    for (const format of this.items) format.delete();
  }
}

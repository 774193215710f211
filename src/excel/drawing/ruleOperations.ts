import type { Bound, ConditionalFormat, ConditionalRule } from "../../report/spec/conditionalFormat";
import type { Validation } from "../../report/spec/validation";
import { absoluteAddressOf } from "../address";
import { COLORS } from "./looks";
import { commands, type Operation } from "./operation";
import { inSheetUnit, type Target } from "./writtenValue";
import { rangeAt } from "../rangeAt";

/** Conditional formats, in the order of the spec: the first has priority. */
export function* conditionalOperations(formats: readonly ConditionalFormat[], target: Target): Generator<Operation> {
  for (const { area, rule } of formats) {
    yield commands(10, (sheet) => {
      addRule(rangeAt(sheet, area).conditionalFormats, rule, target);
    });
  }
}

type RuleOf<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { readonly kind: Kind }>;

function addRule(formats: Excel.ConditionalFormatCollection, rule: ConditionalRule, target: Target): void {
  switch (rule.kind) {
    case "dataBar":
      addDataBar(formats.add("DataBar").dataBar);
      break;
    case "colorScale":
      addColorScale(formats.add("ColorScale").colorScale, rule);
      break;
    case "cellValue":
      addCellValue(formats.add("CellValue").cellValue, rule, target);
      break;
    case "formula":
      addFormula(formats.add("Custom").custom, rule);
      break;
    case "icons":
      addIcons(formats.add("IconSet").iconSet, rule);
      break;
  }
}

function addDataBar(bar: Excel.DataBarConditionalFormat): void {
  bar.positiveFormat.fillColor = COLORS.accentMid;
  bar.positiveFormat.gradientFill = false;
  bar.lowerBoundRule = { type: "Automatic" };
  bar.upperBoundRule = { type: "Automatic" };
}

/** The good end is coloured; the other stays white, so that a print in grey reads the same. */
function addColorScale(scale: Excel.ColorScaleConditionalFormat, { better }: RuleOf<"colorScale">): void {
  const [low, high] = better === "higher" ? [COLORS.white, COLORS.accentMid] : [COLORS.accentMid, COLORS.white];
  scale.criteria = { minimum: { type: "LowestValue", color: low }, maximum: { type: "HighestValue", color: high } };
}

const OPERATORS = {
  greaterThan: "GreaterThan",
  atLeast: "GreaterThanOrEqual",
  lessThan: "LessThan",
  atMost: "LessThanOrEqual",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  between: "Between",
} as const;

function addCellValue(format: Excel.CellValueConditionalFormat, rule: RuleOf<"cellValue">, target: Target): void {
  setMark(format.format, rule.look);
  const [first = "=0", second] = rule.bounds.map((bound) => boundText(bound, target));
  const operator = OPERATORS[rule.operator];
  format.rule = second === undefined ? { formula1: first, operator } : { formula1: first, formula2: second, operator };
}

function boundText(bound: Bound, { date1904 }: Target): string {
  return "formula" in bound ? bound.formula : `=${inSheetUnit(bound.value, bound.format, date1904)}`;
}

function addFormula(format: Excel.CustomConditionalFormat, { formula, look }: RuleOf<"formula">): void {
  setMark(format.format, look);
  format.rule.formula = formula;
}

function setMark({ font, fill }: Excel.ConditionalRangeFormat, look: RuleOf<"formula">["look"]): void {
  if (look === "muted") {
    font.color = COLORS.muted;
    return;
  }
  font.color = COLORS[look];
  font.bold = true;
  if (look === "warn") {
    fill.color = COLORS.warnPale;
  }
}

const ICONS = { arrows: "ThreeArrowsGray", trafficLights: "ThreeTrafficLights1", symbols: "ThreeSymbols" } as const;

function addIcons(icons: Excel.IconSetConditionalFormat, { set, better }: RuleOf<"icons">): void {
  icons.style = ICONS[set];
  icons.reverseIconOrder = better === "lower";
}

/** What may be typed where. */
export function* validationOperations(validations: readonly Validation[], target: Target): Generator<Operation> {
  for (const { area, rule, refusal } of validations) {
    yield commands(4, (sheet) => {
      const { dataValidation } = rangeAt(sheet, area);
      dataValidation.rule = validationRule(rule, target);
      dataValidation.errorAlert = {
        title: refusal?.title ?? "",
        message: refusal?.text ?? "",
        showAlert: refusal !== null,
        style: "Stop",
      };
    });
  }
}

function validationRule(rule: Validation["rule"], target: Target): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: `=${absoluteAddressOf(rule.area)}` } };
    case "between":
      return {
        decimal: {
          formula1: boundText(rule.from, target),
          formula2: boundText(rule.to, target),
          operator: "Between",
        },
      };
  }
}

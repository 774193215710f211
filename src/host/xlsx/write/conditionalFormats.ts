import type { ConditionalFormattingRule, Style, Worksheet as FileSheet } from "@cj-tech-master/excelts";
import { columnLetters, toA1, toAbsoluteA1 } from "../../model/address";
import type { ConditionalFormat } from "../../model/conditionalFormat";
import type { Worksheet } from "../../model/worksheet";
import { notImplemented } from "../../protocol/hostError";
import { ICON_SETS, OPERATORS } from "../conditionalFormatWords";
import { asRecord, textIn } from "../record";
import { toXml } from "../xmlText";
import { argb } from "./fileStyle";
import { fileFormula } from "./formulaText";

type Json = Readonly<Record<string, unknown>>;

/** Adds the sheet's conditional formats, the first to be looked at first. */
export function writeConditionalFormats(target: FileSheet, sheet: Worksheet): void {
  sheet.conditionalFormatList.forEach((format, index) => {
    const rule: unknown = {
      ...ruleOf(format),
      priority: index + 1,
    };
    if (isRule(rule)) target.addConditionalFormatting({ ref: toA1(format.rect), rules: [rule] });
  });
}

/** The library's types know fewer operators than it writes. */
function isRule(rule: unknown): rule is ConditionalFormattingRule {
  return typeof rule === "object" && rule !== null && "type" in rule;
}

const RULES: Readonly<Record<string, (json: Json, format: ConditionalFormat) => Json>> = {
  CellValue: cellValueRule,
  Custom: (json) => {
    const custom = asRecord(json["custom"]);
    return expression(textIn(asRecord(custom["rule"]), "formula"), custom);
  },
  ColorScale: colorScaleRule,
  DataBar: dataBarRule,
  IconSet: iconSetRule,
  TopBottom: topBottomRule,
  ContainsText: textRule,
  PresetCriteria: presetRule,
};

function ruleOf(format: ConditionalFormat): Json {
  const make = RULES[format.type];
  if (make === undefined) throw notImplemented(`writing a conditional format ${format.type} to a file`);
  return make(format.toJSON(), format);
}

function cellValueRule(json: Json): Json {
  const part = asRecord(json["cellValue"]);
  const rule = asRecord(part["rule"]);
  const formulae = [rule["formula1"], rule["formula2"]].filter(
    (formula) => formula !== undefined && formula !== null && formula !== "",
  );
  const operator = OPERATORS[textIn(rule, "operator")];
  return {
    type: "cellIs",
    operator,
    formulae: formulae.map((formula) => fileFormula(String(formula))),
    style: look(part),
  };
}

function expression(formula: string, part: Json): Json {
  return { type: "expression", formulae: [fileFormula(formula)], style: look(part) };
}

/** What a rule changes in the cells it applies to. */
function look(part: Json): Partial<Style> {
  const format = asRecord(part["format"]);
  const font = asRecord(format["font"]);
  const [fontColor, fillColor] = [textIn(font, "color"), textIn(asRecord(format["fill"]), "color")];
  const looks = {
    ...(fontColor === "" ? {} : { color: { argb: argb(fontColor) } }),
    ...(font["bold"] === true ? { bold: true } : {}),
    ...(font["italic"] === true ? { italic: true } : {}),
    ...(font["strikethrough"] === true ? { strike: true } : {}),
    ...(font["underline"] === "Single" ? { underline: true } : {}),
  };
  return {
    ...(Object.keys(looks).length === 0 ? {} : { font: looks }),
    ...(fillColor === "" ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(fillColor) } } }),
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
};

function bound(value: unknown, automatic: string): Json {
  const own = asRecord(value);
  const type = BOUNDS[textIn(own, "type")] ?? automatic;
  const text = fileFormula(textIn(own, "formula"));
  if (text === "") return { type };
  return { type, value: Number.isFinite(Number(text)) ? Number(text) : text };
}

function colorScaleRule(json: Json): Json {
  const criteria = asRecord(asRecord(json["colorScale"])["criteria"]);
  const steps = ["minimum", "midpoint", "maximum"]
    .map((name) => asRecord(criteria[name]))
    .filter((step) => textIn(step, "color") !== "");
  const automatic = (index: number): string =>
    index === 0 ? "min" : index === steps.length - 1 ? "max" : "percentile";
  return {
    type: "colorScale",
    cfvo: steps.map((step, index) => bound(step, automatic(index))),
    color: steps.map((step) => ({ argb: argb(textIn(step, "color")) })),
  };
}

const DIRECTIONS: Readonly<Record<string, string>> = { LeftToRight: "leftToRight", RightToLeft: "rightToLeft" };

function dataBarRule(_json: Json, format: ConditionalFormat): Json {
  const { dataBar } = format;
  const positive = dataBar.child("positiveFormat", "ConditionalDataBarPositiveFormat").values;
  const negative = dataBar.child("negativeFormat", "ConditionalDataBarNegativeFormat").values;
  const fill = textIn(positive, "fillColor");
  const borderColor = textIn(positive, "borderColor");
  return {
    type: "dataBar",
    cfvo: [bound(dataBar.values["lowerBoundRule"], "autoMin"), bound(dataBar.values["upperBoundRule"], "autoMax")],
    color: { argb: argb(fill) },
    gradient: positive["gradientFill"] !== false,
    border: borderColor !== "" && positive["gradientFill"] !== false,
    borderColor: { argb: argb(borderColor === "" ? fill : borderColor) },
    minLength: 0,
    maxLength: 100,
    showValue: dataBar.values["showDataBarOnly"] !== true,
    direction: DIRECTIONS[textIn(dataBar.values, "barDirection")] ?? "context",
    axisPosition: { None: "none", CellMidPoint: "middle" }[textIn(dataBar.values, "axisFormat")] ?? "auto",
    axisColor: { argb: argb(textIn(dataBar.values, "axisColor")) },
    negativeBarColorSameAsPositive: negative["matchPositiveFillColor"] === true,
    negativeFillColor: { argb: argb(textIn(negative, "fillColor")) },
    negativeBarBorderColorSameAsPositive: negative["matchPositiveBorderColor"] !== false,
  };
}

function iconSetRule(json: Json): Json {
  const part = asRecord(json["iconSet"]);
  const set = ICON_SETS[textIn(part, "style")];
  if (set === undefined) throw notImplemented(`writing the icon set ${textIn(part, "style")} to a file`);
  const count = Number(set[0]);
  const criteria: readonly unknown[] = Array.isArray(part["criteria"]) ? part["criteria"] : [];
  const cfvo = Array.from({ length: count }, (_, index) => {
    const own = asRecord(criteria[index]);
    const usual = { type: "percent", value: Math.round((100 * index) / count) };
    return index === 0 || textIn(own, "formula") === "" ? usual : bound(own, "percent");
  });
  return {
    type: "iconSet",
    iconSet: set,
    cfvo,
    reverse: part["reverseIconOrder"] === true,
    showValue: part["showIconOnly"] !== true,
  };
}

function topBottomRule(json: Json): Json {
  const part = asRecord(json["topBottom"]);
  const rule = asRecord(part["rule"]);
  const kind = textIn(rule, "type");
  return {
    type: "top10",
    rank: Number(rule["rank"]),
    percent: kind.endsWith("Percent"),
    bottom: kind.startsWith("Bottom"),
    style: look(part),
  };
}

/** `=SEARCH("x",A1)`-like conditions for the first cell; they move along with the others. */
const TEXT_TESTS: Readonly<Record<string, (text: string, cell: string) => string>> = {
  Contains: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

function firstCell({ rect }: ConditionalFormat): string {
  return `${columnLetters(rect.column)}${rect.row + 1}`;
}

function textRule(json: Json, format: ConditionalFormat): Json {
  const part = asRecord(json["textComparison"]);
  const rule = asRecord(part["rule"]);
  const test = TEXT_TESTS[textIn(rule, "operator")];
  if (test === undefined) throw notImplemented(`writing a condition ${textIn(rule, "operator")} for texts to a file`);
  return expression(test(`"${textIn(rule, "text").replaceAll('"', '""')}"`, firstCell(format)), part);
}

const PRESETS: Readonly<Record<string, (cell: string, block: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
  DuplicateValues: (cell, block) => `COUNTIF(${block},${cell})>1`,
  UniqueValues: (cell, block) => `COUNTIF(${block},${cell})=1`,
};

function presetRule(json: Json, format: ConditionalFormat): Json {
  const part = asRecord(json["preset"]);
  const criterion = textIn(asRecord(part["rule"]), "criterion");
  if (criterion === "AboveAverage" || criterion === "BelowAverage") {
    return { type: "aboveAverage", aboveAverage: criterion === "AboveAverage", style: look(part) };
  }
  const test = PRESETS[criterion];
  if (test === undefined) throw notImplemented(`writing the condition ${criterion} to a file`);
  return expression(test(firstCell(format), toAbsoluteA1(format.rect)), part);
}

/**
 * What the library doesn't write, put into the text after a sheet's cells: that a rule stops others, which text a rule
 * looks for, and bounds of data bars that the older half of the rule may hold.
 */
export function amendedRules(after: string, sheet: Worksheet): string {
  return after
    .replaceAll('<cfvo type="autoMin"/>', '<cfvo type="min"/>')
    .replaceAll('<cfvo type="autoMax"/>', '<cfvo type="max"/>')
    .replace(/<cfRule type="\w+"(?: \w+="[^"]*")*? priority="(\d+)"/g, (tag, priority: string) => {
      const format = sheet.conditionalFormatList[Number(priority) - 1];
      if (format === undefined) return tag;
      return searched(tag, format) + (format.stopIfTrue ? ' stopIfTrue="1"' : "");
    });
}

function searched(tag: string, format: ConditionalFormat): string {
  const rule = asRecord(asRecord(format.toJSON()["textComparison"])["rule"]);
  if (rule["operator"] !== "Contains") return tag;
  const named = tag.replace('type="expression"', 'type="containsText"');
  return `${named} operator="containsText" text="${toXml(textIn(rule, "text"))}"`;
}

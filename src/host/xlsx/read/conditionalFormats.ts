import type { Fill } from "@cj-tech-master/excelts";
import { tryParseA1 } from "../../model/address";
import { ConditionalFormat } from "../../model/conditionalFormat";
import type { Rect } from "../../model/rect";
import type { Worksheet } from "../../model/worksheet";
import type { Bag } from "../../protocol/bag";
import { ICON_SETS, OPERATORS, wordFor } from "../conditionalFormatWords";
import { asRecord, textIn } from "../record";
import { attribute, tagsOf } from "../xmlText";
import { shownFormula } from "../write/formulaText";
import type { Palette } from "./palette";
import type { SheetSource } from "./sheetLook";

type Json = Readonly<Record<string, unknown>>;

/** The conditional formats of a file's sheet that the model knows, in the order in which they are looked at. */
export function readConditionalFormats(sheet: Worksheet, { file, after, palette }: SheetSource): void {
  const rules = file.conditionalFormattings.flatMap(({ ref, rules: own }) =>
    own.map((rule) => ({ ref, rule: asRecord(rule) })),
  );
  const stops = tagsOf(after, "cfRule").filter((tag) => /^(?:1|true)$/.test(attribute(tag, "stopIfTrue") ?? ""));
  const stopping = new Set(stops.map((tag) => attribute(tag, "priority")));
  rules.sort((a, b) => Number(a.rule["priority"]) - Number(b.rule["priority"]));
  for (const { ref, rule } of rules) {
    for (const area of ref.split(/\s+/)) {
      const rect = tryParseA1(area);
      if (rect === undefined) continue;
      const format = readRule({ sheet, rect, palette, after }, rule);
      if (format === undefined) continue;
      format.stopIfTrue = stopping.has(String(rule["priority"]));
      sheet.conditionalFormatList.push(format);
    }
  }
}

interface Reading {
  readonly sheet: Worksheet;
  readonly rect: Rect;
  readonly palette: Palette;
  /** The text after the cells: what the library doesn't read of newer kinds. */
  readonly after: string;
}

const READERS: Readonly<Record<string, (reading: Reading, rule: Json) => ConditionalFormat>> = {
  cellIs: readCellValue,
  expression: readExpression,
  containsText: readText,
  colorScale: readColorScale,
  dataBar: readDataBar,
  iconSet: readIconSet,
  top10: readTopBottom,
  aboveAverage: readAverage,
};

function readRule(reading: Reading, rule: Json): ConditionalFormat | undefined {
  return READERS[textIn(rule, "type")]?.(reading, rule);
}

function made({ sheet, rect }: Reading, type: string): ConditionalFormat {
  return new ConditionalFormat(sheet, rect, type);
}

function formulas(rule: Json): string[] {
  const list: readonly unknown[] = Array.isArray(rule["formulae"]) ? rule["formulae"] : [];
  return list.map(String);
}

/** `3` stays a constant, anything else gets its `=` back. */
function constantOrFormula(text: string | undefined): string {
  if (text === undefined) return "";
  return /^-?[\d.]+$|^".*"$/.test(text) ? text : shownFormula(text);
}

function readCellValue(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "CellValue");
  const [formula1, formula2] = formulas(rule);
  const operator = wordFor(OPERATORS, textIn(rule, "operator")) ?? "EqualTo";
  format.cellValue.values["rule"] = {
    formula1: constantOrFormula(formula1),
    ...(formula2 === undefined ? {} : { formula2: constantOrFormula(formula2) }),
    operator,
  };
  readLook(format.cellValue, rule, reading.palette);
  return format;
}

function readExpression(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "Custom");
  format.custom.child("rule", "ConditionalFormatRule").values["formula"] = shownFormula(formulas(rule)[0] ?? "");
  readLook(format.custom, rule, reading.palette);
  return format;
}

const SEARCHED = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",/i;

function readText(reading: Reading, rule: Json): ConditionalFormat {
  const text = SEARCHED.exec(formulas(rule)[0] ?? "")?.[1];
  if (textIn(rule, "operator") !== "containsText" || text === undefined) return readExpression(reading, rule);
  const format = made(reading, "ContainsText");
  format.textComparison.values["rule"] = { operator: "Contains", text: text.replaceAll('""', '"') };
  readLook(format.textComparison, rule, reading.palette);
  return format;
}

const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
  autoMin: "Automatic",
  autoMax: "Automatic",
};

function boundOf(cfvo: unknown): Record<string, unknown> {
  const own = asRecord(cfvo);
  const value = textIn(own, "value");
  const type = BOUNDS[textIn(own, "type")] ?? "Number";
  return value === "" ? { type } : { type, formula: constantOrFormula(value) };
}

function listIn(rule: Json, name: string): readonly unknown[] {
  const list: unknown = rule[name];
  return Array.isArray(list) ? list : [];
}

function readColorScale(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "ColorScale");
  const colors = listIn(rule, "color").map((color) => reading.palette.resolve(asRecord(color)));
  const steps = listIn(rule, "cfvo").map((cfvo, index) => ({ ...boundOf(cfvo), color: colors[index] ?? "#FFFFFF" }));
  const [minimum, midpoint, maximum] = steps.length === 2 ? [steps[0], undefined, steps[1]] : steps;
  format.colorScale.values["criteria"] = { minimum, ...(midpoint === undefined ? {} : { midpoint }), maximum };
  format.colorScale.values["threeColorScale"] = midpoint !== undefined;
  return format;
}

function readDataBar(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "DataBar");
  const { dataBar } = format;
  const newer = newerDataBar(reading.after, textIn(rule, "x14Id"));
  const [lower, upper] = listIn(rule, "cfvo").map(boundOf);
  Object.assign(dataBar.values, {
    lowerBoundRule: lower,
    upperBoundRule: upper,
    showDataBarOnly: rule["showValue"] === false,
  });
  for (const [name, bound] of [
    ["lowerBoundRule", "autoMin"],
    ["upperBoundRule", "autoMax"],
  ] as const) {
    if (newer.includes(`type="${bound}"`)) dataBar.values[name] = { type: "Automatic" };
  }
  const positive = dataBar.child("positiveFormat", "ConditionalDataBarPositiveFormat").values;
  const fill = reading.palette.resolve(asRecord(rule["color"]));
  if (fill !== undefined) positive["fillColor"] = fill;
  positive["gradientFill"] = attribute(newer, "gradient") !== "0";
  positive["borderColor"] = colorIn(newer, "borderColor", reading.palette) ?? "";
  const negative = dataBar.child("negativeFormat", "ConditionalDataBarNegativeFormat").values;
  const negativeFill = colorIn(newer, "negativeFillColor", reading.palette);
  if (negativeFill !== undefined) negative["fillColor"] = negativeFill;
  return format;
}

/** The part of a data bar that stands in the sheet's extensions, under the same id. */
function newerDataBar(after: string, id: string): string {
  const start = id === "" ? -1 : after.indexOf(`id="${id}"`);
  if (start < 0) return "";
  const open = after.indexOf("<x14:dataBar", start);
  return open < 0 ? "" : after.slice(open, after.indexOf("</x14:cfRule>", open));
}

function colorIn(xml: string, name: string, palette: Palette): string | undefined {
  const tag = new RegExp(`<x14:${name}\\b[^>]*>`).exec(xml)?.[0];
  const argb = tag === undefined ? undefined : attribute(tag, "rgb");
  return argb === undefined ? undefined : palette.resolve({ argb });
}

function readIconSet(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "IconSet");
  const set = textIn(rule, "iconSet");
  Object.assign(format.iconSet.values, {
    style: wordFor(ICON_SETS, set === "" ? "3TrafficLights1" : set),
    reverseIconOrder: rule["reverse"] === true,
    showIconOnly: rule["showValue"] === false,
    criteria: listIn(rule, "cfvo").map((cfvo, index) =>
      index === 0 ? {} : { ...boundOf(cfvo), operator: "GreaterThanOrEqual" },
    ),
  });
  return format;
}

function readTopBottom(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "TopBottom");
  const type = `${rule["bottom"] === true ? "Bottom" : "Top"}${rule["percent"] === true ? "Percent" : "Items"}`;
  format.topBottom.values["rule"] = { rank: Number(rule["rank"]), type };
  readLook(format.topBottom, rule, reading.palette);
  return format;
}

function readAverage(reading: Reading, rule: Json): ConditionalFormat {
  const format = made(reading, "PresetCriteria");
  format.preset.values["rule"] = { criterion: rule["aboveAverage"] === false ? "BelowAverage" : "AboveAverage" };
  readLook(format.preset, rule, reading.palette);
  return format;
}

function readLook(part: Bag, rule: Json, palette: Palette): void {
  const format = part.child("format", "ConditionalRangeFormat");
  const style = asRecord(rule["style"]);
  const [font, fill] = [asRecord(style["font"]), style["fill"]];
  const fontColor = palette.resolve(asRecord(font["color"]));
  Object.assign(format.child("font", "ConditionalRangeFont").values, {
    ...(fontColor === undefined ? {} : { color: fontColor }),
    ...(font["bold"] === true ? { bold: true } : {}),
    ...(font["italic"] === true ? { italic: true } : {}),
    ...(font["strike"] === true ? { strikethrough: true } : {}),
    ...(font["underline"] === true || font["underline"] === "single" ? { underline: "Single" } : {}),
  });
  const color = isPattern(fill) ? (palette.resolve(fill.bgColor) ?? palette.resolve(fill.fgColor)) : undefined;
  if (color !== undefined) format.child("fill", "ConditionalRangeFill").values["color"] = color;
}

function isPattern(fill: unknown): fill is Extract<Fill, { type: "pattern" }> {
  return asRecord(fill)["type"] === "pattern";
}

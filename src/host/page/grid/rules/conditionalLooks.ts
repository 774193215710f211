import type { FormatPatch } from "../../../model/cellFormat";
import type { ConditionalFormat } from "../../../model/conditionalFormat";
import { holdsCell } from "../../../model/rect";
import type { Worksheet } from "../../../model/worksheet";
import { asRecord, textIn } from "../../../xlsx/record";
import type { CellPlace } from "../cellPlace";
import { scaleColor } from "./scaleColor";
import { ruleValue } from "./ruleFormula";

/** What conditional formats add to a cell's own look. */
export interface ConditionalLook {
  readonly patch: FormatPatch;
  /** A bar of this colour over a share (0 to 1) of the cell. */
  readonly bar?: { readonly share: number; readonly color: string };
  /** A sign before the figure, and its colour. */
  readonly icon?: { readonly sign: string; readonly color: string };
}

type LookAt = (cell: CellPlace) => ConditionalLook | undefined;

/** A reader of the looks that a sheet's conditional formats give; the first rule that says something of a part wins. */
export function conditionalLooks(sheet: Worksheet): LookAt {
  const rules = sheet.conditionalFormatList.map((format) => ({ rect: format.rect, look: lookOf(format) }));
  return (cell) => {
    const looks = rules
      .filter(({ rect }) => holdsCell(rect, cell.row, cell.column))
      .flatMap(({ look }) => look(cell) ?? []);
    if (looks.length === 0) return undefined;
    return looks.reduceRight((all, look) => ({ ...all, ...look, patch: { ...all.patch, ...look.patch } }));
  };
}

const MAKERS: Readonly<Record<string, ((format: ConditionalFormat) => LookAt) | undefined>> = {
  CellValue: cellValueLook,
  Custom: customLook,
  ColorScale: colorScaleLook,
  DataBar: dataBarLook,
  IconSet: iconLook,
};

function lookOf(format: ConditionalFormat): LookAt {
  return MAKERS[format.type]?.(format) ?? (() => undefined);
}

function cellValueLook(format: ConditionalFormat): LookAt {
  const { sheet, rect: origin } = format;
  const part = asRecord(format.toJSON()["cellValue"]);
  const rule = asRecord(part["rule"]);
  const patch = patchOf(part);
  const [first, second] = [textIn(rule, "formula1"), textIn(rule, "formula2")];
  const test = TESTS[textIn(rule, "operator")];
  return (cell) => {
    const value = sheet.grid.get(cell.row, cell.column);
    if (value === "" || test === undefined) return undefined;
    const bound = (formula: string) => (formula === "" ? undefined : ruleValue(formula, { sheet, origin, cell }));
    const placed = typeof value === "string" ? Infinity : Number(value); // text is above any number, as in Excel
    return test(placed, Number(bound(first)), Number(bound(second))) ? { patch } : undefined;
  };
}

const TESTS: Readonly<Record<string, ((value: number, low: number, high: number) => boolean) | undefined>> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, bound) => value === bound,
  NotEqualTo: (value, bound) => value !== bound,
  GreaterThan: (value, bound) => value > bound,
  GreaterThanOrEqual: (value, bound) => value >= bound,
  LessThan: (value, bound) => value < bound,
  LessThanOrEqual: (value, bound) => value <= bound,
};

function customLook(format: ConditionalFormat): LookAt {
  const { sheet, rect: origin } = format;
  const part = asRecord(format.toJSON()["custom"]);
  const formula = textIn(asRecord(part["rule"]), "formula");
  const patch = patchOf(part);
  return (cell) => (ruleValue(formula, { sheet, origin, cell }) === true ? { patch } : undefined);
}

/** Fill and font that a rule sets. */
function patchOf(part: Readonly<Record<string, unknown>>): FormatPatch {
  const format = asRecord(part["format"]);
  const font = asRecord(format["font"]);
  const [fontColor, fillColor] = [textIn(font, "color"), textIn(asRecord(format["fill"]), "color")];
  return {
    ...(fontColor === "" ? {} : { fontColor }),
    ...(font["bold"] === true ? { bold: true } : {}),
    ...(font["italic"] === true ? { italic: true } : {}),
    ...(fillColor === "" ? {} : { fillColor, fillPattern: "Solid" }),
  };
}

interface Spread {
  readonly low: number;
  readonly high: number;
}

/** Least and greatest number of a rule's cells; undefined without any. */
function spreadOf({ sheet, rect }: ConditionalFormat): Spread | undefined {
  const used = sheet.grid.used(rect);
  if (used === undefined) return undefined;
  const numbers = sheet
    .range(used)
    .values.flat()
    .filter((value) => typeof value === "number");
  const low = numbers.reduce((least, number) => Math.min(least, number), Infinity);
  const high = numbers.reduce((most, number) => Math.max(most, number), -Infinity);
  return numbers.length === 0 ? undefined : { low, high };
}

/** A look that depends on where a number stands among the rule's cells. */
function spreadLook(format: ConditionalFormat, look: (value: number, spread: Spread) => ConditionalLook): LookAt {
  const spread = spreadOf(format);
  return ({ row, column }) => {
    const value = format.sheet.grid.get(row, column);
    return spread === undefined || typeof value !== "number" ? undefined : look(value, spread);
  };
}

function shareOf(value: number, { low, high }: Spread): number {
  return high === low ? 1 : (value - low) / (high - low);
}

function dataBarLook(format: ConditionalFormat): LookAt {
  const positive = format.dataBar.child("positiveFormat", "ConditionalDataBarPositiveFormat").values;
  const color = textIn(positive, "fillColor");
  return spreadLook(format, (value, { low, high }) => {
    const share = shareOf(value, { low: Math.min(0, low), high: Math.max(0, high) });
    return { patch: {}, bar: { share, color } };
  });
}

function colorScaleLook(format: ConditionalFormat): LookAt {
  const criteria = asRecord(format.colorScale.values["criteria"]);
  const colors = ["minimum", "midpoint", "maximum"]
    .map((name) => textIn(asRecord(criteria[name]), "color"))
    .filter((color) => color !== "");
  return spreadLook(format, (value, spread) => ({
    patch: { fillColor: scaleColor(colors, shareOf(value, spread)), fillPattern: "Solid" },
  }));
}

/** Signs from the worst to the best, and their colours. */
const ICONS: Readonly<Record<string, readonly (readonly [string, string])[] | undefined>> = {
  ThreeArrowsGray: [
    ["▼", "#7F7F7F"],
    ["►", "#7F7F7F"],
    ["▲", "#7F7F7F"],
  ],
  ThreeTrafficLights1: [
    ["●", "#C0392B"],
    ["●", "#E0A800"],
    ["●", "#2E8B57"],
  ],
  ThreeSymbols: [
    ["✖", "#C0392B"],
    ["!", "#B7860B"],
    ["✔", "#2E8B57"],
  ],
};

function iconLook(format: ConditionalFormat): LookAt {
  const { values } = format.iconSet;
  const signs = ICONS[textIn(values, "style")] ?? [];
  const ordered = values["reverseIconOrder"] === true ? [...signs].reverse() : signs;
  return spreadLook(format, (value, spread) => {
    const place = Math.min(ordered.length - 1, Math.floor(shareOf(value, spread) * ordered.length));
    const [sign, color] = ordered[place] ?? ["", ""];
    return sign === "" ? { patch: {} } : { patch: {}, icon: { sign, color } };
  });
}

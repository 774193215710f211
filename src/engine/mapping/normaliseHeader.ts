import type { ColumnUnit } from "../records/tableMapping";

/** A header text in the form in which headers are compared. */
export interface NormalHeader {
  readonly text: string;
  /** The unit that stood in brackets at its end. */
  readonly unit: ColumnUnit | undefined;
}

const UNITS: Readonly<Record<string, ColumnUnit | undefined>> = {
  元: "yuan",
  秒: "seconds",
  s: "seconds",
  分钟: "minutes",
  分: "minutes",
  "%": "percent",
  件: undefined,
};

const UNIT_GROUP = /\((元|秒|s|分钟|分|%|件)\)$/;

/** Icon fonts put glyphs of the private use area behind a header. */
const FROM_ICON_ON = /[\uE000-\uF8FF].*$/s;

const INVISIBLE = /[\s\u200b-\u200d\ufeff\p{Cc}]/gu;

/**
 * Full-width forms as half-width ones, no blanks, no icons, lower case, `→` as `->`, the bracketed unit taken off and
 * remembered: 首次响应时长（秒) and 首次响应时长(秒) are one header.
 */
export function normaliseHeader(header: string): NormalHeader {
  const text = header
    .replace(FROM_ICON_ON, "")
    .normalize("NFKC")
    .replaceAll(INVISIBLE, "")
    .replaceAll("→", "->")
    .toLowerCase();
  const unit = UNIT_GROUP.exec(text)?.[1];
  if (unit === undefined || text.length === unit.length + 2) return { text, unit: undefined };
  return { text: text.slice(0, -unit.length - 2), unit: UNITS[unit] };
}

import type { ColumnUnit, TableKind } from "../../records/tableMapping";
import type { ColumnHeader } from "../headerRows";
import type { ColumnMatch } from "../matchColumns";
import { normaliseHeader } from "../normaliseHeader";
import { DOUYIN_PRESETS } from "./douyinPresets";
import { JD_PRESETS } from "./jdPresets";
import { OTHER_PRESETS } from "./otherPresets";
import { PDD_PRESETS } from "./pddPresets";
import type { Preset } from "./preset";
import { TAOBAO_PRESETS } from "./taobaoPresets";

/** Every export that is known. */
export const ALL_PRESETS: readonly Preset[] = [
  ...TAOBAO_PRESETS,
  ...JD_PRESETS,
  ...PDD_PRESETS,
  ...DOUYIN_PRESETS,
  ...OTHER_PRESETS,
];

/** The texts of presets as headers are compared, once for all. */
const NORMAL = new Map<string, string>();

function normal(text: string): string {
  const known = NORMAL.get(text) ?? normaliseHeader(text).text;
  NORMAL.set(text, known);
  return known;
}

interface FoundHeader {
  readonly header: ColumnHeader;
  readonly unit: ColumnUnit | undefined;
}

/** The columns under a header text, compared as headers are. */
function columnsUnder(text: string, headers: readonly ColumnHeader[]): FoundHeader[] {
  const wanted = normal(text);
  return headers.flatMap((header) => {
    const reading = header.readings.find((one) => one.text === wanted);
    return reading === undefined ? [] : [{ header, unit: reading.unit }];
  });
}

/** The export of a kind that these headers are; of several the one that more headers speak for. */
export function presetFor(kind: TableKind, headers: readonly ColumnHeader[]): Preset | undefined {
  const found = ALL_PRESETS.filter(
    (preset) => preset.kind === kind && preset.signature.every((text) => columnsUnder(text, headers).length > 0),
  );
  return found.reduce<Preset | undefined>(
    (best, preset) => (best === undefined || preset.signature.length > best.signature.length ? preset : best),
    undefined,
  );
}

function matchOf(
  field: string,
  columns: readonly FoundHeader[],
  { text, tool }: { text: string; tool: string },
): ColumnMatch[] {
  const [first] = columns;
  if (first === undefined) return [];
  const entry = { text: normal(text), verified: true, platforms: [tool] };
  return [{ field, columns: columns.map(({ header }) => header), unit: first.unit, entry, others: [] }];
}

/** The columns that a preset chooses, by field; fields that it names and has no column for are absent. */
function chosenBy(preset: Preset, headers: readonly ColumnHeader[]): ColumnMatch[] {
  const { tool } = preset;
  const single = Object.entries(preset.columns).flatMap(([field, texts]) => {
    const text = texts.find((one) => columnsUnder(one, headers).length > 0);
    return text === undefined ? [] : matchOf(field, columnsUnder(text, headers), { text, tool });
  });
  const joined = Object.entries(preset.completedBy ?? {}).flatMap(([field, texts]) => {
    const columns = texts.flatMap((text) => columnsUnder(text, headers));
    return matchOf(field, columns, { text: texts[0] ?? "", tool });
  });
  return [...single, ...joined];
}

/** The fields that headers name, with what the preset decides in place of the dictionary's choice. */
export function withPreset(
  matches: readonly ColumnMatch[],
  preset: Preset | undefined,
  headers: readonly ColumnHeader[],
): readonly ColumnMatch[] {
  if (preset === undefined) return matches;
  const chosen = chosenBy(preset, headers);
  const decided = new Set([...Object.keys(preset.columns), ...Object.keys(preset.completedBy ?? {})]);
  const taken = new Set(chosen.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const rest = matches.filter(
    ({ field, columns }) => !decided.has(field) && columns.every(({ column }) => !taken.has(column)),
  );
  return [
    ...chosen,
    ...rest.map((match) => ({ ...match, others: match.others.filter((column) => !taken.has(column)) })),
  ];
}

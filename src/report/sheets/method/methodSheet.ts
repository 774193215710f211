import type { ConditionalFormat } from "../../spec/conditionalFormat";
import type { SheetSpec } from "../../spec/sheetSpec";
import { momentText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { pageStarts } from "../pageStarts";
import { SHOWN_METRICS } from "../summary/rankingTable";
import {
  conservationSection,
  controlsSection,
  leftOutSections,
  sourcesSection,
  strangersSections,
} from "./checkSections";
import { linesSection, METHOD_WIDTHS, sectionStarts, stack, type SectionMaker } from "./section";
import { settingsLines } from "./settingsLines";

const FIRST_SECTION = 3;

/** 口径与核对: how the figures came about, and whether they add up. `more`: sections of pay, after the checks. */
export function methodSheet(frame: Frame, more: readonly SectionMaker[]): SheetSpec {
  const words = frame.texts.sheets.method;
  const sections = [
    settingsSection(frame),
    sourcesSection(frame),
    conservationSection(frame),
    controlsSection(frame),
    ...more,
    ...strangersSections(frame),
    ...leftOutSections(frame),
    definitionsSection(frame),
  ];
  const body = stack(FIRST_SECTION, sections);
  const heights = [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...body.heights];
  return {
    ...BLANK_SHEET,
    key: "method",
    name: sheetName(frame, words.name),
    tab: "plain",
    widths: METHOD_WIDTHS,
    heights,
    bands: [...heading(words.title(frame.monthName), words.facts), ...body.bands],
    merges: body.merges,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: failuresMarked(frame, FIRST_SECTION + body.rows),
    print: printSetup(frame, words.name, {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: FIRST_SECTION + body.rows, columns: METHOD_WIDTHS.length },
      breaksBefore: pageStarts({ starts: sectionStarts(FIRST_SECTION, sections), heights, page: PAGE }),
    }),
  };
}

/** Points of rows that a portrait A4 page holds when the sheet's columns are fitted to its width, and a little less. */
const PAGE = 850;

function settingsSection({ result, texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  const lines = [
    { name: words.run, choice: result.runId },
    ...(result.settings.asOf === null ? [texts.words.settings.asOf(momentText(result.asOf))] : []),
    ...settingsLines(result.settings, texts),
  ];
  return linesSection({
    title: words.settings,
    header: [words.what, words.choice],
    lead: [{ format: "note" }],
    lines: lines.map(({ name, choice }) => ({ lead: [name], text: choice })),
  });
}

function definitionsSection({ texts }: Frame): SectionMaker {
  const words = texts.sheets.method;
  return linesSection({
    title: words.definitions,
    header: [words.metric, words.unit, words.definition],
    lead: [{ format: "note" }, { format: "note" }],
    lines: SHOWN_METRICS.map((code) => {
      const { name, unit, definition } = texts.metrics[code];
      return { lead: [name, unit], text: definition };
    }),
  });
}

/** A ✘ anywhere in the result columns stands out, a ✔ is quiet. */
function failuresMarked({ texts }: Frame, rows: number): readonly ConditionalFormat[] {
  const area = { row: FIRST_SECTION, column: 3, rows: rows - FIRST_SECTION, columns: 4 };
  const { failed, passed } = texts.sheets.words;
  const marks = [
    [failed, "warn"],
    [passed, "good"],
  ] as const;
  return marks.map(([mark, look]) => ({
    area,
    rule: { kind: "formula", formula: `=D${FIRST_SECTION + 1}="${mark}"`, look },
  }));
}

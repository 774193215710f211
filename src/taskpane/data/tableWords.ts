import type { Answer } from "../../engine/mapping/answer";
import type { Language } from "../../app/run/language";
import { columnChoices } from "../../app/sources/columnChoices";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { countText } from "../../app/preview/figureText";

/** Characters of a sample value: enough to know a column by. */
const SAMPLE_LENGTH = 16;

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** The first values of a column, each cut short, as one text; empty where there are none. */
export function samplesText(values: readonly string[], { pane }: Language): string {
  const cut = values.map((text) => (text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text));
  return cut.length === 0 ? "" : pane.data.samples(cut);
}

/** The days that a table is about, or that its top is, where only that has been looked at; rosters are about none. */
function periodText({ proposal, head }: ExaminedTable, { pane }: Language): readonly string[] {
  const { period, kind } = proposal;
  if (period === undefined || kind === "roster") return [];
  const days = pane.data.period(period.from, period.to);
  const isTop = period.evidence.kind === "dateColumn" && head.rowCount > head.cells.length;
  return [isTop ? pane.data.periodOfTop(head.cells.length, days) : days];
}

/** Kind, rows, period, platform: what a table is, in one line. */
export function tableFacts(table: ExaminedTable, language: Language): readonly string[] {
  const { proposal, head, source, known } = table;
  const { pane, texts } = language;
  const { kind, platform, preset, headerRow } = proposal;
  if (kind === undefined) return [];
  const rows = Math.max(0, (source.rows === 0 ? head.rowCount : source.rows) - headerRow);
  return [
    texts.words.tableKinds[kind],
    pane.data.rows(countText(rows)),
    ...periodText(table, language),
    ...(platform === undefined || preset === undefined ? [] : [wordOf(texts.words.tools, platform)]),
    ...(known === undefined ? [] : [pane.data.remembered]),
  ];
}

/** An answer as something to choose. */
export function answerText(answer: Answer, table: ExaminedTable, language: Language): string {
  const { data } = language.pane;
  switch (answer.kind) {
    case "column": {
      const choice = columnChoices(table).find(({ column }) => column === answer.column);
      return data.columnChoice(choice?.header ?? "", samplesText(choice?.samples ?? [], language));
    }
    case "ignoreColumn":
      return data.ignoreColumn;
    case "tableKind":
      return language.texts.words.tableKinds[answer.tableKind];
    case "grain":
      return data.grain[answer.grain];
    case "basis":
      return data.basis[answer.basis];
    case "unit":
      return data.unit[answer.unit];
    case "headerRow":
      return data.header(answer.row);
    case "ignoreTable":
      return data.ignoreTable;
    case "period":
      return data.period(answer.period.from, answer.period.to);
  }
}

/** A field's name in the language. */
export function fieldText(field: string, { texts }: Language): string {
  return wordOf(texts.words.fields, field);
}

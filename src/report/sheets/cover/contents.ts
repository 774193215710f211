import type { SheetKind } from "../../../i18n/sheets/cover/zhCN";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import type { SheetSpec } from "../../spec/sheetSpec";
import { figureCell, NO_FIGURE } from "../markedSheet";
import type { SectionMaker } from "../method/section";
import type { Frame } from "../sheetFrame";
import type { PaidPerson } from "../statement/payFrame";
import { statementKey } from "../statement/payFrame";
import { appraisalKey } from "../appraisal/appraisalKey";
import { formPlaces } from "../appraisal/formPlaces";
import { coverPart, type CoverRow } from "./coverLayout";

const LINK: BandColumn = { format: "link", style: "link", wrap: true };
const TEXT: BandColumn = { format: "note", wrap: true, align: "left" };
const HEADER: BandColumn = { format: "note", align: "left" };

function linkTo(key: string, text: string): SheetCell {
  return { link: { key }, row: 0, column: 0, text };
}

function kindOf({ key }: SheetSpec, questions: Readonly<Record<SheetKind, string>>): SheetKind | undefined {
  const [first = ""] = key.split(/[./]/);
  return Object.keys(questions).find((kind): kind is SheetKind => kind === first);
}

/** Sheets that there is one of per person. */
function isPersonal({ key }: SheetSpec): boolean {
  return /^(?:appraisal|statement)\./.test(key);
}

function header(cells: readonly (readonly [name: string, columns: number])[]): CoverRow {
  return { style: "header", points: 22, cells: cells.map(([cell, columns]) => ({ cell, look: HEADER, columns })) };
}

/** A line per sheet with the question that it answers; those of persons are one line, their links stand with the people. */
export function contentsPart({ texts }: Frame, sheets: readonly SheetSpec[]): SectionMaker {
  const { cover } = texts.sheets;
  const lines = sheets.flatMap((sheet, i): readonly CoverRow[] => {
    const kind = kindOf(sheet, cover.questions);
    if (kind === undefined) return [];
    const question = cover.questions[kind];
    if (!isPersonal(sheet)) return [contentsRow(linkTo(sheet.key, sheet.name), question)];
    const same = sheets.filter((one) => isPersonal(one) && kindOf(one, cover.questions) === kind);
    if (sheets.indexOf(same[0] ?? sheet) !== i) return [];
    const name = kind === "appraisal" ? cover.form : cover.statement;
    return [contentsRow(name, `${question} ${cover.perPerson(same.length)}`)];
  });
  return coverPart(cover.sheets, [
    header([
      [cover.sheet, 2],
      [cover.what, 4],
    ]),
    ...lines,
  ]);
}

function contentsRow(name: SheetCell, question: string): CoverRow {
  return {
    style: "body",
    cells: [
      { cell: name, look: typeof name === "string" ? TEXT : LINK, columns: 2 },
      { cell: question, look: TEXT, columns: 4 },
    ],
  };
}

/** Everybody who is paid, with links to their sheets: only to those that are drawn. */
export function peoplePart(
  { texts }: Frame,
  people: readonly PaidPerson[],
  sheets: readonly SheetSpec[],
): SectionMaker {
  const { cover } = texts.sheets;
  const keys = new Set(sheets.map(({ key }) => key));
  const forms = formPlaces(sheets);
  const statement = (key: string): SheetCell => (keys.has(key) ? linkTo(key, cover.open) : null);
  const form = (pay: PaidPerson): SheetCell => {
    const place = forms.get(appraisalKey(pay));
    return place === undefined ? null : { link: { key: place.key }, row: place.row, column: 0, text: cover.open };
  };
  const rows = people.map((pay): CoverRow => ({
    style: "body",
    cells: [
      { cell: pay.person, look: { format: "text", wrap: true }, columns: 1 },
      { cell: pay.group, look: { format: "text", wrap: true }, columns: 1 },
      { cell: figureCell(pay.score), look: { format: "decimal" }, columns: 1 },
      { cell: pay.grade ?? NO_FIGURE, look: { format: "text", align: "center" }, columns: 1 },
      { cell: form(pay), look: { ...LINK, align: "center" }, columns: 1 },
      { cell: statement(statementKey(pay)), look: { ...LINK, align: "center" }, columns: 1 },
    ],
  }));
  const names = [cover.person, cover.group, cover.score, cover.grade, cover.form, cover.statement];
  const sides = ["left", "left", "right", "center", "center", "center"] as const;
  return coverPart(cover.people, [
    {
      style: "header",
      points: 22,
      cells: names.map((cell, i) => ({ cell, look: { format: "note", align: sides[i] ?? "left" }, columns: 1 })),
    },
    ...rows,
  ]);
}

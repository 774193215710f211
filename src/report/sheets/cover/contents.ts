import type { Texts } from "../../../i18n/textsFor";
import type { SheetKind } from "../../../i18n/sheets/cover/zhCN";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
import { sheetFamily } from "../../spec/sheetFamily";
import { figureCell } from "../markedSheet";
import type { SectionMaker } from "../method/section";
import type { Frame } from "../sheetFrame";
import type { PaidPerson } from "../statement/payFrame";
import { statementKey } from "../statement/payFrame";
import { appraisalKey } from "../appraisal/appraisalKey";
import { formPlaces } from "../appraisal/formPlaces";
import { coverPart, type CoverRow } from "./coverLayout";
import type { ListedSheet } from "./listedSheet";

const LINK: BandColumn = { format: "link", style: "link", wrap: true };
const TEXT: BandColumn = { format: "note", wrap: true, align: "left" };
const HEADER: BandColumn = { format: "note", align: "left" };

function linkTo({ target }: ListedSheet, text: string, row = 0): SheetCell {
  return { link: target, row, column: 0, text };
}

function kindOf({ key }: ListedSheet, questions: Readonly<Record<SheetKind, string>>): SheetKind | undefined {
  const family = sheetFamily(key);
  return Object.keys(questions).find((kind): kind is SheetKind => kind === family);
}

/** Sheets that there is one of per person. */
function isPersonal({ key }: ListedSheet): boolean {
  return /^(?:appraisal|statement)\./.test(key);
}

function header(cells: readonly (readonly [name: string, columns: number])[]): CoverRow {
  return { style: "header", points: 22, cells: cells.map(([cell, columns]) => ({ cell, look: HEADER, columns })) };
}

/** A line per sheet with the question that it answers; those of persons are one line, their links stand with the people. */
export function contentsPart({ texts }: Frame, sheets: readonly ListedSheet[]): SectionMaker {
  const { cover } = texts.sheets;
  const lines = sheets.flatMap((sheet, i): readonly CoverRow[] => {
    const kind = kindOf(sheet, cover.questions);
    if (kind === undefined) return [];
    const question = cover.questions[kind];
    if (!isPersonal(sheet)) return [contentsRow(linkTo(sheet, sheet.name), question)];
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

/** A link in the middle of its cell, or the dash where there is nothing to open. */
function openCell(cell: SheetCell): CoverRow["cells"][number] {
  const look = typeof cell === "string" ? TEXT : LINK;
  return { cell, look: { ...look, align: "center" }, columns: 1 };
}

function gradeText({ score, grade }: PaidPerson, cover: Texts["sheets"]["cover"]): string {
  return grade ?? (score === null ? cover.nobody : cover.noGrade);
}

/** Everybody who is paid, with links to their sheets: only to those that are there. */
export function peoplePart(
  { texts }: Frame,
  people: readonly PaidPerson[],
  sheets: readonly ListedSheet[],
): SectionMaker {
  const { cover } = texts.sheets;
  const listed = new Map(sheets.map((sheet) => [sheet.key, sheet]));
  const forms = formPlaces(sheets);
  const open = (key: string, row = 0): SheetCell => {
    const sheet = listed.get(key);
    return sheet === undefined ? cover.nobody : linkTo(sheet, cover.open, row);
  };
  const form = (pay: PaidPerson): SheetCell => {
    const place = forms.get(appraisalKey(pay));
    return place === undefined ? cover.nobody : open(place.key, place.row);
  };
  const rows = people.map((pay): CoverRow => ({
    style: "body",
    cells: [
      { cell: pay.person, look: { format: "text", wrap: true }, columns: 1 },
      { cell: pay.group, look: { format: "text", wrap: true }, columns: 1 },
      { cell: figureCell(pay.score), look: { format: "decimal" }, columns: 1 },
      { cell: gradeText(pay, cover), look: { format: "text", align: "center" }, columns: 1 },
      openCell(form(pay)),
      openCell(open(statementKey(pay))),
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

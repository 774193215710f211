import type { SheetSpec } from "../../spec/sheetSpec";
import { isResultChecked } from "../method/isResultChecked";
import { stack } from "../method/section";
import { momentText } from "../numberText";
import { BLANK_SHEET, heading, printSetup, sheetName, TITLE_HEIGHT, type Frame } from "../sheetFrame";
import { isChecked, type PayFrame } from "../statement/payFrame";
import { uncheckedSheet } from "../uncheckedSheet";
import { checkMarks } from "./checkMarks";
import { contentsPart, peoplePart } from "./contents";
import { COVER_WIDTHS } from "./coverLayout";
import type { ListedSheet } from "./listedSheet";
import { keyFigures } from "./keyFigures";
import { rulesLines } from "./rulesLines";

const FIRST_PART = 3;

/** What the sheets are of, up to when, and by which run. */
function factsText({ result, texts, ranking }: Frame): string {
  const { cover, words } = texts.sheets;
  const shop = ranking.prefix.replace(/[\s:：_-]+$/u, "");
  return [...(shop === "" ? [] : [shop]), cover.asOf(momentText(result.asOf)), words.run(result.runId)].join(" · ");
}

/**
 * 封面: key figures, by which rules, the checks at a glance, then every sheet with the question it answers and every person with
 * links.
 *
 * @param sheets - The others of the month, in their order; those that stay from an earlier run at the end.
 * @param pay - `null` where nobody is scored or paid.
 */
export function coverSheet(frame: Frame, sheets: readonly ListedSheet[], pay: PayFrame | null): SheetSpec {
  const words = frame.texts.sheets.cover;
  const people = pay?.pay.people ?? [];
  const parts = [
    keyFigures(frame, pay),
    rulesLines(frame, pay),
    checkMarks(frame, pay),
    contentsPart(frame, sheets),
    ...(people.length === 0 ? [] : [peoplePart(frame, people, sheets)]),
  ];
  const body = stack(FIRST_PART, parts);
  const peopleRow = FIRST_PART + stack(FIRST_PART, parts.slice(0, 4)).rows;
  const sheet: SheetSpec = {
    ...BLANK_SHEET,
    key: "cover",
    name: sheetName(frame, words.name),
    tab: "main",
    widths: COVER_WIDTHS,
    heights: [{ row: 0, rows: 1, points: TITLE_HEIGHT }, ...body.heights],
    bands: [...heading(words.title(frame.monthName), factsText(frame)), ...body.bands],
    merges: body.merges,
    freeze: { rows: 2, columns: 0 },
    print: printSetup(frame, words.name, {
      orientation: "portrait",
      area: { row: 0, column: 0, rows: FIRST_PART + body.rows, columns: COVER_WIDTHS.length },
      ...coverPages(peopleRow, people.length),
    }),
  };
  const checked = pay === null ? isResultChecked(frame.result) : isChecked(pay);
  return checked ? sheet : uncheckedSheet(sheet, frame.texts.sheets.words.unchecked);
}

/** People that go on the first page with the rest; a longer list begins a page, its header on top of each. */
const FEW = 12;

function coverPages(peopleRow: number, people: number): Partial<Parameters<typeof printSetup>[2]> {
  if (people <= FEW) return { pagesTall: 1 };
  return { breaksBefore: [peopleRow], repeat: { row: peopleRow + 1, rows: 1 } };
}

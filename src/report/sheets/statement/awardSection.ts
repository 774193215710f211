import type { AwardPay, AwardWinner } from "../../../engine/commission/awardPay";
import { sumOfFen } from "../../../engine/units/yuan";
import type { SheetCell } from "../../spec/sheetCell";
import { rowGroup, type LookedCell } from "../method/rowGroup";
import { tableSection, type RowGroup, type SectionMaker } from "../method/section";
import { metricName } from "../rules/ruleNames";
import { yuanText, type PaidPerson, type PayFrame } from "./payFrame";
import { amountOfLine, type LinesPart } from "./linePlaces";
import { PERSON_WIDTH } from "./payrollWidths";
import { figureFormat, inFormat } from "./statementLines";
import { STATEMENT_WIDTHS } from "./statementWidths";

/** How a prize came about: alone in its place, or what those who tie share; and months that the ledger lacks. */
function tieText({ place, tied }: AwardWinner, award: AwardPay, { words, language }: PayFrame): string {
  const { tie, winners, missingMonths } = award;
  const pooled = sumOfFen(winners.filter((one) => one.place === place).map(({ amountFen }) => amountFen));
  const prize = { place, tied, last: place + tied - 1, yuan: yuanText(pooled) };
  const parts = [
    tied === 1 ? words.awards.alone : words.awards[tie === "full" ? "each" : "shared"](prize),
    ...(missingMonths.length === 0 ? [] : [words.awards.missing(missingMonths)]),
  ];
  return language.rules.lines.steps(parts);
}

/** Months of the award's period as people read them. */
function periodText({ months }: AwardPay): string {
  const [first = "", last = ""] = [months[0], months.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

/** A winner's cells: award, metric and figure, months, place, prize and how it came about. */
function winnerCells(
  award: AwardPay,
  winner: AwardWinner,
  { amount, frame }: { amount: SheetCell; frame: PayFrame },
): readonly LookedCell[] {
  const format = figureFormat(award.metric);
  return [
    [{ format: "text" }, award.award],
    [{ format: "text" }, metricName(award.metric, frame.language)],
    [{ format }, inFormat(winner.value, format)],
    [{ format: "text" }, periodText(award)],
    [{ format: "integer" }, winner.place],
    [{ format: "money" }, amount],
    [{ format: "note" }, tieText(winner, award, frame)],
  ];
}

function header({ words: { awards } }: PayFrame): readonly string[] {
  return [awards.award, awards.metric, awards.figure, awards.months, awards.place, awards.prize, awards.how];
}

/** A person's prizes: by which figure, in which place, shared with whom. None: no section. */
export function awardSection(
  person: PaidPerson,
  frame: PayFrame,
  parts: readonly LinesPart[],
): readonly SectionMaker[] {
  const groups = frame.pay.awards.flatMap((award): readonly RowGroup[] =>
    award.winners
      .filter((winner) => winner.person === person.person)
      .map((winner) => {
        const amount = amountOfLine(person, { kind: "award", name: award.award }, parts);
        return rowGroup(winnerCells(award, winner, { amount, frame }));
      }),
  );
  if (groups.length === 0) return [];
  const across = STATEMENT_WIDTHS.length; // how a prize came about takes more than a column
  return [tableSection({ title: frame.words.awards.title, across, header: header(frame), groups })];
}

/** Columns of the table of all prizes: how one came about runs over those after its own. */
const ACROSS = 10;

/** Everybody's prizes of the month, by award and place. An award that nobody won says so. */
export function awardsSection(frame: PayFrame): readonly SectionMaker[] {
  const { awards, words } = { awards: frame.pay.awards, words: frame.words };
  if (awards.length === 0) return [];
  const groups = awards.flatMap((award): readonly RowGroup[] => {
    if (award.winners.length === 0) return [nobodysRow(award, frame)];
    return award.winners.map((winner) =>
      rowGroup([
        [{ format: "text", wrap: true }, winner.person],
        ...winnerCells(award, winner, { amount: winner.amountFen, frame }),
      ]),
    );
  });
  const names = [words.summary.person, ...header(frame)];
  return [tableSection({ title: words.awards.title, nameWidth: PERSON_WIDTH, across: ACROSS, header: names, groups })];
}

function nobodysRow(award: AwardPay, { words, language }: PayFrame): RowGroup {
  const { missingMonths } = award;
  const how = missingMonths.length === 0 ? words.awards.nobody : words.awards.missing(missingMonths);
  const cells = [null, award.award, metricName(award.metric, language), null, periodText(award), null, null, how];
  return rowGroup(cells.map((cell): LookedCell => [{ format: "text" }, cell]));
}

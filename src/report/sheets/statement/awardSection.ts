import type { AwardPay, AwardWinner } from "../../../engine/commission/awardPay";
import { sumOfFen } from "../../../engine/units/yuan";
import type { BandColumn } from "../../spec/band";
import type { SheetCell } from "../../spec/sheetCell";
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

/** A winner's row: award or person, metric and figure, months, place, prize and how it came about. */
function winnerRow(award: AwardPay, winner: AwardWinner, { amount, frame }: { amount: SheetCell; frame: PayFrame }) {
  const format = figureFormat(award.metric);
  const columns: readonly BandColumn[] = [
    { format: "text" },
    { format: "text" },
    { format },
    { format: "text" },
    { format: "integer" },
    { format: "money" },
    { format: "note" },
  ];
  const cells: readonly SheetCell[] = [
    award.award,
    metricName(award.metric, frame.language),
    inFormat(winner.value, format),
    periodText(award),
    winner.place,
    amount,
    tieText(winner, award, frame),
  ];
  return { columns, cells };
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
        const { columns, cells } = winnerRow(award, winner, { amount, frame });
        return { columns, rows: [cells] };
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
    return award.winners.map((winner) => {
      const { columns, cells } = winnerRow(award, winner, { amount: winner.amountFen, frame });
      return { columns: [{ format: "text", wrap: true }, ...columns], rows: [[winner.person, ...cells]] };
    });
  });
  const names = [words.summary.person, ...header(frame)];
  return [tableSection({ title: words.awards.title, nameWidth: PERSON_WIDTH, across: ACROSS, header: names, groups })];
}

function nobodysRow(award: AwardPay, { words, language }: PayFrame): RowGroup {
  const { missingMonths } = award;
  const how = missingMonths.length === 0 ? words.awards.nobody : words.awards.missing(missingMonths);
  const cells = [null, award.award, metricName(award.metric, language), null, periodText(award), null, null, how];
  return { columns: cells.map((): BandColumn => ({ format: "text" })), rows: [cells] };
}

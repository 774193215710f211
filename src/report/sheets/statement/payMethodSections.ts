import type { PayExtras } from "../../monthSheets";
import type { BandColumn } from "../../spec/band";
import { linesSection, METHOD_WIDTHS, tableSection, type SectionMaker } from "../method/section";
import { differenceName } from "../rules/ruleNames";
import { isCounted } from "./checkedFigures";
import { holdsText, wayTexts } from "./holdTexts";
import { payFrameOf, type PayFrame, type PaySheetsInput } from "./payFrame";

const across = METHOD_WIDTHS.length;
const NOTE: BandColumn = { format: "note" };
const MONEY: BandColumn = { format: "money" };

/** The checks of pay. */
function controlsSection({ pay, words, language }: PayFrame): SectionMaker {
  const { method, words: marks } = language.texts.sheets;
  const { summary } = words;
  return tableSection({
    title: summary.payChecks,
    across,
    header: [method.control, null, summary.left, summary.right, method.result],
    groups: pay.controls.map(({ code, left, right, passed }) => {
      const figure: BandColumn = isCounted(code) ? { format: "integer" } : MONEY;
      return {
        columns: [NOTE, NOTE, figure, figure, { format: "mixed", align: "center" }],
        rows: [[words.controls[code], null, left, right, passed ? marks.passed : marks.failed]],
      };
    }),
  });
}

/** Rows that are listed; all of them stand in the JSON. */
const MOST_DIFFERENCES = 200;

/** What the ledger has otherwise than today's data would: of a published or locked month. */
function differencesSection({ pay, words, language }: PayFrame): SectionMaker {
  const { summary, statement } = words;
  const rows = pay.differences
    .slice(0, MOST_DIFFERENCES)
    .map(({ person, kind, component, orderId, refundId, ledgerFen, nowFen }) => [
      [person, differenceName(kind, language), component].filter((part) => part !== "").join(" · "),
      null,
      ledgerFen,
      nowFen,
      refundId === "" ? orderId : `${orderId} / ${refundId}`,
    ]);
  const more = pay.differences.length - rows.length;
  return tableSection({
    title: summary.differences(pay.status === "locked"),
    across,
    header: [statement.item, null, summary.booked, summary.now, statement.orderId],
    groups: [
      { columns: [NOTE, NOTE, MONEY, MONEY, { format: "id" }], rows },
      ...(more <= 0
        ? []
        : [{ columns: [NOTE, NOTE, NOTE, NOTE, NOTE], rows: [[summary.more(more), null, null, null, null]] }]),
    ],
  });
}

/** Why the month can't be published yet: who waits for what, then the ways out. */
function holdsSection(frame: PayFrame): SectionMaker {
  const { holds } = frame.words;
  const held = frame.pay.people.filter(({ provisional }) => provisional);
  const reasons = held.map((person) => ({ lead: [person.person], text: holdsText(person, frame) }));
  const ways = wayTexts(held, frame).map((text, i) => ({ lead: [i === 0 ? holds.how : null], text }));
  return linesSection({
    title: holds.title,
    header: [holds.person, holds.why],
    lead: [{ format: "note", wrap: true }],
    lines: [...reasons, ...ways],
  });
}

/** What pay adds to the sheets of its month: its checks, what keeps it from being published, how it differs from what was booked, earlier months and awards. */
export function payMethodSections(input: PaySheetsInput): PayExtras {
  const frame = payFrameOf(input);
  const differs = frame.pay.differences.length > 0;
  const waits = frame.pay.status !== "locked" && frame.pay.team.provisional > 0;
  return {
    sections: [
      controlsSection(frame),
      ...(waits ? [holdsSection(frame)] : []),
      ...(differs ? [differencesSection(frame)] : []),
    ],
    checked: frame.pay.controls.every(({ passed }) => passed),
    facts: frame.facts,
    pay: frame.pay,
  };
}

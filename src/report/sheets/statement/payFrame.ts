import type { PayReason, Withheld } from "../../../engine/commission/componentPay";
import type { GateOutcome } from "../../../engine/commission/gates";
import type { FactRow } from "../../../engine/commission/ledger";
import type { PayResult } from "../../../engine/payResult";
import type { PeriodResult } from "../../../engine/periodResult";
import type { RuleSet } from "../../../engine/rules/ruleSet";
import type { PayTexts } from "../../../i18n/pay/payTextsFor";
import type { RuleLanguage } from "../rules/ruleNames";
import { figureText, metricName } from "../rules/ruleNames";
import { isResultChecked } from "../method/isResultChecked";
import { frameOf, type Frame } from "../sheetFrame";
import { gateFigure } from "./gateFigure";

/** A cell of the rules in which a manager scores a person; 0-based. */
export interface ManualCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Score, grade and pay of one person. */
export type PaidPerson = PayResult["people"][number];

/** What the sheets of pay have in common. */
export interface PayFrame {
  readonly frame: Frame;
  readonly pay: PayResult;
  readonly words: PayTexts;
  readonly language: RuleLanguage;
  /** Where 主管打分 of a person stands; `null` where it isn't on the sheet of the rules. */
  readonly manualCell: (person: string, name: string) => ManualCell | null;
  /** What scores and rates are made by. */
  readonly rules: Pick<RuleSet, "bands" | "grades" | "scorecard" | "tiers">;
  /** What the ledger knows of earlier months. */
  readonly facts: readonly FactRow[];
}

/** 考核表 on a sheet each, or all below one another, a page each. */
export type FormLayout = "each" | "together";

export interface PaySheetsInput extends Omit<PayFrame, "frame"> {
  readonly result: PeriodResult;
  /** Absent: each. */
  readonly forms?: FormLayout;
}

export function payFrameOf({ result, ...input }: PaySheetsInput): PayFrame {
  return { ...input, frame: frameOf(result, input.language.texts) };
}

/** The words that pay is explained in. */
export type PayWords = Pick<PayFrame, "language" | "words">;

/** Fen in a sentence, as yuan. */
export function yuanText(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** Why a figure has no value, in words; a code that nobody knows stays as it is. */
export function whyText(code: string, { words, language }: PayWords): string {
  const known: Readonly<Record<string, string>> = { ...language.texts.words.noValue, ...words.why };
  return known[code] ?? code;
}

/** A gate, what was reached, and what came of it: what fails unrounded, so that 4.495 < 4.50 reads as it was decided. */
export function gateText(gate: GateOutcome, frame: PayWords): string {
  const { words, language } = frame;
  const { metric, operator, limit, reason, outcome } = gate;
  const actual = gateFigure(gate);
  return words.gate({
    metric: metricName(metric, language),
    operator,
    limit: figureText(limit, metric, language),
    actual: actual === null ? whyText(reason ?? "", frame) : figureText(actual, metric, language),
    outcome: words.gateOutcomes[outcome],
  });
}

/** Why an amount is held or smaller. */
export function reasonText(reason: PayReason, frame: PayWords): string {
  const { reasons } = frame.words;
  switch (reason.code) {
    case "noTiers":
      return reasons.noTiers;
    case "gateHolds":
    case "gateFailed":
      return gateText(reason.gate, frame);
    case "noBase":
    case "noTierValue":
    case "noMultiplier":
      return reasons[reason.code](metricName(reason.metric, frame.language), whyText(reason.why, frame));
  }
}

/** What a cap or gate kept back, by name. */
export function withheldText({ by, name, amountFen }: Withheld, { words, language }: PayFrame): string {
  const named = by === "gate" ? metricName(name, language) : name;
  return words.withheld(words.withheldBy[by](named), yuanText(amountFen));
}

/** Whether every check of the run passed. */
export function isChecked({ frame, pay }: PayFrame): boolean {
  return isResultChecked(frame.result) && pay.controls.every(({ passed }) => passed);
}

/** Key of a person's sheet, the same in every run. */
export function statementKey({ person }: PaidPerson): string {
  return `statement.${person}`;
}

/** Why the figures of a person can't be relied on; none where they can. A score alone doesn't keep pay from being published. */
export function payWarnings({ provisional, scoreProvisional }: PaidPerson, frame: PayFrame): readonly string[] {
  const { statement: words } = frame.words;
  const unchecked = isChecked(frame) ? [] : [words.unchecked];
  if (provisional) return [...unchecked, words.provisional];
  return scoreProvisional ? [...unchecked, words.provisionalScore] : unchecked;
}

/** What isn't final of a person's month, in a word; `null` where all is. */
export function provisionalWord(
  { provisional, scoreProvisional }: PaidPerson,
  words: PayFrame["words"],
): string | null {
  if (provisional) return words.summary.provisional;
  return scoreProvisional ? words.why.scoreProvisional : null;
}

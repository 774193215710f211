import { lowerIsBetter } from "../../../engine/appraisal/points";
import { canonicalMetric } from "../../../engine/commission/metricFigure";
import type { PersonResult } from "../../../engine/periodResult";
import { figureText, metricName } from "../rules/ruleNames";
import { ratioText } from "../numberText";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { kpiName } from "./kpiCells";
import type { KpiFacts } from "./kpiFacts";

/** Strengths named at most. */
const MOST_STRENGTHS = 2;

/** How far on the good side of the median, as a share of it; 0 or less when not; `null` when unknown. */
function lead({ kpi, median }: KpiFacts): number | null {
  if (kpi.value === null || median === null || median === 0) return null;
  const ahead = lowerIsBetter(kpi.metric) ? median - kpi.value : kpi.value - median;
  return ahead / Math.abs(median);
}

/** A figure in a sentence: shares with two decimals, others with at most one. */
function shortFigure(value: number, metric: string, { language }: PayFrame): string {
  const isRatio = figureText(0, metric, language).endsWith("%");
  return isRatio ? ratioText(value) : figureText(Math.round(value * 10) / 10, metric, language);
}

/** The KPIs that are furthest ahead of the group, with the figure and by how much. */
function strengthsText(kpis: readonly KpiFacts[], frame: PayFrame): string {
  const { words, language } = frame;
  const ahead = kpis
    .map((facts) => ({ facts, lead: lead(facts) ?? 0 }))
    .filter((one) => one.lead > 0)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, MOST_STRENGTHS);
  if (ahead.length === 0) return words.appraisal.noStrength;
  const texts = ahead.map(({ facts, lead: by }) => {
    const { kpi } = facts;
    const own = kpi.value === null ? "" : shortFigure(kpi.value, kpi.metric, frame);
    return words.appraisal.ahead(kpiName(facts, frame), own, gapText(by, frame));
  });
  return texts.join(language.texts.locale === "en" ? "; " : "；");
}

/** Above ten times, how many times exactly says nothing. */
const MOST_GAP = 10;

function gapText(gap: number, { language }: PayFrame): string {
  return gap > MOST_GAP ? language.texts.sheets.summary.gapBeyond : ratioText(gap);
}

function weakText({ diagnosis }: PersonResult, frame: PayFrame): string {
  const { words, language } = frame;
  const { weakest, gap } = diagnosis;
  if (weakest === null || gap === null) return words.appraisal.noWeakness;
  return words.appraisal.behind(metricName(canonicalMetric(weakest), language), gapText(gap, frame));
}

function quadrantText({ diagnosis }: PersonResult, { language: { texts } }: PayFrame): string {
  const { quadrant, overload } = diagnosis;
  const { summary, words } = texts.sheets;
  const parts = [
    ...(quadrant === null ? [] : [texts.words.quadrants[quadrant]]),
    ...(overload ? [summary.overload] : []),
  ];
  return words.list(parts);
}

function adviceText({ diagnosis }: PersonResult, { words, language: { texts } }: PayFrame): string {
  const advice = diagnosis.advice.map((code) => texts.words.advice[code]);
  return advice.length === 0 ? words.appraisal.noAdvice : texts.sheets.words.list(advice);
}

/** Whether there is anything to compare the person by. */
function isDiagnosed(own: PersonResult | undefined): own is PersonResult {
  return own !== undefined && (own.diagnosis.quadrant !== null || own.diagnosis.weakest !== null);
}

/** Strengths, weak point and advice in words, each with its name; one line where there is nothing to compare. */
export function findings(
  pay: PaidPerson,
  kpis: readonly KpiFacts[],
  frame: PayFrame,
): readonly (readonly [name: string, text: string])[] {
  const { appraisal: words } = frame.words;
  const own = frame.frame.result.persons.find(({ person }) => person === pay.person);
  const strengths = [words.strengths, strengthsText(kpis, frame)] as const;
  if (!isDiagnosed(own)) return [strengths, [words.weak, words.noDiagnosis]];
  const quadrant = quadrantText(own, frame);
  return [
    ...(quadrant === "" ? [] : [[words.quadrant, quadrant] as const]),
    strengths,
    [words.weak, weakText(own, frame)],
    [words.advice, adviceText(own, frame)],
  ];
}

import { moment } from "../../../engine/units/moment";
import type { Texts } from "../../../i18n/textsFor";
import type { SettingText } from "../../../i18n/words/zhCN";
import { FILTER_REASONS } from "../../../engine/attribution/sessionFilter";
import type { SessionFilters, Settings } from "../../../engine/settings";
import { momentText, timeText } from "../numberText";

/** Every choice that the figures depend on, in words, in the order in which it takes part. */
export function settingsLines(settings: Settings, texts: Texts): readonly SettingText[] {
  const say = texts.words.settings;
  const hours = settings.workingHours ?? { from: 0, to: 0 };
  return [
    say.platform(settings.platform),
    say.attributionRule(settings.attributionRule),
    say.window(settings.window),
    say.touch(settings.touch),
    say.chaseMinutes(settings.chaseMinutes),
    say.preAttributed(settings.preAttributed),
    say.memoRules(settings.memoRules.length),
    say.overrides(settings.overrides.length),
    say.filters(activeFilters(settings.filters, texts)),
    say.afterSaleDays(settings.afterSaleDays),
    say.dayStart(timeText(settings.dayStart)),
    say.payDays(settings.payDays),
    say.creditDate(settings.creditDate),
    say.cutOffDay(settings.cutOffDay),
    say.keepFreight(settings.keepFreight),
    say.workingHours(timeText(hours.from), timeText(hours.to)),
    ...(settings.asOf === null ? [] : [say.asOf(momentText(moment(settings.asOf)))]),
  ];
}

function activeFilters(filters: SessionFilters, { words }: Texts): readonly string[] {
  const active: Readonly<Record<(typeof FILTER_REASONS)[number], boolean>> = {
    robot: filters.robots,
    noBuyerMessage: filters.noBuyerMessage,
    internal: filters.internal,
    blacklist: filters.blacklist.length > 0,
    singleLine: filters.singleLine,
    forwarded: filters.forwardedUpTo !== null,
  };
  return FILTER_REASONS.filter((reason) => active[reason]).map((reason) => words.filters[reason]);
}

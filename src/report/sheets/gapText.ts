import { NO_GAP } from "../../engine/periodResult";
import { SECONDS_PER_DAY } from "../../engine/units/moment";
import type { Texts } from "../../i18n/textsFor";

/** How long after the end of the chat the order came, in its two largest units; empty where no session decided. */
export function gapText(seconds: number, words: Texts["sheets"]["gap"]): string {
  if (seconds === NO_GAP) {
    return "";
  }
  if (seconds < 0) {
    return words.inside;
  }
  if (seconds < 3600) {
    return words.minutes(Math.floor(seconds / 60), seconds % 60);
  }
  if (seconds < SECONDS_PER_DAY) {
    return words.hours(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60));
  }
  return words.days(Math.floor(seconds / SECONDS_PER_DAY), Math.floor((seconds % SECONDS_PER_DAY) / 3600));
}

/** Any of the words below; nearly all moments have none. */
const SPELLED = /[时点午]|[AP]M/i;

/** `10时05分30秒`, `10点5分`. */
const IN_WORDS = /(\d{1,2})[时点](\d{1,2})分(?:(\d{1,2})秒)?/;

/** `下午 3:05:30`, `3:05 PM`, at the end of a moment. */
const HALF_DAY = /(?:(上午|下午|AM|PM) ?)?(\d{1,2})(:\d{2}(?::\d{2})?)(?: ?(AM|PM))?$/i;

function withColons(text: string): string {
  const [words = "", hours = "", minutes = "", seconds = "0"] = IN_WORDS.exec(text) ?? [];
  if (words === "") return text;
  return text.replace(words, ` ${hours}:${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}`);
}

/** Hours of the day behind midnight: noon is 12 PM and 下午 12, midnight 12 AM and 上午 12. */
function fullHours(hours: number, half: string): number {
  const late = /^(?:PM|下午)$/i.test(half) ? 12 : 0;
  return (hours % 12) + late;
}

/** Other hours than 1 to 12 are no half of a day's and stay. */
function inFullDays(text: string): string {
  const [whole = "", before, hours = "0", rest = "", after] = HALF_DAY.exec(text) ?? [];
  const half = before ?? after;
  if (half === undefined || Number(hours) < 1 || Number(hours) > 12) return text;
  return `${text.slice(0, -whole.length)}${fullHours(Number(hours), half)}${rest}`;
}

/** A moment whose clock is spelled out, or counts half days, with a time of 24 hours and colons; any other as it is. */
export function plainTime(text: string): string {
  return SPELLED.test(text) ? inFullDays(withColons(text)).replaceAll(/\s+/g, " ") : text;
}

import { fromXml, findMark } from "../xmlText";

/**
 * The texts of a `sharedStrings` part (or of one `is` element): runs joined, pronunciation left out.
 *
 * @throws Error where the part is damaged
 */
export function readSharedStrings(xml: string): string[] {
  return Array.from(items(xml), richText);
}

/** Content of the items that have fonts within them, by number. */
export function readRichStrings(xml: string): ReadonlyMap<number, string> {
  const rich = new Map<number, string>();
  if (!RUN.test(xml)) return rich;
  let number = 0;
  for (const item of items(xml)) {
    if (RUN.test(item)) rich.set(number, item);
    number++;
  }
  return rich;
}

/** The start of a part of a text with a font of its own. */
export const RUN = /<r[\s>]/;

function* items(xml: string): Generator<string> {
  for (let at = xml.indexOf("<si"); at >= 0;) {
    const open = findMark(xml, ">", at);
    const empty = xml[open - 1] === "/";
    const end = empty ? open : findMark(xml, "</si>", open);
    yield empty ? "" : xml.slice(open + 1, end);
    at = xml.indexOf("<si", end);
  }
}

/** The text of an element with `t` or with runs of them. */
export function richText(xml: string): string {
  const spoken = xml.includes("<rPh") ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "") : xml;
  let text = "";
  for (let at = spoken.indexOf("<t"); at >= 0;) {
    const open = findMark(spoken, ">", at);
    const isText = /[\s>/]/.test(spoken[at + 2] ?? "");
    const end = isText && spoken[open - 1] !== "/" ? findMark(spoken, "</t>", open) : open;
    if (isText && end > open) text += fromXml(spoken.slice(open + 1, end));
    at = spoken.indexOf("<t", end);
  }
  return text;
}

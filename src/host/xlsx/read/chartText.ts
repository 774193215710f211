import { parseTxPr, type ChartTextProperties, type ChartTitle } from "@cj-tech-master/excelts/chart";
import type { Bag } from "../../protocol/bag";
import { asRecord, numberIn, textIn } from "../record";
import { fromXml } from "../xmlText";

/** A title with its text and its font, if it has a text. */
export function readTitle(bag: Bag, title: ChartTitle | undefined): void {
  const text = titleText(title);
  if (title === undefined || text === "") return;
  Object.assign(bag.values, { text, visible: true });
  if ("overlay" in bag.values && title.overlay === true) bag.values["overlay"] = true;
  readFont(bag, fontOf(title));
}

/** Font of a part of a chart, as far as the file says one. */
export function readFont(bag: Bag, properties: unknown): void {
  if (!isFont(properties)) return;
  const { size, bold, italic, color, fontFamily, eastAsianFamily } = parseTxPr(properties);
  const name = eastAsianFamily ?? fontFamily ?? "";
  const srgb = textIn(asRecord(color), "srgb");
  const { values } = bag.child("format", "ChartFormat").child("font", "ChartFont");
  const points = numberIn({ size }, "size", 0) / 100; // the file counts hundredths
  if (points > 0) values["size"] = points;
  if (typeof bold === "boolean") values["bold"] = bold;
  if (typeof italic === "boolean") values["italic"] = italic;
  if (srgb !== "") values["color"] = `#${srgb.toUpperCase()}`;
  if (name !== "" && !name.startsWith("+")) values["name"] = name;
}

function isFont(value: unknown): value is ChartTextProperties {
  return typeof value === "object" && value !== null;
}

/** A rich text's font is that of its first run. */
function fontOf(title: ChartTitle): unknown {
  const own = title.rawTx === undefined ? firstRunOf(title) : firstRunIn(title.rawTx);
  return own ?? title.txPr;
}

function firstRunOf({ text }: ChartTitle): unknown {
  const [paragraph] = text?.paragraphs ?? [];
  return paragraph?.runs?.[0]?.properties ?? paragraph?.properties?.defaultRunProperties;
}

/** Of a text that the library doesn't know whole, in the shape in which the library itself keeps such properties. */
function firstRunIn(xml: string): unknown {
  const run = /<a:rPr\b[^>]*?(?:\/>|>[\s\S]*?<\/a:rPr>)/.exec(xml)?.[0];
  return run === undefined ? undefined : { _rawXml: run };
}

function titleText(title: ChartTitle | undefined): string {
  if (title?.rawTx !== undefined)
    return [...title.rawTx.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => fromXml(text ?? "")).join("");
  const paragraphs = title?.text?.paragraphs ?? [];
  return paragraphs.flatMap(({ runs }) => (runs ?? []).map(({ text }) => text)).join("");
}

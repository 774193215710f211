import type { Hyperlink } from "../../model/cellFormat";
import { tryParseA1 } from "../../model/address";
import type { Worksheet } from "../../model/worksheet";
import { attribute, tagsOf } from "../xmlText";

/** The links of a sheet, from the text after its cells and its relationships. */
export function readLinks(sheet: Worksheet, after: string, relationships: string): void {
  const targets = new Map(
    tagsOf(relationships, "Relationship").map((tag) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  for (const tag of tagsOf(after, "hyperlink")) {
    const rect = tryParseA1(attribute(tag, "ref") ?? "");
    if (rect === undefined) continue;
    const [address, location, tip] = [
      targets.get(attribute(tag, "r:id")),
      attribute(tag, "location"),
      attribute(tag, "tooltip"),
    ];
    const hyperlink: Hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tip === undefined ? {} : { screenTip: tip }),
    };
    sheet.formats.apply(rect, { hyperlink });
  }
}

import type { Color } from "@cj-tech-master/excelts";
import { attribute, tagsOf } from "../xmlText";

/** Office's theme colours in the order in which styles count them (light 1, dark 1, light 2, dark 2, accents, links). */
const OFFICE = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The colours before themes (ECMA-376 18.8.27); 0–7 come again as 8–15. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

const SLOTS = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Resolves a file's colours. */
export class Palette {
  private readonly theme: readonly string[];

  /** @param themeXml the theme part; Office's own colours without one */
  constructor(themeXml: string) {
    this.theme = SLOTS.map((slot, index) => {
      const element = new RegExp(`<a:${slot}>([\\s\\S]*?)</a:${slot}>`).exec(themeXml)?.[1] ?? "";
      const [rgb] = tagsOf(element, "srgbClr").map((tag) => attribute(tag, "val"));
      const [system] = tagsOf(element, "sysClr").map((tag) => attribute(tag, "lastClr"));
      return rgb ?? system ?? OFFICE[index] ?? "000000";
    });
  }

  /** `#RRGGBB`, or undefined for an automatic colour. */
  resolve(color: (Partial<Color> & { tint?: number; indexed?: number }) | undefined): string | undefined {
    if (color === undefined) return undefined;
    const { argb, theme, indexed, tint = 0 } = color;
    const base = argb === undefined ? this.baseOf(theme, indexed) : argb.slice(-6);
    return base === undefined ? undefined : `#${tinted(base, tint).toUpperCase()}`;
  }

  private baseOf(theme: number | undefined, indexed: number | undefined): string | undefined {
    return theme === undefined ? INDEXED[indexed ?? -1] : this.theme[theme];
  }
}

/** Lighter (tint > 0) or darker (< 0), as Excel does: on the colour's lightness. Done by channel, which is close. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}

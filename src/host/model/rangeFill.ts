import { FormatPart } from "./formatPart";
import { readColor } from "./color";

export class RangeFill extends FormatPart {
  readonly $type = "RangeFill";

  /** #FFFFFF where there is no fill, as Excel answers. */
  get color(): string | null {
    return this.read("fillColor");
  }

  set color(value: unknown) {
    if (value === "") this.clear();
    else this.write({ fillColor: readColor(value), fillPattern: "Solid" });
  }

  get pattern(): string | null {
    return this.read("fillPattern");
  }

  set pattern(value: unknown) {
    this.write({ fillPattern: String(value) });
  }

  clear(): void {
    this.write({ fillColor: "#FFFFFF", fillPattern: "None" });
  }
}

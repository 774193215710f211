import { FormatPart, oneOf, truth, within } from "./formatPart";
import { readColor } from "./color";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];

export class RangeFont extends FormatPart {
  readonly $type = "RangeFont";

  get name(): string | null {
    return this.read("fontName");
  }

  set name(value: unknown) {
    this.write({ fontName: String(value) });
  }

  /** In points. */
  get size(): number | null {
    return this.read("fontSize");
  }

  set size(value: unknown) {
    this.write({ fontSize: within([1, 409], value) });
  }

  get color(): string | null {
    return this.read("fontColor");
  }

  set color(value: unknown) {
    this.write({ fontColor: readColor(value) });
  }

  get bold(): boolean | null {
    return this.read("bold");
  }

  set bold(value: unknown) {
    this.write({ bold: truth(value) });
  }

  get italic(): boolean | null {
    return this.read("italic");
  }

  set italic(value: unknown) {
    this.write({ italic: truth(value) });
  }

  get underline(): string | null {
    return this.read("underline");
  }

  set underline(value: unknown) {
    this.write({ underline: oneOf(UNDERLINES, value) });
  }

  get strikethrough(): boolean | null {
    return this.read("strikethrough");
  }

  set strikethrough(value: unknown) {
    this.write({ strikethrough: truth(value) });
  }

  get subscript(): boolean | null {
    return this.read("subscript");
  }

  set subscript(value: unknown) {
    this.write({ subscript: truth(value) });
  }

  get superscript(): boolean | null {
    return this.read("superscript");
  }

  set superscript(value: unknown) {
    this.write({ superscript: truth(value) });
  }
}

import type { XmlHandler } from "./xmlReader";

/** Characters that XML can't hold, and the underscore that would look like one: `_x000D_`. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A text as the cell shows it. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Gathers the text of `<si>` or `<is>`: its stretches of differing looks joined, the reading aids of East Asian words left out. */
export class RichText {
  private parts = "";
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === "t") this.inText = !this.inPhonetic;
    else if (name === "rPh") this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "rPh") this.inPhonetic = false;
  }

  text(text: string): void {
    if (this.inText) this.parts += text;
  }

  /** The whole text; the next one begins empty. */
  take(): string {
    const text = unescaped(this.parts);
    this.parts = "";
    return text;
  }
}

/** Reads the shared texts of a workbook one by one. */
export function sharedTextsHandler(onText: (text: string) => void): XmlHandler {
  const rich = new RichText();
  return {
    open: (name) => rich.open(name),
    text: (text) => rich.text(text),
    close(name) {
      rich.close(name);
      if (name === "si") onText(rich.take());
    },
  };
}

import { SaxesParser } from "saxes";
import { FileFault } from "../../app/ports/fileFault";

/** What happens while XML is read. Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** A stretch of text between two tags, never in parts. */
  text?(text: string): void;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

export interface XmlReader {
  write(text: string): void;
  /** @throws FileFault `damaged` when the document isn't complete. */
  close(): void;
}

/** Reads XML as it arrives. `part` names it in the fault that ill-formed XML is. */
export function xmlReader(handler: XmlHandler, { file, part }: { file: string; part: string }): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const orDamaged = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      if (error instanceof FileFault) throw error;
      throw new FileFault({ code: "damaged", file, detail: part, cause: error });
    }
  };
  parser.on("opentag", ({ name, attributes }) => handler.open(localName(name), attributes));
  parser.on("closetag", ({ name }) => handler.close?.(localName(name)));
  parser.on("text", (text) => handler.text?.(text));
  parser.on("cdata", (text) => handler.text?.(text));
  return {
    write: (text) => orDamaged(() => void parser.write(text)),
    close: () => orDamaged(() => void parser.close()),
  };
}

import { ownText } from "../ownText";
import { sharedTextsHandler } from "./cellTexts";
import { xmlReader } from "./xmlReader";
import type { ZipParts } from "./zipParts";

interface SharedTextsOptions {
  readonly file: string;
  /** `undefined` where the workbook has none. */
  readonly path: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Takes the share that is read. */
  readonly onShare: (share: number) => void;
}

/** The texts that cells refer to by index. All of them are in memory as long as the workbook is open. */
export async function sharedTexts(parts: ZipParts, options: SharedTextsOptions): Promise<readonly string[]> {
  const { file, path, signal, onShare } = options;
  const texts: string[] = [];
  if (path === undefined) return texts;
  const reader = xmlReader(
    sharedTextsHandler((text) => texts.push(ownText(text))),
    { file, part: path },
  );
  const decoder = new TextDecoder();
  const onPiece = (bytes: Uint8Array, share: number): boolean => {
    reader.write(decoder.decode(bytes, { stream: true }));
    onShare(share);
    return true;
  };
  await parts.read({ path, role: "texts", signal, onPiece });
  reader.write(decoder.decode());
  reader.close();
  return texts;
}

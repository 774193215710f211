/** Byte pairs by character, from the platform's own decoder. */
function gbkPairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = trail === 0x7f ? "" : decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== "\ufffd") pairs.set(text, [lead, trail]);
    }
  }
  return pairs;
}

let pairs: ReadonlyMap<string, readonly number[]> | undefined;

/** The four bytes of a character beyond U+FFFF. */
function fourBytes(character: string): readonly number[] {
  let index = character.codePointAt(0)! - 0x10000 + 189_000;
  const bytes: number[] = [];
  for (const [base, count] of [
    [0x30, 10],
    [0x81, 126],
    [0x30, 10],
    [0x81, 126],
  ] as const) {
    bytes.unshift(base + (index % count));
    index = Math.floor(index / count);
  }
  return bytes;
}

function gb18030(text: string): Uint8Array {
  pairs ??= gbkPairs();
  const bytes: number[] = [];
  for (const character of text) {
    const pair = pairs.get(character);
    if (character.charCodeAt(0) < 0x80) bytes.push(character.charCodeAt(0));
    else if (pair !== undefined) bytes.push(...pair);
    else if (character.length === 2) bytes.push(...fourBytes(character));
    else throw new RangeError(`No pair for ${character}`);
  }
  return Uint8Array.from(bytes);
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

const ENCODERS = {
  gb18030,
  "utf-8": (text: string) => new TextEncoder().encode(text),
  "utf-8 with mark": (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  "utf-16le": (text: string) => utf16(text, false),
  "utf-16le with mark": (text: string) => utf16(`\ufeff${text}`, false),
  "utf-16be": (text: string) => utf16(text, true),
  "utf-16be with mark": (text: string) => utf16(`\ufeff${text}`, true),
};

export type WrittenAs = keyof typeof ENCODERS;

/** All ways in which exports are written. */
export const WRITTEN_AS = Object.keys(ENCODERS) as WrittenAs[];

export function encodeText(text: string, as: WrittenAs): Uint8Array {
  return ENCODERS[as](text);
}

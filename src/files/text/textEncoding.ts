export type TextEncoding = "gb18030" | "utf-16be" | "utf-16le" | "utf-8";

const MARKS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The byte order mark that the bytes begin with. */
export function markOf(start: Uint8Array): { readonly encoding: TextEncoding; readonly length: number } | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  return mark && { encoding: mark.encoding, length: mark.bytes.length };
}

/** Of a thousand bytes of text in UTF-8 or GB18030 fewer are NUL, if any; of digits and separators in UTF-16 half are. */
const STRAY_NULS = 1 / 1000;

/** Characters such as 一 (U+4E00) have their NUL on the other side. */
const ONE_SIDED = 10;

/** UTF-16 without a mark, told by where the NUL bytes are; `binary` where they are anywhere, `undefined` where there are none. */
export function wideEncodingOf(start: Uint8Array): "binary" | "utf-16be" | "utf-16le" | undefined {
  const nuls = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (even + odd <= start.length * STRAY_NULS) return undefined;
  if (odd > even * ONE_SIDED) return "utf-16le";
  return even > odd * ONE_SIDED ? "utf-16be" : "binary";
}

/** The length of the sequence that a byte opens in UTF-8; 0 for a byte that opens none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
}

/** In a file cut or joined by bytes some characters are broken; GB18030 taken for UTF-8 breaks more than it makes. */
const GOOD_PER_BROKEN = 20;

/** Characters after which nothing new is to be learnt. */
const ENOUGH = 1_000_000;

/** Tells UTF-8 from GB18030, piece by piece. */
export class Utf8Census {
  private good = 0;
  private broken = 0;
  /** Bytes that the character begun still needs. */
  private need = 0;

  add(bytes: Uint8Array): void {
    if (this.good + this.broken > ENOUGH) return;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80 || this.need > 0) this.take(byte);
    }
  }

  /** Takes a byte that is no ASCII character, or should not be one. */
  private take(byte: number): void {
    if (this.need > 0 && (byte & 0xc0) === 0x80) {
      this.need--;
      if (this.need === 0) this.good++;
      return;
    }
    if (this.need > 0) this.broken++;
    const length = sequenceLength(byte);
    if (length === 0) this.broken++;
    this.need = Math.max(0, length - 1);
  }

  /** UTF-8 where all characters seen are whole, or all but very few; also where there are none but ASCII. */
  get encoding(): TextEncoding {
    return this.broken === 0 || this.good > this.broken * GOOD_PER_BROKEN ? "utf-8" : "gb18030";
  }
}

/** Scripts whose characters are as wide as two digits: Han, kana, Hangul, full-width forms and their punctuation. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width of a text in digits of the body font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Lines that a text takes in a cell `width` digits wide; body text is a little narrower than the default digits, which leaves room for unbroken words. At least 1. */
export function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line) * 0.95) / width)), 0);
}

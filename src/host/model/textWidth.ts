/** Points of one digit in Calibri 11, the unit of Excel's column widths. */
const DIGIT = 5.25;
/** Points that Excel keeps free beside a text. */
const PADDING = 5;

/** About how wide a text is, in points, padding included: full-width characters count as two, lines apart. */
export function widthOfText(text: string, fontSize: number): number {
  const lines = text.split("\n").map(unitsOf);
  return (Math.max(...lines) * DIGIT * fontSize) / 11 + PADDING;
}

function unitsOf(line: string): number {
  let units = 0;
  for (const character of line)
    units += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return units;
}

/** UTF-16 units moved so that surrogate pairs sort after the rest of the basic plane, as code points do. */
function codePointOrder(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Orders two different UTF-16 units of texts as the code points that they belong to: negative, 0 or positive. */
export function compareUnits(left: number, right: number): number {
  return codePointOrder(left) - codePointOrder(right);
}

/** Orders texts by code point: negative, 0 or positive. The engine's only order of names: no locale takes part. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return compareUnits(a, b);
  }
  return left.length - right.length;
}

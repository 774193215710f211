/** Digits in groups of three, as in the sheets of both languages. */
export function grouped(number: string): string {
  return number.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Fen as yuan with two decimals: `-1,234.50`. */
export function yuanText(fen: number): string {
  const [yuan = "0", cents = "00"] = (Math.abs(fen) / 100).toFixed(2).split(".");
  return `${fen < 0 ? "-" : ""}${grouped(yuan)}.${cents}`;
}

/** A gain or loss in fen as yuan: `+1,234.50`. */
export function signedYuan(fen: number): string {
  return fen > 0 ? `+${yuanText(fen)}` : yuanText(fen);
}

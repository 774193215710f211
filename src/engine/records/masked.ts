/** Platforms hide buyers' names as `x**` or `t**1`: such a nick isn't unique, so it never joins anything. */
export function isMasked(nick: string): boolean {
  return nick.includes("*");
}

/** 1 for every masked nick of the list. */
export function maskedFlags(nicks: readonly string[]): Uint8Array {
  return Uint8Array.from(nicks, (nick) => (isMasked(nick) ? 1 : 0));
}

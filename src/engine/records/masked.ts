/** Platforms hide buyers' names as `x**` or `t**1`: such a nick isn't unique, so it never joins anything. */
export function isMasked(nick: string): boolean {
  return nick.includes("*");
}

/** 1 for every masked nick of the list. */
export function maskedFlags(nicks: readonly string[]): Uint8Array {
  const flags = new Uint8Array(nicks.length);
  for (let i = 0; i < nicks.length; i++) if (isMasked(nicks[i] ?? "")) flags[i] = 1;
  return flags;
}

/**
 * The colour at a share (0 to 1) of the way through two or three colours.
 *
 * @param colors - `#RRGGBB`, the first for 0, the last for 1; white where there are none.
 */
export function scaleColor(colors: readonly string[], share: number): string {
  const way = Math.min(1, Math.max(0, share)) * (colors.length - 1);
  const from = Math.min(Math.floor(way), colors.length - 2);
  const [low = "#FFFFFF", high = low] = colors.slice(Math.max(0, from));
  const part = way - from;
  return `#${[1, 3, 5].map((at) => mixed(channel(low, at), channel(high, at), part)).join("")}`.toUpperCase();
}

function channel(color: string, at: number): number {
  return parseInt(color.slice(at, at + 2), 16);
}

function mixed(low: number, high: number, part: number): string {
  return Math.round(low + (high - low) * part)
    .toString(16)
    .padStart(2, "0");
}

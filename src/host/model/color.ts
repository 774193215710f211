import { invalidArgument } from "./refusals";

/** HTML colour names that add-ins write; the rest must come as #RRGGBB. */
const NAMED: Readonly<Record<string, string | undefined>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  lime: "#00FF00",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
};

/** A colour as Excel reports it: `#RRGGBB` in capitals. @throws InvalidArgument for anything else */
export function readColor(input: unknown): string {
  const text = typeof input === "string" ? input : "";
  const named = NAMED[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw invalidArgument(`colour ${String(input)}`);
  return `#${text.replace("#", "").toUpperCase()}`;
}

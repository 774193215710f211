/** The arguments, and what `--compare` says apart from them. */
export interface SplitArguments {
  readonly args: readonly string[];
  /** Plans and settings to compare; none named: the first preset. Absent without `--compare`. */
  readonly compare?: readonly string[];
}

/** What `--compare` compares by itself: the comparison that everybody asks for. */
const PRESET = ["flatRate", "conversionTiers"];

/** Takes out `--compare` and the words behind it up to the next option; `--compare=A` is `--compare A`. */
export function withoutCompare(args: readonly string[]): SplitArguments {
  const at = args.findIndex((arg) => arg === "--compare" || arg.startsWith("--compare="));
  if (at < 0) return { args };
  const behind = args.slice(at + 1);
  const next = behind.findIndex((arg) => arg.startsWith("-"));
  const words = next < 0 ? behind : behind.slice(0, next);
  const own = (args[at] ?? "").slice("--compare=".length);
  const rest = withoutCompare(next < 0 ? [] : behind.slice(next));
  const named = [...(own === "" ? [] : [own]), ...words, ...(rest.compare ?? [])];
  return { args: [...args.slice(0, at), ...rest.args], compare: named };
}

/** What is compared: what was named, else the preset. */
export function comparedOf({ compare }: SplitArguments): readonly string[] | undefined {
  return compare?.length === 0 ? PRESET : compare;
}

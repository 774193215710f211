/** Longest name of a sheet (Excel specifications and limits). */
const MOST_CHARACTERS = 31;

/** `History` is Excel's own; names may not be empty, nor begin or end with an apostrophe, nor hold these characters. */
const FORBIDDEN = /[:\\/?*[\]\u0000-\u001f]/g;

/** A name that Excel accepts, as near to the wished one as can be. */
export function validSheetName(wished: string): string {
  const name = cut(
    wished
      .replace(FORBIDDEN, "-")
      .replace(/^'+|'+$/g, "")
      .trim(),
    MOST_CHARACTERS,
  );
  return name === "" || /^history$/i.test(name) ? `${name}_` : name;
}

/** The name, or the name with ` (2)`, ` (3)` …, that isn't taken; capitals and small letters are the same to Excel. */
export function freeSheetName(wished: string, taken: ReadonlySet<string>): string {
  const name = validSheetName(wished);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const candidate = numbered(name, suffix);
    if (!taken.has(candidate.toLowerCase())) {
      return candidate;
    }
  }
}

/** A last word that is worth keeping when a name must be cut, such as the month. */
const LAST_WORD = / \S{1,8}$/;

/** The name with the suffix after it; what has no room is left out before the last word, which tells months apart. */
function numbered(name: string, suffix: string): string {
  const room = MOST_CHARACTERS - suffix.length;
  if (name.length <= room) return name + suffix;
  const [last = ""] = LAST_WORD.exec(name) ?? [];
  return cut(name, room - last.length) + last + suffix;
}

/** The name, or the name with `_2`, `_3` …, that no table of the workbook has. */
export function freeTableName(wished: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? wished : `${wished}_${number}`;
    if (!taken.has(candidate.toLowerCase())) {
      return candidate;
    }
  }
}

/** Never in the middle of a character of two units. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

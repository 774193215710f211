/** How texts are compared: whole or in part, minding case or not. Without: in part, not. */
export interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** Place of the first cell, row by row, whose shown text matches. */
export function findText(
  rows: readonly (readonly string[])[],
  wanted: string,
  { completeMatch = false, matchCase = false }: SearchCriteria,
): { readonly row: number; readonly column: number } | undefined {
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const target = fold(wanted);
  const matches = (shown: string): boolean => (completeMatch ? fold(shown) === target : fold(shown).includes(target));
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex(matches);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

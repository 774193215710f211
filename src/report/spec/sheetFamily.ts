/** What kind of sheet a `SheetSpec.key` is of: `statement` of `statement.小美`, `attribution` of `attribution.2`, `appraisal` of `appraisal/2`. */
export function sheetFamily(key: string): string {
  return key.split(/[./]/)[0] ?? key;
}

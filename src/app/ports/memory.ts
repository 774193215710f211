/** What outlives a workbook: the browser's own storage. May be empty at any time; losing it costs a question asked again. */
export interface Memory {
  /** Plain data saved under the key; `undefined` if there is none or it can't be had. */
  load(key: string): unknown;
  save(key: string, value: unknown): void;
}

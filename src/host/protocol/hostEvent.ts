/** Something that happened in the workbook, kept until the request that caused it has been answered. */
export interface HostEvent {
  /** The event's number in the rich API (see protocol/hostEvent), such as 10 for onChanged. */
  readonly type: number;
  /** Id of the sheet or table, or `Workbook`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

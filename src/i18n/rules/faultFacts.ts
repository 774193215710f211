/** Where a fault is, and what stands there. All of it text that can go into a sentence. */
export interface FaultFacts {
  /** `绩效规则!D14`; the table's name where no cell is to blame. */
  readonly at: string;
  /** The column as its header is; empty where the whole row or table is to blame. */
  readonly column: string;
  readonly received: string;
  /** What would be right, in words; empty where there is nothing to name. */
  readonly expected: string;
  /** Row that it collides with; empty for none. */
  readonly otherRow: string;
}

import type { Answer } from "../../engine/mapping/answer";
import { possibleAnswers } from "../../engine/mapping/possibleAnswers";
import type { Doubt } from "../../engine/mapping/tableProposal";
import type { ExaminedTable } from "./examineTables";
import { isAsked, tableStatus } from "./tableStatus";

/** A doubt about a table with all that may be answered, the proposed answer first. */
export interface TableQuestion {
  /** Unlike the doubt's code, no two questions about a table share it. */
  readonly key: string;
  readonly doubt: Doubt;
  readonly choices: readonly Answer[];
}

/** What must be asked about a table before it can be read; none where nothing is in doubt. */
export function tableQuestions(table: ExaminedTable): readonly TableQuestion[] {
  const status = tableStatus(table);
  if (status !== "asks" && status !== "missing") return [];
  const { head, proposal } = table;
  return proposal.doubts.filter(isAsked).map((doubt, i) => ({
    key: `${doubt.code}.${i}`,
    doubt,
    choices: possibleAnswers(doubt, head, proposal),
  }));
}

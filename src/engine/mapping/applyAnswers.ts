import type { Answer } from "./answer";
import { detectTable } from "./detectTable";
import type { TableHead } from "./tableHead";
import type { TableProposal } from "./tableProposal";

/**
 * The proposal with a person's answers in it: what they chose is certain, and what follows from it (the fields of another
 * kind, the values below another header) is proposed anew. Kind and header row stay as proposed where nobody said
 * otherwise. All answers given so far go in together, later ones beat earlier ones.
 */
export function applyAnswers(head: TableHead, proposal: TableProposal, answers: readonly Answer[]): TableProposal {
  if (answers.length === 0) return proposal;
  const asked = new Set(answers.map(({ kind }) => kind));
  const { kind, headerRow } = proposal;
  const kept: Answer[] = [];
  if (kind !== undefined && !asked.has("headerRow")) kept.push({ kind: "headerRow", row: headerRow });
  if (kind !== undefined && !asked.has("tableKind") && !asked.has("headerRow")) {
    kept.push({ kind: "tableKind", tableKind: kind });
  }
  return { ...detectTable(head, [...kept, ...answers]) };
}

import type { Answer } from "../../engine/mapping/answer";
import { applyAnswers } from "../../engine/mapping/applyAnswers";
import { detection } from "../../engine/mapping/detectTable";
import type { TableHead } from "../../engine/mapping/tableHead";
import type { TableProposal } from "../../engine/mapping/tableProposal";
import { toMapping } from "../../engine/mapping/toMapping";
import type { TableMapping } from "../../engine/records/tableMapping";
import { unhurried } from "../ports/breather";
import { acceptingAnswers } from "./acceptingAnswers";
import { isOwnReport } from "./ownReport";
import { savedMappingFor, signatureOf, type SavedMapping } from "./savedMappings";
import type { TableSource } from "./tableSource";

/** A table and what it is taken for. */
export interface ExaminedTable {
  readonly source: TableSource;
  readonly head: TableHead;
  readonly proposal: TableProposal;
  /** How it would be read; `undefined` where nothing is known of it or needed columns are missing. */
  readonly mapping: TableMapping | undefined;
  /** What a person said of it, now or when the same headers were read before. */
  readonly answers: readonly Answer[];
  /** A copy of one of our own reports, or a sheet that our functions fill, such as a payroll: never a source. */
  readonly own: boolean;
  /** What is kept of the same headers, which were read or spoken of before. */
  readonly known: SavedMapping | undefined;
  /** The header row, by which the table is known again. */
  readonly signature: string;
}

export interface ExaminationOptions {
  readonly saved: readonly SavedMapping[];
  /** Take every proposal as it is: a person says so once for all. */
  readonly acceptGuesses: boolean;
  readonly signal: AbortSignal;
}

/** Whether columns that would be read hold our own figures: what they are made from must not depend on them. */
function feedsOnFigures({ ownFormulas = [] }: TableHead, mapping: TableMapping | undefined): boolean {
  return mapping?.columns.some(({ index }) => ownFormulas.includes(index)) ?? false;
}

async function examine(
  source: TableSource,
  { saved, acceptGuesses, signal }: ExaminationOptions,
): Promise<ExaminedTable> {
  const head = await source.head(signal);
  const known = savedMappingFor(head, saved);
  const answered = applyAnswers(head, await unhurried(detection(head)), known?.answers ?? []);
  const accepted = acceptGuesses ? acceptingAnswers(answered) : [];
  const answers = [...(known?.answers ?? []), ...accepted];
  const proposal = accepted.length === 0 ? answered : applyAnswers(head, answered, answers);
  const mapping = toMapping(proposal);
  const own = isOwnReport(head) || feedsOnFigures(head, mapping);
  const signature = proposal.headerRow === 0 ? "" : signatureOf(head, proposal.headerRow);
  return { source, head, proposal, mapping, answers, own, known, signature };
}

/** Looks at every source, one after the other. What was said of the same headers before is said again. */
export async function examineTables(
  sources: readonly TableSource[],
  options: ExaminationOptions,
): Promise<readonly ExaminedTable[]> {
  const examined: ExaminedTable[] = [];
  for (const source of sources) examined.push(await examine(source, options));
  return examined;
}

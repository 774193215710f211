import { settleAnswers, type Answer } from "../../engine/mapping/answer";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { recogniseTables } from "../run/recogniseTables";
import { readOwnTables } from "../run/ownTables";
import { examineTables, type ExaminedTable } from "../sources/examineTables";
import type { OpenedFiles } from "../sources/openedFiles";
import { saveAnswers, signatureOf, type ReadTable, type SavedMapping } from "../sources/savedMappings";
import { createStore, type Readable } from "../store";

/** What the pane knows of the data. */
export interface DataState {
  /** `unseen` until somebody looks. */
  readonly phase: "unseen" | "looking" | "seen";
  readonly tables: readonly ExaminedTable[];
  /** Why looking or saving failed the last time; `null`: it didn't. */
  readonly problem: unknown;
}

/** What a person says of a table, instead of all that was said before. */
export interface TableAnswers {
  readonly table: ExaminedTable;
  readonly answers: readonly Answer[];
}

export interface DataStore extends Readable<DataState> {
  /** Looks at every sheet and opened file anew; calls off the look under way. */
  readonly look: () => Promise<void>;
  /** Says something of tables, which is remembered, and shows what comes of it. */
  readonly answer: (said: readonly TableAnswers[]) => Promise<void>;
}

/** A table without a header row of its own (unknown, or left out) is known again by the one it had, or by its first row. */
function savedOf({ table, answers }: TableAnswers): SavedMapping {
  const { head, proposal, known } = table;
  const said = settleAnswers(answers);
  const headerRow = said.headerRow ?? proposal.headerRow;
  const signature = headerRow > 0 ? signatureOf(head, headerRow) : (known?.signature ?? signatureOf(head, 1));
  const kind = said.tableKind ?? proposal.kind ?? known?.kind ?? "orders";
  return { signature, kind, answers: answers.filter((answer) => answer.kind !== "period") };
}

interface DataPorts extends AppraisalPorts {
  readonly opened: Pick<OpenedFiles, "ready">;
}

/** Files that can't be opened say so themselves; the others are looked at. */
async function recognise(ports: DataPorts, signal: AbortSignal): Promise<readonly ExaminedTable[]> {
  const { all: ownTables } = await readOwnTables(ports.workbook);
  const usable = { ...ports, files: () => Promise.resolve(ports.opened.ready()) };
  return recogniseTables(usable, { signal, onProgress: () => undefined, ownTables });
}

/** What the tables are taken for by what is said of them now. */
async function examineAgain(said: readonly TableAnswers[]): Promise<ReadonlyMap<ExaminedTable, ExaminedTable>> {
  const { signal } = new AbortController();
  const again = new Map<ExaminedTable, ExaminedTable>();
  for (const one of said) {
    const options = { saved: [savedOf(one)], acceptGuesses: false, signal };
    const [examined] = await examineTables([one.table.source], options);
    if (examined !== undefined) again.set(one.table, examined);
  }
  return again;
}

function readTableOf(one: TableAnswers): ReadTable {
  const { signature, kind, answers } = savedOf(one);
  return { signature, mapping: { kind }, answers };
}

/** Looks at the sheets and files, and keeps what people say of them. */
export function createDataStore(ports: DataPorts): DataStore {
  const { state, subscribe, set } = createStore<DataState>({ phase: "unseen", tables: [], problem: null });
  let looking: AbortController | undefined;
  return {
    state,
    subscribe,
    look: async () => {
      looking?.abort();
      looking = new AbortController();
      const { signal } = looking;
      set({ ...state(), phase: "looking", problem: null });
      try {
        const tables = await recognise(ports, signal);
        if (!signal.aborted) set({ phase: "seen", tables, problem: null });
      } catch (problem) {
        if (!signal.aborted) set({ ...state(), phase: "seen", problem });
      }
    },
    answer: async (said) => {
      try {
        await saveAnswers(ports, said.map(readTableOf));
        const again = await examineAgain(said);
        set({ ...state(), tables: state().tables.map((table) => again.get(table) ?? table), problem: null });
      } catch (problem) {
        set({ ...state(), problem });
      }
    },
  };
}

import type { Memory } from "../ports/memory";
import type { Workbook } from "../ports/workbook";
import { joinPeople, loadPeople, rememberPeople, savePeople, type SavedPeople } from "./savedPeople";

/** What a person says of an account. */
export type AccountDecision =
  /** It belongs to the person, who may bear the account's own name: then it is a person of its own, and settled. */
  | { readonly kind: "person"; readonly account: string; readonly person: string }
  /** It answers by itself: its sessions count nowhere. */
  | { readonly kind: "robot"; readonly account: string }
  /** What was said of it before no longer holds; it is asked about again. */
  | { readonly kind: "forget"; readonly account: string };

function without({ bindings, robots }: SavedPeople, forgotten: ReadonlySet<string>): SavedPeople {
  return {
    bindings: Object.fromEntries(Object.entries(bindings).filter(([account]) => !forgotten.has(account))),
    robots: robots.filter((account) => !forgotten.has(account)),
  };
}

/** What decisions say, the later of two about one account. A person without a name is nobody, and left out. */
export function peopleOfDecisions(decisions: readonly AccountDecision[]): SavedPeople {
  const last = [...new Map(decisions.map((decision) => [decision.account, decision])).values()];
  const bindings = last.flatMap((one): [string, string][] => {
    const person = one.kind === "person" ? one.person.trim() : "";
    return person === "" ? [] : [[one.account, person]];
  });
  return {
    bindings: Object.fromEntries(bindings),
    robots: last.filter(({ kind }) => kind === "robot").map(({ account }) => account),
  };
}

/**
 * Remembers in the workbook what a person said of accounts, beside what was said before, for every later run; and in the
 * browser, for next month's workbook to propose. Figures change with the next run.
 *
 * @throws ExcelError when the platform refuses, such as `SettingTooLarge` from 50,000 bytes on; nothing is remembered then.
 */
export async function saveBindings(
  { workbook, memory }: { readonly workbook: Workbook; readonly memory: Memory },
  decisions: readonly AccountDecision[],
): Promise<SavedPeople> {
  const said = peopleOfDecisions(decisions);
  const touched = new Set(decisions.map(({ account }) => account));
  const people = joinPeople(without(await loadPeople(workbook), touched), said);
  await savePeople(workbook, people);
  rememberPeople(memory, said);
  return people;
}

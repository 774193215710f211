import { z } from "zod";
import type { Memory } from "../ports/memory";
import type { Workbook } from "../ports/workbook";

/** Where the workbook and the browser keep it. */
const SETTING = "cs.people";

/** Accounts remembered at most in the browser, the latest first. */
const MOST_REMEMBERED = 1_000;

const savedPeople = z.object({
  /** Person by account. */
  bindings: z.record(z.string(), z.string()),
  robots: z.array(z.string()),
});

/** What a person has said of chat accounts: whose they are, and which answer by themselves. */
export interface SavedPeople {
  /** Person by account. */
  readonly bindings: Readonly<Record<string, string>>;
  readonly robots: readonly string[];
}

export const NOBODY_SAVED: SavedPeople = { bindings: {}, robots: [] };

/** What can't be understood (another version's, or damaged) counts as none: accounts are then asked about anew. */
function parsed(saved: unknown): SavedPeople {
  const result = savedPeople.safeParse(saved);
  return result.success ? result.data : NOBODY_SAVED;
}

/** What was confirmed in this workbook: every run uses it. */
export async function loadPeople(workbook: Workbook): Promise<SavedPeople> {
  return parsed(await workbook.loadSetting(SETTING));
}

/** What was confirmed in other workbooks of this browser: proposals, never more. */
export function rememberedPeople(memory: Memory): SavedPeople {
  return parsed(memory.load(SETTING));
}

/** The later word beside the earlier; an account is a person's or a robot, never both. */
export function joinPeople(earlier: SavedPeople, later: SavedPeople): SavedPeople {
  const robots = new Set(
    [...earlier.robots, ...later.robots].filter((account) => !Object.hasOwn(later.bindings, account)),
  );
  const bindings = Object.entries({ ...earlier.bindings, ...later.bindings }).filter(
    ([account]) => !robots.has(account),
  );
  return { bindings: Object.fromEntries(bindings), robots: [...robots] };
}

/** Whether anything was said at all. */
export function isSaid({ bindings, robots }: SavedPeople): boolean {
  return robots.length > 0 || Object.keys(bindings).length > 0;
}

/** Saves with the workbook what was confirmed. @throws ExcelError when the platform refuses. */
export async function savePeople(workbook: Workbook, people: SavedPeople): Promise<void> {
  await workbook.saveSetting(SETTING, people);
}

/** The setting that a run saves together with its sheets. */
export function peopleSettings(people: SavedPeople): Readonly<Record<string, unknown>> {
  return { [SETTING]: people };
}

/** Keeps in the browser what was confirmed, for next month's workbook to propose. */
export function rememberPeople(memory: Memory, people: SavedPeople): void {
  if (!isSaid(people)) return;
  const { bindings, robots } = joinPeople(rememberedPeople(memory), people);
  const latest = Object.entries(bindings).slice(-MOST_REMEMBERED);
  memory.save(SETTING, { bindings: Object.fromEntries(latest), robots: robots.slice(-MOST_REMEMBERED) });
}

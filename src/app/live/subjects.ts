import type { PeriodResult } from "../../engine/periodResult";
import { TEXTS } from "../../i18n/textsFor";
import type { Subject } from "../ports/keptMonth";

export const SHOP: Subject = { kind: "shop", name: "" };

/** Finds whom a name means. */
export interface Subjects {
  /** Trimmed, otherwise exact: a person, else an account, else a group, else the whole shop; `undefined`: nobody. */
  readonly named: (name: string) => Subject | undefined;
  /** The person behind an account. */
  readonly personOf: (account: string) => string | undefined;
}

/** What the whole shop is called in any language, and its code. */
const SHOP_NAMES: ReadonlySet<string> = new Set(["shop", ...TEXTS.map(({ sheets }) => sheets.summary.all)]);

/**
 * Everybody in a result. A person comes before an account of the same name, for who is paid is a person, and a row of a
 * payroll must be about one and the same.
 */
export function subjectsOf({ agents, persons, groups }: PeriodResult): Subjects {
  const known = new Map<string, Subject>();
  for (const { group } of groups) known.set(group, { kind: "group", name: group });
  for (const { agent } of agents) known.set(agent, { kind: "account", name: agent });
  for (const { person } of persons) known.set(person, { kind: "person", name: person });
  const people = new Map(agents.map(({ agent, person }) => [agent, person]));
  return {
    named: (name) => {
      const exact = name.trim();
      return known.get(exact) ?? (SHOP_NAMES.has(exact) ? SHOP : undefined);
    },
    personOf: (account) => people.get(account),
  };
}

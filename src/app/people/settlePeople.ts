import type { NamedAccounts } from "../../engine/records/accounts/namedAccounts";
import type { AppraisalPorts } from "../run/appraisalPorts";
import { acceptedPeople } from "./acceptedPeople";
import { peopleToBind, type PeopleToBind } from "./peopleToBind";
import { joinPeople, loadPeople, NOBODY_SAVED, rememberedPeople, type SavedPeople } from "./savedPeople";

/** What people have said of accounts. */
export interface Confirmed {
  /** In this workbook. */
  readonly saved: SavedPeople;
  /** In other workbooks of this browser. */
  readonly before: SavedPeople;
  /** Whether proposals are taken as they are; a person said so. */
  readonly acceptGuesses: boolean;
}

/** Whose the accounts are, as far as anybody said. */
export interface SettledPeople {
  /** Confirmed before, and accepted now. */
  readonly said: SavedPeople;
  /** Proposals that were taken because guesses are accepted. */
  readonly accepted: SavedPeople;
  readonly people: PeopleToBind;
}

export async function confirmedPeople({
  workbook,
  memory,
  acceptGuesses,
}: Pick<AppraisalPorts, "workbook" | "memory" | "acceptGuesses">): Promise<Confirmed> {
  return { saved: await loadPeople(workbook), before: rememberedPeople(memory), acceptGuesses: acceptGuesses() };
}

/** @param robotAccounts - `Settings.robotAccounts`. */
export function settlePeople(
  named: NamedAccounts,
  { saved, before, acceptGuesses }: Confirmed,
  robotAccounts: readonly string[],
): SettledPeople {
  const asked = peopleToBind(named, { saved, before, robotAccounts });
  if (!acceptGuesses) return { said: saved, accepted: NOBODY_SAVED, people: asked };
  const accepted = acceptedPeople(asked);
  const said = joinPeople(saved, accepted);
  return { said, accepted, people: peopleToBind(named, { saved: said, before, robotAccounts }) };
}

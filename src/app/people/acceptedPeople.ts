import { isSaid, NOBODY_SAVED, peopleSettings, type SavedPeople } from "./savedPeople";
import type { AccountToBind, PeopleToBind } from "./peopleToBind";

/** Below, nothing speaks for one proposal more than for another: not even who accepts guesses accepts a coin's word. */
const LEAST_GUESS = 0.5;

function accepted({ account, proposals, robot }: AccountToBind): SavedPeople {
  const [best] = proposals;
  const [asPerson, asRobot] = [best?.confidence ?? 0, robot?.confidence ?? 0];
  if (Math.max(asPerson, asRobot) < LEAST_GUESS) return NOBODY_SAVED;
  if (best === undefined || asRobot > asPerson) return { bindings: {}, robots: [account] };
  return { bindings: { [account]: best.person }, robots: [] };
}

/** What a person says of accounts who takes every proposal as it is; ties stay open. */
export function acceptedPeople({ unbound }: PeopleToBind): SavedPeople {
  const all = unbound.map(accepted);
  return {
    bindings: Object.fromEntries(all.flatMap(({ bindings }) => Object.entries(bindings))),
    robots: all.flatMap(({ robots }) => robots),
  };
}

/** What a run that took proposals saves in the workbook, so that the next one knows; nothing where it took none. */
export function acceptedSettings(
  { bound, robots }: PeopleToBind,
  accepted: SavedPeople,
): Readonly<Record<string, unknown>> {
  const bindings = Object.fromEntries(bound.map(({ account, person }) => [account, person]));
  return isSaid(accepted) ? peopleSettings({ bindings, robots }) : {};
}

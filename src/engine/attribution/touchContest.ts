import type { TouchOrder } from "./touchOrder";

/** Places in `BuyerSessions`; −1 for none. */
export interface Winners {
  winner: number;
  /** The best candidate of another agent. */
  runnerUp: number;
}

/** Finds the winner and the runner-up of the places offered since it was cleared. No order of offering changes them. */
export interface TouchContest {
  readonly clear: () => void;
  readonly offer: (place: number) => void;
  /** One object: it holds until the next clearing. */
  readonly found: Readonly<Winners>;
}

/** A contest of its own: what it found stays until it is cleared. */
export function touchContest(order: TouchOrder, agent: Int32Array): TouchContest {
  const found: Winners = { winner: -1, runnerUp: -1 };
  return {
    found,
    clear: () => {
      found.winner = -1;
      found.runnerUp = -1;
    },
    offer: (place) => {
      const { winner, runnerUp } = found;
      if (winner < 0 || order(place, winner) < 0) {
        if (winner >= 0 && agent[winner] !== agent[place]) found.runnerUp = winner;
        found.winner = place;
      } else if (agent[winner] !== agent[place] && (runnerUp < 0 || order(place, runnerUp) < 0)) {
        found.runnerUp = place;
      }
    },
  };
}

import type { Live } from "../app/live/live";

/** Answers formulas as soon as whoever knows the answers is there; where they never come, formulas show why. */
export function lateAnswers(live: Promise<Pick<Live, "ask">>): Pick<Live, "ask"> {
  return {
    ask: (question, tell) => {
      let isWanted = true;
      let stop: (() => void) | undefined;
      const begin = ({ ask }: Pick<Live, "ask">): void => {
        if (isWanted) stop = ask(question, tell);
      };
      live.then(begin).catch((error: unknown) => tell({ error: "notAvailable", message: String(error) }));
      return () => {
        isWanted = false;
        stop?.();
      };
    },
  };
}

/** Work of which there is one piece at a time. */
export interface Job {
  /** Starts the work, or joins what is under way. The work must not reject. */
  readonly start: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
  /** Calls off what is under way; settles when it has ended. */
  readonly stop: () => Promise<void>;
  /** Settles when what is under way has ended; at once where nothing is. */
  readonly ended: () => Promise<void>;
}

export function createJob(): Job {
  let underWay: { readonly controller: AbortController; readonly ended: Promise<void> } | null = null;
  const cancel = (): void => underWay?.controller.abort();
  const ended = async (): Promise<void> => underWay?.ended;
  return {
    start: (work) => {
      if (underWay !== null) return underWay.ended;
      const controller = new AbortController();
      underWay = { controller, ended: work(controller.signal).finally(() => (underWay = null)) };
      return underWay.ended;
    },
    cancel,
    stop: () => {
      cancel();
      return ended();
    },
    ended,
  };
}

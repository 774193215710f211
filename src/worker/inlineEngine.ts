import type { Engine } from "../app/ports/engine";
import { createRecordsBuilder } from "../engine/mapping/recordsBuilder";
import { calculateInput } from "./calculateInput";
import { keepInput } from "./keepInput";

/** The engine in the page itself: for hosts without workers, the command line and tests. It can't be stopped while it calculates. */
export const inlineEngine: Engine = {
  readRecords: async (fill) => {
    const builder = createRecordsBuilder();
    await fill((mapping, rows) => {
      const encoder = builder.openTable(mapping, rows);
      return {
        add: (block) => {
          encoder.add(block);
          return Promise.resolve();
        },
      };
    });
    return builder.finish();
  },
  calculate: async (input, signal) => {
    await Promise.resolve();
    signal.throwIfAborted();
    return calculateInput(input);
  },
  keep: async (input, signal) => {
    await Promise.resolve();
    signal.throwIfAborted();
    const { output, days, figures, month, orderPlaces } = keepInput(input);
    return {
      output,
      days,
      figures: (questions) => Promise.resolve().then(() => figures(questions)),
      month: (asked) => Promise.resolve().then(() => month(asked)),
      orderPlaces: () => Promise.resolve().then(orderPlaces),
      release: () => undefined, // nothing holds it but who asked
    };
  },
};

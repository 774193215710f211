import type { TableEncoder } from "../engine/mapping/encode/tableEncoder";
import { createRecordsBuilder } from "../engine/mapping/recordsBuilder";
import { calculateInput } from "./calculateInput";
import type { EngineCalls } from "./engineCalls";
import { keepInput, type KeptInput } from "./keepInput";
import type { Handlers } from "./remote/answerCalls";

/** The worker's side of the engine: one reading at a time, and the calculation. */
export function answerEngine(): Handlers<EngineCalls> {
  let builder = createRecordsBuilder();
  const encoders = new Map<number, TableEncoder>();
  let kept: Omit<KeptInput, "output"> | undefined;
  const keeping = (): Omit<KeptInput, "output"> => {
    if (kept === undefined) throw new TypeError("Cannot answer: no month is kept");
    return kept;
  };
  return {
    openTable: ({ table, mapping, rows }) => {
      encoders.set(table, builder.openTable(mapping, rows));
      return null;
    },
    addBlock: ({ table, block }) => {
      const encoder = encoders.get(table);
      if (encoder === undefined) throw new TypeError(`Cannot add to table ${table}: it isn't open`);
      encoder.add(block);
      return null;
    },
    finishReading: () => {
      const records = builder.finish();
      builder = createRecordsBuilder();
      encoders.clear();
      return records;
    },
    calculate: calculateInput,
    keep: (input) => {
      const { output, ...rest } = keepInput(input);
      kept = rest; // what is answered is handed over
      return { output, days: rest.days };
    },
    keptFigures: (questions) => keeping().figures(questions),
    keptMonth: (month) => keeping().month(month),
    keptOrderPlaces: () => keeping().orderPlaces(),
    forget: () => {
      kept = undefined;
      return null;
    },
  };
}

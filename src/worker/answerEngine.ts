import type { TableEncoder } from "../engine/mapping/encode/tableEncoder";
import { createRecordsBuilder } from "../engine/mapping/recordsBuilder";
import { calculateInput } from "./calculateInput";
import type { EngineCalls } from "./engineCalls";
import type { Handlers } from "./remote/answerCalls";

/** The worker's side of the engine: one reading at a time, and the calculation. */
export function answerEngine(): Handlers<EngineCalls> {
  let builder = createRecordsBuilder();
  const encoders = new Map<number, TableEncoder>();
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
  };
}

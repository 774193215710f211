import type { TableEncoder } from "../engine/mapping/encode/tableEncoder";
import { createRecordsBuilder } from "../engine/mapping/recordsBuilder";
import { calculateInput } from "./calculateInput";
import type { EngineCalls } from "./engineCalls";
import { keepInput, type KeptInput } from "./keepInput";
import type { Handlers } from "./remote/answerCalls";
import { workOff } from "./workOff";

function readingHandlers(): Pick<Handlers<EngineCalls>, "addBlock" | "finishReading" | "openTable"> {
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
  };
}

/** The days are prepared once the month is answered: it must not wait for them, nor whoever asks for days longer than needed. */
function keepingHandlers(): Omit<Handlers<EngineCalls>, "calculate" | keyof ReturnType<typeof readingHandlers>> {
  let kept: Omit<KeptInput, "output"> | undefined;
  const keeping = (): Omit<KeptInput, "output"> => {
    if (kept === undefined) throw new TypeError("Cannot answer: no month is kept");
    return kept;
  };
  return {
    keep: (input) => {
      const { output, ...rest } = keepInput(input);
      kept = rest; // what is answered is handed over
      workOff(rest.preparing(), () => kept === rest);
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

/** The worker's side of the engine: one reading at a time, the calculation, and one month that is kept. */
export function answerEngine(): Handlers<EngineCalls> {
  return { ...readingHandlers(), calculate: calculateInput, ...keepingHandlers() };
}

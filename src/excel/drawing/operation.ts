/** One step of drawing a sheet: its commands, queued when asked, and what they add to the request. */
export interface Operation {
  /** Estimated bytes of its commands as JSON. */
  readonly bytes: number;
  /** Rows of cells it writes, for the progress. */
  readonly rows: number;
  /** Queues the commands; called again, with a sheet of the new request, if the platform was too busy. */
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/** JSON of one command with its object paths, measured with Office.js 1.1.110: setting a property some 120 bytes, reaching the object 140 to 280. */
const COMMAND_BYTES = 250;

/** A step of `commands` commands that carries no values of its own. */
export function commands(count: number, queue: Operation["queue"]): Operation {
  return { bytes: count * COMMAND_BYTES, rows: 0, queue };
}

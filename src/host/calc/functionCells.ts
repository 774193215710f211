import type { Workbook } from "../model/workbook";
import type { FunctionOutcome } from "../session/customFunctionService";
import type { FunctionMetadata } from "./functionMetadata";
import { argumentsOf, BUSY, isError, rowsOf, taggedOutcome, taggedRows } from "./functionValues";

/** A call of a custom function. */
export interface FunctionCall {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly isStreaming: boolean;
}

/** Where custom functions run. */
export interface FunctionRuntime {
  /** Calls a function; the listener hears each of its results. @returns Cancels the call. */
  openCall(call: FunctionCall, listener: (outcome: FunctionOutcome) => void): () => void;
}

export interface FunctionSource {
  readonly runtime: FunctionRuntime;
  /** What stands before the dot: `CS`. */
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
}

/** A call that cells share: the same function with the same arguments is called once. */
interface OpenCall {
  /** For the engine; `BUSY` before the first result. */
  result: object;
  readonly cancel: () => void;
  isAsked: boolean;
}

/** Most parameters that a formula may pass (Excel specifications and limits). */
const MOST_ARGUMENTS = 255;

/**
 * The cells of a workbook that call custom functions of an add-in, as Excel has them: a call stays open while some cell
 * asks for it, and each new result has the cells calculated again.
 */
export class FunctionCells {
  private readonly calls = new Map<string, OpenCall>();

  constructor(
    private readonly workbook: Workbook,
    private readonly source: FunctionSource,
  ) {}

  /** Makes the functions known to the workbook's formulas, in place of those of the same names; they are called at once. */
  connect(): this {
    const { workbook } = this;
    const { runtime, namespace, functions } = this.source;
    for (const metadata of functions) {
      const userFunction = {
        minArity: metadata.parameters.filter(({ optional, repeating }) => !optional && !repeating).length,
        maxArity: metadata.parameters.some(({ repeating }) => repeating) ? MOST_ARGUMENTS : metadata.parameters.length,
        invoke: (args: unknown[]) => this.invoke(args, metadata, runtime),
      };
      // As people type it, and as Excel writes it into files.
      workbook.userFunctions.set(`${namespace}.${metadata.name}`.toUpperCase(), userFunction);
      workbook.userFunctions.set(`_xldudf_${namespace}_${metadata.name}`.toUpperCase(), userFunction);
    }
    workbook.calculated.add(() => this.cancelUnasked());
    workbook.markDirty();
    return this;
  }

  /** Calls that are open. */
  get size(): number {
    return this.calls.size;
  }

  /** Calls that have had no result yet. */
  get busy(): number {
    return [...this.calls.values()].filter(({ result }) => result === BUSY).length;
  }

  /** Blocks in place of single cells have the function called for each of their cells; the results spill. */
  private invoke(args: readonly unknown[], metadata: FunctionMetadata, runtime: FunctionRuntime): object {
    const repeats = metadata.parameters.some(({ repeating }) => repeating);
    const flat = repeats ? args.flatMap((arg) => rowsOf(arg).flat()) : args;
    const blocks = repeats ? [] : flat.map(rowsOf);
    const height = Math.max(1, ...blocks.map((rows) => rows.length));
    const width = Math.max(1, ...blocks.map((rows) => rows[0]?.length ?? 0));
    if (height === 1 && width === 1) {
      return this.resultOf(repeats ? flat : blocks.map((rows) => rows[0]?.[0]), metadata, runtime);
    }
    const cellAt = (rows: readonly (readonly unknown[])[], row: number, column: number): unknown => {
      const own = rows.length === 1 ? rows[0] : rows[row];
      return own?.length === 1 ? own[0] : own?.[column];
    };
    return taggedRows(
      Array.from({ length: height }, (_, row) =>
        Array.from({ length: width }, (_, column) =>
          this.resultOf(
            blocks.map((rows) => cellAt(rows, row, column)),
            metadata,
            runtime,
          ),
        ),
      ),
    );
  }

  private resultOf(tagged: readonly unknown[], metadata: FunctionMetadata, runtime: FunctionRuntime): object {
    const faulty = tagged.find(isError);
    if (typeof faulty === "object" && faulty !== null) return faulty;
    const args = argumentsOf(tagged, metadata);
    const key = JSON.stringify([metadata.id, args]);
    const known = this.calls.get(key);
    if (known !== undefined) {
      known.isAsked = true;
      return known.result;
    }
    const call: OpenCall = {
      result: BUSY,
      isAsked: true,
      cancel: runtime.openCall({ id: metadata.id, args, isStreaming: metadata.isStreaming }, (outcome) => {
        call.result = taggedOutcome(outcome);
        this.workbook.markDirty();
      }),
    };
    this.calls.set(key, call);
    return call.result;
  }

  private cancelUnasked(): void {
    for (const [key, call] of this.calls) {
      if (!call.isAsked) {
        call.cancel();
        this.calls.delete(key);
      }
      call.isAsked = false;
    }
  }
}

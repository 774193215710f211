import { loadApi } from "../../../src/host/library/loadApi";
import type { HostWorkbook } from "../../../src/host/protocol/hostWorkbook";
import { HostSession, type SessionOptions } from "../../../src/host/session/hostSession";
import { LEAST_REQUIREMENT_SETS, type RequirementSets } from "../../../src/host/session/requirementSets";
import type { RequestTrace } from "../../../src/host/session/requestTrace";
import { connectBridge } from "../../../src/host/transport/bridge";

export interface OpenExcelOptions extends Partial<Omit<SessionOptions, "api" | "workbook">> {
  readonly requirementSets?: RequirementSets;
}

/** The real Excel client library of this test file, attached to a workbook of ours. */
export interface ExcelUnderTest<W extends HostWorkbook> {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly workbook: W;
  readonly session: HostSession;
  readonly trace: RequestTrace;
  /** Waits until runs have cleaned up after themselves and events have arrived, some milliseconds after the last answer. */
  readonly settle: () => Promise<void>;
  /**
   * Settles, then fails where the host was asked for something it does not know (also if the code under test swallowed
   * the error), where the host itself failed, or where the code under test still keeps objects.
   */
  readonly close: () => Promise<void>;
}

/** Longer than the few turns of the event loop that a clean-up takes. */
const SETTLING_TIME = 15;

/**
 * Attaches the global `Excel` to the workbook given. Needs jest's node environment; 0.1 s for the first call in a test
 * file, next to nothing for later ones.
 */
export function openExcel<W extends HostWorkbook>(workbook: W, options: OpenExcelOptions = {}): ExcelUnderTest<W> {
  const { requirementSets = LEAST_REQUIREMENT_SETS, ...rest } = options;
  const session = new HostSession({ api: loadApi(), workbook, ...rest });
  connectBridge(session, requirementSets);
  const { interpreter, trace } = session;
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLING_TIME));
  const close = async (): Promise<void> => {
    await settle();
    interpreter.coverage.assertComplete();
    const kept = interpreter.references.count;
    if (kept > 0) throw new Error(`The code under test still keeps ${kept} objects: untrack them`);
  };
  return { Excel, OfficeExtension, workbook, session, trace, settle, close };
}

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
  /** Objects the add-in still keeps; 0 when every run has cleaned up. Cleaning up ends a few milliseconds after a run. */
  readonly keptReferences: () => number;
  /** Fails where the host was asked for something it does not know, even if the code under test swallowed the error. */
  readonly assertComplete: () => void;
  /** Waits until what was sent has been answered and events have arrived. */
  readonly settle: () => Promise<void>;
}

/**
 * Attaches the global `Excel` to the workbook given. Needs jest's node environment; 0.1 s for the first call in a test
 * file, next to nothing for later ones.
 */
export function openExcel<W extends HostWorkbook>(workbook: W, options: OpenExcelOptions = {}): ExcelUnderTest<W> {
  const { requirementSets = LEAST_REQUIREMENT_SETS, ...rest } = options;
  const session = new HostSession({ api: loadApi(), workbook, ...rest });
  connectBridge(session, requirementSets);
  const { interpreter, trace } = session;
  return {
    Excel,
    OfficeExtension,
    workbook,
    session,
    trace,
    keptReferences: () => interpreter.references.count,
    assertComplete: () => interpreter.coverage.assertComplete(),
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
  };
}

import type { HostTexts } from "../../i18n/host/hostTextsFor";
import type { RequestTrace } from "../session/requestTrace";

/** The trace for a terminal: a line for each request, the totals, and the largest of each direction. */
export function traceTable(trace: RequestTrace, { trace: texts }: HostTexts): readonly string[] {
  const { requests, totals } = trace;
  const head = [texts.index, texts.actions, texts.up, texts.down, texts.time, texts.error];
  const rows = requests.map(({ index, actions, bytesUp, bytesDown, ms, errorCode = "" }) => [
    String(index),
    String(actions),
    megabytes(bytesUp),
    megabytes(bytesDown),
    ms.toFixed(0),
    errorCode,
  ]);
  const { actions, bytesUp, bytesDown, ms } = totals;
  const total = [texts.total, String(actions), megabytes(bytesUp), megabytes(bytesDown), ms.toFixed(0), ""];
  return [
    ...aligned([head, ...rows, total]),
    texts.largest(megabytes(totals.largestUp), megabytes(totals.largestDown)),
  ];
}

/** Columns right-aligned, two blanks between them. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? "")))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => " ".repeat((widths[column] ?? 0) - displayWidth(cell)) + cell)
      .join("  ")
      .trimEnd(),
  );
}

/** Columns a text takes in a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(3);
}

import { usePane, useStore } from "./paneContext";

/** Whether no sheets are being made, so that others may be. */
export function useSheetsIdle(): boolean {
  const { comparison, placing, run } = usePane();
  const isPlacing = useStore(placing).progress !== null;
  const isComparing = useStore(comparison).progress !== null;
  return useStore(run).kind !== "running" && !isPlacing && !isComparing;
}

import type { RunProgress } from "../../app/run/runOutcome";
import type { RunTexts } from "../../i18n/run/runTexts";
import { useLanguage } from "./paneContext";
import { ProgressLine } from "./ProgressLine";

function progressText({ step, sheet }: RunProgress, { progress }: RunTexts): string {
  return step === "reading" ? progress.reading(sheet ?? "") : progress[step];
}

interface RunProgressLineProps {
  readonly progress: RunProgress;
  readonly onCancel: () => void;
}

/** What a run is doing, how far it is, and a way out of it. */
export function RunProgressLine({ progress, onCancel }: RunProgressLineProps) {
  const { run } = useLanguage();
  return <ProgressLine text={progressText(progress, run)} share={progress.share} onCancel={onCancel} />;
}

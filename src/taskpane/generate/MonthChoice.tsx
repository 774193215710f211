import { Button } from "@fluentui/react-components";
import { month } from "../../engine/units/period";
import type { ReckonedMonth } from "../../app/run/reckonMonth";
import { countText } from "../../app/preview/figureText";
import { Choice } from "../shell/Choice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Section } from "../shell/Section";
import { RunResult } from "./RunResult";

/** The month with most sessions. */
const AUTO = "";

function MonthList({ prepared }: { readonly prepared: ReckonedMonth | null }) {
  const { preview, run } = usePane();
  const { generate } = useLanguage().pane;
  const { progress } = useStore(preview);
  const running = useStore(run).kind === "running";
  const result = prepared?.figures.result;
  const options = (result?.months ?? []).map((one) => ({
    key: one.month,
    label: generate.monthOf(one.month, countText(one.sessions)),
  }));
  return (
    <Choice
      label={generate.month}
      hint={generate.monthHint}
      options={result === undefined ? [{ key: AUTO, label: generate.monthAuto }] : options}
      chosen={result?.period.month ?? AUTO}
      disabled={result === undefined || running || progress !== null}
      onChoose={(key) => void preview.choose(month(key))}
    />
  );
}

/** Which month; the months are known once the rows have been read. */
export function MonthChoice() {
  const { preview, run } = usePane();
  const { pane } = useLanguage();
  const { prepared, progress, failure } = useStore(preview);
  const running = useStore(run).kind === "running";
  return (
    <Section title={pane.generate.month}>
      <MonthList prepared={prepared} />
      {progress !== null && <RunProgressLine progress={progress} onCancel={preview.cancel} />}
      {prepared === null && progress === null && !running && (
        <Button onClick={() => void preview.calculate()}>{pane.preview.calculate}</Button>
      )}
      {failure !== null && progress === null && <RunResult outcome={failure} />}
    </Section>
  );
}

import { Choice } from "../shell/Choice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";

/** Whether 考核表 are a sheet each or all on one; nothing where nobody is scored or paid. */
export function FormsChoice() {
  const { preview, run } = usePane();
  const { forms: words } = useLanguage().pane.generate;
  const { prepared, progress } = useStore(preview);
  const running = useStore(run).kind === "running";
  if (prepared === null || prepared.figures.pay === null) return null;
  return (
    <Choice
      label={words.label}
      options={[
        { key: "each", label: words.each },
        { key: "together", label: words.together },
      ]}
      chosen={prepared.figures.forms}
      disabled={running || progress !== null}
      onChoose={(key) => void preview.layOut(key === "together" ? "together" : "each")}
    />
  );
}

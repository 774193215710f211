import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { TOP } from "../../app/pane/depthStore";
import type { MonthFigures } from "../../app/run/calculateMonth";
import { RunResult } from "../generate/RunResult";
import { ErrorNotice } from "../shell/ErrorNotice";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Screen } from "../shell/Screen";
import { OrdersView } from "./OrdersView";
import { Overview } from "./Overview";
import { PersonView } from "./PersonView";
import { WhatIf } from "./WhatIf";

const useStyles = makeStyles({ button: { alignSelf: "start" } });

function Figures({ figures }: { readonly figures: MonthFigures }) {
  const { depth } = usePane();
  const { person, orders } = useStore(depth).depth;
  const { result } = figures;
  const own = result.persons.find((one) => one.person === person);
  if (orders !== null) {
    return <OrdersView result={result} choice={orders} onBack={() => depth.go({ person, orders: null })} />;
  }
  if (own !== undefined) {
    return (
      <PersonView
        figures={figures}
        person={own}
        onOrders={() => depth.go({ person, orders: { kind: "person", person: own.person } })}
        onBack={() => depth.go(TOP)}
      />
    );
  }
  return (
    <>
      <Overview
        result={result}
        onPerson={(chosen) => depth.go({ person: chosen, orders: null })}
        onOrders={(outcome) => depth.go({ person: null, orders: { kind: "outcome", outcome } })}
      />
      <WhatIf read={figures.read} />
    </>
  );
}

/** Starts, watches and calls off the calculation. */
function Calculation() {
  const styles = useStyles();
  const { preview } = usePane();
  const words = useLanguage().pane.preview;
  const { prepared, stale, progress, failure } = useStore(preview);
  if (progress !== null) return <RunProgressLine progress={progress} onCancel={preview.cancel} />;
  return (
    <>
      {failure !== null && <RunResult outcome={failure} />}
      {prepared !== null && stale && <Notice intent="info" lines={[words.stale]} />}
      {prepared === null && <Body1>{words.calculateHint}</Body1>}
      {(prepared === null || stale) && (
        <Button appearance="primary" className={styles.button} onClick={() => void preview.calculate()}>
          {prepared === null ? words.calculate : words.again}
        </Button>
      )}
    </>
  );
}

/** Why the cell that was asked about leads to nobody. */
function LookupNotice() {
  const { depth, preview } = usePane();
  const { lookup } = useStore(depth);
  const { prepared } = useStore(preview);
  const words = useLanguage().pane.preview;
  if (lookup.kind === "failed") return <ErrorNotice error={lookup.error} />;
  if (lookup.kind === "none" || prepared === null) return null;
  const { month } = prepared.figures.result.period;
  return <Notice intent="warning" lines={[words.nobody(lookup.text, month)]} />;
}

/** 预览: the figures before anything is written. */
export function PreviewScreen() {
  const { preview } = usePane();
  const { prepared } = useStore(preview);
  return (
    <Screen step="preview">
      <Calculation />
      <LookupNotice />
      {prepared !== null && <Figures figures={prepared.figures} />}
    </Screen>
  );
}

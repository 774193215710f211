import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { OrderChoice } from "../../app/preview/creditedOrders";
import type { MonthFigures } from "../../app/run/calculateMonth";
import { outcomeLines } from "../../app/run/outcomeLines";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Screen } from "../shell/Screen";
import { OrdersView } from "./OrdersView";
import { Overview } from "./Overview";
import { PersonView } from "./PersonView";

const useStyles = makeStyles({ button: { alignSelf: "start" } });

/** How deep somebody has gone: from all, to one person, to orders. */
interface Depth {
  readonly person: string | null;
  readonly orders: OrderChoice | null;
}

const TOP: Depth = { person: null, orders: null };

function Figures({ figures }: { readonly figures: MonthFigures }) {
  const [{ person, orders }, setDepth] = useState<Depth>(TOP);
  const { result } = figures;
  const own = result.persons.find((one) => one.person === person);
  if (orders !== null) {
    return <OrdersView result={result} choice={orders} onBack={() => setDepth({ person, orders: null })} />;
  }
  if (own !== undefined) {
    return (
      <PersonView
        figures={figures}
        person={own}
        onOrders={() => setDepth({ person, orders: { kind: "person", person: own.person } })}
        onBack={() => setDepth(TOP)}
      />
    );
  }
  return (
    <Overview
      result={result}
      onPerson={(chosen) => setDepth({ person: chosen, orders: null })}
      onOrders={(outcome) => setDepth({ person: null, orders: { kind: "outcome", outcome } })}
    />
  );
}

/** Starts, watches and calls off the calculation. */
function Calculation() {
  const styles = useStyles();
  const { preview } = usePane();
  const language = useLanguage();
  const words = language.pane.preview;
  const { prepared, stale, progress, failure } = useStore(preview);
  if (progress !== null) return <RunProgressLine progress={progress} onCancel={preview.cancel} />;
  return (
    <>
      {failure !== null && (
        <Notice intent={failure.kind === "cancelled" ? "info" : "error"} lines={outcomeLines(failure, language)} />
      )}
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

/** 预览: the figures before anything is written. */
export function PreviewScreen() {
  const { preview } = usePane();
  const { prepared } = useStore(preview);
  return (
    <Screen step="preview">
      <Calculation />
      {prepared !== null && <Figures figures={prepared.figures} />}
    </Screen>
  );
}

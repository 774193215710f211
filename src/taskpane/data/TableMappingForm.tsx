import { Button, Field, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import type { Answer } from "../../engine/mapping/answer";
import type { AmountBasis, RowGrain, TableKind } from "../../engine/records/tableMapping";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { Choice, type ChoiceOption } from "../shell/Choice";
import { useLanguage, usePane } from "../shell/paneContext";
import { FieldColumns } from "./FieldColumns";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const KINDS: readonly TableKind[] = ["sessions", "orders", "refunds", "agentSummary", "reviews", "roster"];
const GRAINS: readonly RowGrain[] = ["order", "line", "orderRepeatedPerLine"];
const BASES: readonly AmountBasis[] = ["gross", "net"];

function optionsOf<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): readonly ChoiceOption[] {
  return codes.map((code) => ({ key: code, label: words[code] }));
}

interface FormProps {
  readonly table: ExaminedTable;
  readonly say: (answers: readonly Answer[]) => void;
}

/** The code among `codes` that a list's key stands for, if it does. */
function chosenOf<Code extends string>(codes: readonly Code[], key: string): readonly Code[] {
  return codes.filter((code) => code === key);
}

/** What a row and an amount of an order table are. */
function OrderFacts({ table, say }: FormProps) {
  const { data } = useLanguage().pane;
  const { rowGrain, amountBasis } = table.proposal;
  return (
    <>
      <Choice
        label={data.grainLabel}
        options={optionsOf(GRAINS, data.grain)}
        chosen={rowGrain}
        onChoose={(key) => say(chosenOf(GRAINS, key).map((grain) => ({ kind: "grain", grain })))}
      />
      <Choice
        label={data.basisLabel}
        options={optionsOf(BASES, data.basis)}
        chosen={amountBasis}
        onChoose={(key) => say(chosenOf(BASES, key).map((basis) => ({ kind: "basis", basis })))}
      />
    </>
  );
}

/** What the whole table is: its kind, where its header stands. */
function TableFacts({ table, say }: FormProps) {
  const { pane, texts } = useLanguage();
  const { data } = pane;
  const { kind, headerRow } = table.proposal;
  const unknown = kind === undefined ? [{ key: "", label: data.kindUnknown }] : [];
  return (
    <>
      <Choice
        label={data.kind}
        options={[...unknown, ...optionsOf(KINDS, texts.words.tableKinds)]}
        chosen={kind ?? ""}
        onChoose={(key) => say(chosenOf(KINDS, key).map((tableKind) => ({ kind: "tableKind", tableKind })))}
      />
      {kind !== undefined && (
        <Field label={data.headerRow} size="small">
          <SpinButton
            value={headerRow}
            min={1}
            max={table.head.cells.length}
            onChange={(_, { value }) => {
              if (typeof value === "number" && value >= 1) say([{ kind: "headerRow", row: Math.round(value) }]);
            }}
          />
        </Field>
      )}
      {kind === "orders" && <OrderFacts table={table} say={say} />}
    </>
  );
}

/** How a table is read, all of which a person may change; each change counts at once and is remembered. */
export function TableMappingForm({ table }: { readonly table: ExaminedTable }) {
  const styles = useStyles();
  const { data } = usePane();
  const words = useLanguage().pane.data;
  const { answers, proposal } = table;
  const answer = (all: readonly Answer[]): void => void data.answer([{ table, answers: all }]);
  const say = (more: readonly Answer[]): void => answer([...answers, ...more]);
  const use = answers.filter(({ kind }) => kind !== "ignoreTable");
  return (
    <div className={styles.form}>
      {!proposal.ignored && (
        <>
          <TableFacts table={table} say={say} />
          <FieldColumns table={table} say={say} />
        </>
      )}
      <div className={styles.buttons}>
        {proposal.ignored ? (
          <Button size="small" onClick={() => answer(use)}>
            {words.use}
          </Button>
        ) : (
          <Button size="small" onClick={() => say([{ kind: "ignoreTable" }])}>
            {words.ignoreTable}
          </Button>
        )}
        {answers.length > 0 && !proposal.ignored && (
          <Button size="small" appearance="subtle" onClick={() => answer([])}>
            {words.reset}
          </Button>
        )}
      </div>
    </div>
  );
}

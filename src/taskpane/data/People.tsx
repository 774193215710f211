import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PeopleToBind } from "../../app/people/peopleToBind";
import type { AccountDecision } from "../../app/people/saveBindings";
import { Disclosure } from "../shell/Disclosure";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { RunProgressLine } from "../shell/RunProgressLine";
import { Section } from "../shell/Section";
import { AccountField } from "./AccountField";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: "start" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** What was said before, each of which may be taken back. */
function Bound({ people }: { readonly people: PeopleToBind }) {
  const styles = useStyles();
  const { bind } = usePane();
  const { data } = useLanguage().pane;
  const said = [
    ...people.bound.map(({ account, person }) => ({ account, text: data.people.bound(account, person) })),
    ...people.robots.map((account) => ({ account, text: data.people.bound(account, data.people.robot) })),
  ];
  if (said.length === 0) return null;
  return (
    <Disclosure label={data.remembered} about={data.people.title}>
      {said.map(({ account, text }) => (
        <div key={account} className={styles.row}>
          <span>{text}</span>
          <Button
            size="small"
            aria-label={`${data.people.change} ${account}`}
            onClick={() => void bind([{ kind: "forget", account }])}
          >
            {data.people.change}
          </Button>
        </div>
      ))}
    </Disclosure>
  );
}

function AccountsToBind({ people }: { readonly people: PeopleToBind }) {
  const styles = useStyles();
  const { bind } = usePane();
  const { data } = useLanguage().pane;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, AccountDecision>>(new Map());
  const decide = (account: string, decision: AccountDecision | undefined): void => {
    const others = [...decisions].filter(([other]) => other !== account);
    setDecisions(new Map(decision === undefined ? others : [...others, [account, decision]]));
  };
  if (people.unbound.length === 0) return <Body1>{data.people.done}</Body1>;
  return (
    <>
      <Body1>{data.people.intro(people.unbound.length)}</Body1>
      {people.unbound.map((account) => (
        <AccountField
          key={account.account}
          account={account}
          persons={people.persons}
          decision={decisions.get(account.account)}
          onDecide={(decision) => decide(account.account, decision)}
        />
      ))}
      <Button
        className={styles.button}
        appearance="primary"
        disabled={decisions.size === 0}
        onClick={() => {
          setDecisions(new Map());
          void bind([...decisions.values()]);
        }}
      >
        {data.people.confirm}
      </Button>
      <Caption1 className={styles.hint}>{data.confirmHint}</Caption1>
    </>
  );
}

/** Whose the chat accounts are: known once the rows have been read. */
export function People() {
  const styles = useStyles();
  const { preview, data } = usePane();
  const words = useLanguage().pane.data.people;
  const { prepared, progress, failure } = useStore(preview);
  const { tables } = useStore(data);
  if (tables.length === 0) return null;
  const people = prepared?.figures.people;
  return (
    <Section title={words.title}>
      {people === undefined && failure === null && <Body1>{words.checkHint}</Body1>}
      {people !== undefined && <AccountsToBind people={people} />}
      {people !== undefined && <Bound people={people} />}
      {progress !== null && <RunProgressLine progress={progress} onCancel={preview.cancel} />}
      {people === undefined && progress === null && (
        <Button className={styles.button} onClick={() => void preview.calculate()}>
          {words.check}
        </Button>
      )}
    </Section>
  );
}

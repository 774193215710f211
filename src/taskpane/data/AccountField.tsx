import { Field, Input } from "@fluentui/react-components";
import type { AccountToBind } from "../../app/people/peopleToBind";
import type { AccountDecision } from "../../app/people/saveBindings";
import type { Language } from "../../app/run/language";
import { Choice, type ChoiceOption } from "../shell/Choice";
import { useLanguage } from "../shell/paneContext";

interface AccountFieldProps {
  readonly account: AccountToBind;
  /** Persons to choose from. */
  readonly persons: readonly string[];
  /** `undefined`: nobody has said. */
  readonly decision: AccountDecision | undefined;
  readonly onDecide: (decision: AccountDecision | undefined) => void;
}

const OPEN = "";
const ROBOT = "robot";
const NEW = "new";
const SELF = "self";
const PERSON = "person:";

/** Who it could be, best first, with what speaks for it; then everybody else. */
function optionsOf({ account, persons }: AccountFieldProps, { pane, people }: Language): readonly ChoiceOption[] {
  const words = pane.data.people;
  const proposed = account.proposals.map(({ person, evidence, other }) => ({
    key: PERSON + person,
    label: `${person} · ${people.evidence[evidence](person, other)}`,
  }));
  const known = new Set(account.proposals.map(({ person }) => person));
  const others = persons.filter((person) => !known.has(person));
  return [
    { key: OPEN, label: words.keep },
    ...proposed,
    ...others.map((person) => ({ key: PERSON + person, label: person })),
    { key: SELF, label: words.self(account.account) },
    { key: NEW, label: words.newPerson },
    { key: ROBOT, label: words.robot },
  ];
}

function keyOf(decision: AccountDecision | undefined, persons: readonly string[], account: AccountToBind): string {
  if (decision === undefined || decision.kind === "forget") return OPEN;
  if (decision.kind === "robot") return ROBOT;
  if (decision.person === decision.account) return SELF;
  const listed = [...persons, ...account.proposals.map(({ person }) => person)];
  return listed.includes(decision.person) ? PERSON + decision.person : NEW;
}

function decisionOf(key: string, account: string): AccountDecision | undefined {
  if (key === OPEN) return undefined;
  if (key === ROBOT) return { kind: "robot", account };
  if (key === SELF) return { kind: "person", account, person: account };
  return { kind: "person", account, person: key.startsWith(PERSON) ? key.slice(PERSON.length) : "" };
}

/** Whose account it is: somebody's, a robot, or left open. */
export function AccountField(props: AccountFieldProps) {
  const { account, persons, decision, onDecide } = props;
  const language = useLanguage();
  const words = language.pane.data.people;
  const { sessions, orders } = account;
  const { people } = language;
  const rows = people.rows([
    ...(sessions === 0 ? [] : [people.sessions(String(sessions))]),
    ...(orders === 0 ? [] : [people.orders(String(orders))]),
  ]);
  const key = keyOf(decision, persons, account);
  const name = account.account;
  return (
    <>
      <Choice
        label={words.choose(name)}
        hint={rows}
        options={optionsOf(props, language)}
        chosen={key}
        onChoose={(chosen) => onDecide(decisionOf(chosen, name))}
      />
      {key === NEW && (
        <Field label={words.newPersonName} size="small">
          <Input
            value={decision?.kind === "person" ? decision.person : ""}
            onChange={(_, { value }) => onDecide({ kind: "person", account: name, person: value })}
          />
        </Field>
      )}
    </>
  );
}

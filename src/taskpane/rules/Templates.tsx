import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { RULE_TEMPLATES } from "../../app/rules/templates/ruleTemplates";
import { Choice } from "../shell/Choice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: "start" },
});

const TEMPLATES = Object.values(RULE_TEMPLATES);

/** Rules to begin with: which there are, where their numbers come from, and making one of them. */
export function Templates() {
  const styles = useStyles();
  const { rules } = usePane();
  const { pane, rules: texts } = useLanguage();
  const { phase } = useStore(rules);
  const [chosen, setChosen] = useState(TEMPLATES[0]);
  if (chosen === undefined) return null;
  const { name, origin } = texts.templates[chosen.id];
  const options = TEMPLATES.map(({ id }) => ({ key: id, label: texts.templates[id].name }));
  return (
    <Section title={pane.rules.create}>
      <Caption1 className={styles.hint}>{pane.rules.createHint}</Caption1>
      <Choice
        label={pane.rules.template}
        options={options}
        chosen={chosen.id}
        onChoose={(key) => setChosen(TEMPLATES.find(({ id }) => id === key))}
      />
      <Body1>{origin}</Body1>
      <Button
        className={styles.button}
        appearance="primary"
        disabled={phase === "reading"}
        onClick={() => void rules.create(chosen.id)}
      >
        {pane.rules.use(name)}
      </Button>
    </Section>
  );
}

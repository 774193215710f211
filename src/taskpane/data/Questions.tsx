import { Body1, Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Answer } from "../../engine/mapping/answer";
import type { TableAnswers } from "../../app/pane/dataStore";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { tableQuestions, type TableQuestion } from "../../app/sources/tableQuestions";
import { placeOf } from "../../app/sources/tableSource";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { QuestionField } from "./QuestionField";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  button: { alignSelf: "start" },
});

interface Asked {
  readonly table: ExaminedTable;
  readonly questions: readonly TableQuestion[];
}

/** Answers chosen and not yet confirmed: table by table, by the question's key. */
type Chosen = ReadonlyMap<ExaminedTable, ReadonlyMap<string, Answer>>;

function withAnswer(chosen: Chosen, table: ExaminedTable, [key, answer]: readonly [string, Answer]): Chosen {
  return new Map([...chosen, [table, new Map([...(chosen.get(table) ?? []), [key, answer]])]]);
}

function useAsked(): readonly Asked[] {
  const { data } = usePane();
  const { tables } = useStore(data);
  return tables
    .map((table) => ({ table, questions: tableQuestions(table) }))
    .filter(({ questions }) => questions.length > 0);
}

interface TableQuestionsProps extends Asked {
  readonly chosen: Chosen;
  readonly onChoose: (key: string, answer: Answer) => void;
}

function TableQuestions({ table, questions, chosen, onChoose }: TableQuestionsProps) {
  const styles = useStyles();
  const { texts } = useLanguage();
  const { kind } = table.proposal;
  const heading = [placeOf(table.source), ...(kind === undefined ? [] : [texts.words.tableKinds[kind]])];
  return (
    <div className={styles.table}>
      <Text weight="semibold">{heading.join(" · ")}</Text>
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          table={table}
          question={question}
          chosen={chosen.get(table)?.get(question.key)}
          onChoose={(answer) => onChoose(question.key, answer)}
        />
      ))}
    </div>
  );
}

/** What is chosen of the tables, beside all that was said of them before. */
function answeredOf(asked: readonly Asked[], chosen: Chosen): readonly TableAnswers[] {
  return asked.flatMap(({ table }) => {
    const given = [...(chosen.get(table)?.values() ?? [])];
    return given.length === 0 ? [] : [{ table, answers: [...table.answers, ...given] }];
  });
}

/** Everything that is in doubt, at once; nothing is taken until it is confirmed. */
export function Questions() {
  const styles = useStyles();
  const { data } = usePane();
  const words = useLanguage().pane.data;
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const asked = useAsked();
  if (asked.length === 0) return null;
  const answered = answeredOf(asked, chosen);
  const confirm = (): void => {
    setChosen(new Map());
    void data.answer(answered);
  };
  return (
    <Section title={words.questions(asked.reduce((sum, { questions }) => sum + questions.length, 0))}>
      <Body1>{words.questionsHint}</Body1>
      {asked.map(({ table, questions }, i) => (
        <TableQuestions
          key={i}
          table={table}
          questions={questions}
          chosen={chosen}
          onChoose={(key, answer) => setChosen(withAnswer(chosen, table, [key, answer]))}
        />
      ))}
      <Button appearance="primary" className={styles.button} disabled={answered.length === 0} onClick={confirm}>
        {words.confirm}
      </Button>
      <Caption1 className={styles.hint}>{words.confirmHint}</Caption1>
    </Section>
  );
}

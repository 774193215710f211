import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Answer } from "../../engine/mapping/answer";
import type { TableKind } from "../../engine/records/tableMapping";
import { doubtText } from "../../app/run/refusalLines";
import type { Language } from "../../app/run/language";
import { columnChoices } from "../../app/sources/columnChoices";
import type { ExaminedTable } from "../../app/sources/examineTables";
import type { TableQuestion } from "../../app/sources/tableQuestions";
import { placeOf } from "../../app/sources/tableSource";
import { Choice } from "../shell/Choice";
import { useLanguage } from "../shell/paneContext";
import { answerText, samplesText } from "./tableWords";

/** Up to so many answers stand side by side; more are a list that opens. */
const FEW = 4;

const NONE = "";

interface QuestionFieldProps {
  readonly table: ExaminedTable;
  readonly question: TableQuestion;
  readonly chosen: Answer | undefined;
  readonly onChoose: (answer: Answer) => void;
}

function headerOf(table: ExaminedTable, column: number): string {
  return columnChoices(table).find((choice) => choice.column === column)?.header ?? "";
}

/** What is asked, and what speaks for it: the column's own values. */
function wordsOf({ table, question }: QuestionFieldProps, language: Language) {
  const { doubt } = question;
  const at = "column" in doubt ? columnChoices(table).find(({ column }) => column === doubt.column) : undefined;
  const kind: TableKind = table.proposal.kind ?? "orders";
  const header = at?.header ?? "";
  const label = doubtText({ place: placeOf(table.source), kind, doubt, header, sample: "" }, language);
  const samples = samplesText(at?.samples ?? [], language);
  return { label, hint: samples === "" ? undefined : language.pane.data.evidence(header, samples) };
}

/** One question with its possible answers. */
export function QuestionField(props: QuestionFieldProps) {
  const language = useLanguage();
  const { table, question, chosen, onChoose } = props;
  const { choices } = question;
  const { label, hint } = wordsOf(props, language);
  const asked = "column" in question.doubt ? question.doubt.column : undefined;
  const texts = choices.map((answer) =>
    // The values of the column that is asked about stand below the question already.
    answer.kind === "column" && answer.column === asked
      ? headerOf(table, answer.column)
      : answerText(answer, table, language),
  );
  const at = chosen === undefined ? -1 : choices.indexOf(chosen);
  const choose = (key: string): void => {
    const answer = key === NONE ? undefined : choices[Number(key)];
    if (answer !== undefined) onChoose(answer);
  };
  if (choices.length > FEW) {
    const options = texts.map((text, i) => ({ key: String(i), label: text }));
    return (
      <Choice
        label={label}
        hint={hint}
        options={[{ key: NONE, label: language.pane.data.select }, ...options]}
        chosen={at < 0 ? NONE : String(at)}
        onChoose={choose}
      />
    );
  }
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <RadioGroup value={at < 0 ? NONE : String(at)} onChange={(_, { value }) => choose(value)}>
        {texts.map((text, i) => (
          <Radio key={text} value={String(i)} label={text} />
        ))}
      </RadioGroup>
    </Field>
  );
}

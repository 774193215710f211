import { makeStyles, tokens } from "@fluentui/react-components";
import type { Answer } from "../../engine/mapping/answer";
import type { ColumnUnit } from "../../engine/records/tableMapping";
import { columnChoices, fieldChoices, type ColumnChoice, type FieldChoice } from "../../app/sources/columnChoices";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { Choice, type ChoiceOption } from "../shell/Choice";
import { useLanguage } from "../shell/paneContext";
import { fieldText, samplesText } from "./tableWords";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: "none" },
});

const NONE = "";

const UNITS: readonly (readonly ColumnUnit[])[] = [
  ["seconds", "minutes", "dayFraction"],
  ["fraction", "percent"],
];

interface FieldColumnsProps {
  readonly table: ExaminedTable;
  readonly say: (answers: readonly Answer[]) => void;
}

interface FieldRowProps extends Pick<FieldColumnsProps, "say"> {
  readonly choice: FieldChoice;
  readonly columns: readonly ColumnChoice[];
}

function UnitChoice({ choice: { field, proposal }, say }: Omit<FieldRowProps, "columns">) {
  const { data } = useLanguage().pane;
  const unit = proposal?.unit;
  const units = UNITS.find((group) => unit !== undefined && group.includes(unit));
  if (unit === undefined || units === undefined) return null;
  const choose = (key: string): void =>
    units.filter((one) => one === key).forEach((chosen) => say([{ kind: "unit", field, unit: chosen }]));
  const options = units.map((one) => ({ key: one, label: data.unit[one] }));
  return <Choice label={data.unitLabel} options={options} chosen={unit} onChoose={choose} />;
}

function FieldRow({ choice, columns, say }: FieldRowProps) {
  const language = useLanguage();
  const { data } = language.pane;
  const { field, needed, proposal } = choice;
  const current = proposal?.columns[0];
  const options: readonly ChoiceOption[] = [
    { key: NONE, label: data.noColumn },
    ...columns.map(({ column, header }) => ({ key: String(column), label: header })),
  ];
  const choose = (key: string): void => {
    if (key !== NONE) say([{ kind: "column", field, column: Number(key) }]);
    else if (proposal !== undefined) say(proposal.columns.map((column) => ({ kind: "ignoreColumn", column })));
  };
  const samples = samplesText(columns.find(({ column }) => column === current)?.samples ?? [], language);
  const name = fieldText(field, language);
  return (
    <>
      <Choice
        label={needed ? `${name} · ${data.needed}` : name}
        hint={samples === "" ? undefined : samples}
        options={options}
        chosen={current === undefined ? NONE : String(current)}
        onChoose={choose}
      />
      <UnitChoice choice={choice} say={say} />
    </>
  );
}

/** Which column each field is read from, with sample values; any may be changed, and more fields added. */
export function FieldColumns({ table, say }: FieldColumnsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { data } = language.pane;
  const columns = columnChoices(table);
  const fields = fieldChoices(table);
  const shown = fields.filter(({ needed, proposal }) => needed || proposal !== undefined);
  const others = fields.filter((one) => !shown.includes(one));
  const free = columns.filter(({ column }) => !fields.some(({ proposal }) => proposal?.columns.includes(column)));
  const more = others.map(({ field }) => ({ key: field, label: fieldText(field, language) }));
  const add = (field: string): void => {
    const [first] = free;
    if (first !== undefined) say([{ kind: "column", field, column: first.column }]);
  };
  return (
    <>
      <ul className={styles.list}>
        {shown.map((choice) => (
          <li key={choice.field} className={styles.item}>
            <FieldRow choice={choice} columns={columns} say={say} />
          </li>
        ))}
      </ul>
      {more.length > 0 && free.length > 0 && (
        <Choice
          label={data.addField}
          options={[{ key: NONE, label: data.select }, ...more]}
          chosen={NONE}
          onChoose={add}
        />
      )}
    </>
  );
}

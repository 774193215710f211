import { Field, makeStyles, Select } from "@fluentui/react-components";

/** As wide as there is room, however long its words. */
const useStyles = makeStyles({ list: { width: "100%", minWidth: 0, textOverflow: "ellipsis" } });

/** One of the things to choose. */
export interface ChoiceOption {
  readonly key: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly options: readonly ChoiceOption[];
  /** The chosen option's key; one that no option has: none is. */
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly onChoose: (key: string) => void;
}

/** A labelled list of which one is chosen: the system's own, which every keyboard and screen reader knows. */
export function Choice({ label, hint, options, chosen, disabled = false, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} size="small">
      <Select
        root={{ className: styles.list }}
        select={{ className: styles.list }}
        value={chosen}
        disabled={disabled}
        onChange={(_, { value }) => onChoose(value)}
      >
        {options.map(({ key, label: text }) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

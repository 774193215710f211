import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReadRules } from "../../app/rules/readRules";
import { ruleLines, type RuleLine } from "../../app/rules/ruleLines";
import { CellLink } from "../shell/CellLink";
import { useLanguage } from "../shell/paneContext";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  line: { overflowWrap: "anywhere", marginBottom: tokens.spacingVerticalXS },
  cell: { fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3 },
});

function groupedByTable(lines: readonly RuleLine[]): readonly (readonly [RuleLine["table"], readonly RuleLine[]])[] {
  const tables = [...new Set(lines.map(({ table }) => table))];
  return tables.map((table) => [table, lines.filter((line) => line.table === table)] as const);
}

/** The rules in words, table by table, each with the cell that says so. */
export function RuleLines({ read }: { readonly read: ReadRules }) {
  const styles = useStyles();
  const language = useLanguage();
  const { rules } = language.pane;
  const names: Readonly<Record<string, string>> = rules.tables;
  return (
    <>
      {groupedByTable(ruleLines(read, language)).map(([table, lines]) => (
        <div key={table} className={styles.group}>
          <Text weight="semibold">{names[table] ?? table}</Text>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={`${line.cell} ${line.text}`} className={styles.line}>
                {line.text}{" "}
                <span className={styles.cell}>
                  <CellLink place={line.cell} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Caption1 className={styles.hint}>{rules.change}</Caption1>
    </>
  );
}

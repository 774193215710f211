import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { useLanguage } from "../shell/paneContext";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: { listStyleType: "none" },
});

/** Every table found, in the order of sheets and files. */
export function TableList({ tables }: { readonly tables: readonly ExaminedTable[] }) {
  const styles = useStyles();
  const { data } = useLanguage().pane;
  if (tables.length === 0) return <Body1>{data.empty}</Body1>;
  return (
    <ul className={styles.list}>
      {tables.map((table, i) => (
        <li key={`${table.source.source}/${table.source.sheet}/${i}`} className={styles.item}>
          <TableCard table={table} />
        </li>
      ))}
    </ul>
  );
}

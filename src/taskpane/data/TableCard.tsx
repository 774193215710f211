import { Badge, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ExaminedTable } from "../../app/sources/examineTables";
import { placeOf } from "../../app/sources/tableSource";
import { tableStatus, type TableStatus } from "../../app/sources/tableStatus";
import { Disclosure } from "../shell/Disclosure";
import { useLanguage } from "../shell/paneContext";
import { TableMappingForm } from "./TableMappingForm";
import { tableFacts } from "./tableWords";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  badge: { flexShrink: 0 },
  facts: { color: tokens.colorNeutralForeground3 },
});

const COLOURS: Readonly<Record<TableStatus, "success" | "warning" | "informative">> = {
  ready: "success",
  asks: "warning",
  missing: "warning",
  unknown: "informative",
  ignored: "informative",
  own: "informative",
};

/** A text file is its own only table. */
function isWholeFile({ source: { source, sheet } }: ExaminedTable): boolean {
  return source !== "" && source.startsWith(sheet);
}

function titleOf(table: ExaminedTable): string {
  return isWholeFile(table) ? table.source.source : table.source.sheet;
}

/** Dates stay whole at a line's end. */
function unbroken(text: string): string {
  return text.replace(/(\d)-(?=\d)/g, "$1-\u2060");
}

/** The file that a sheet stands in; nothing for a sheet of this workbook. */
function fileOf(table: ExaminedTable): readonly string[] {
  return table.source.source === "" || isWholeFile(table) ? [] : [table.source.source];
}

/** One table: what it is taken for, and how its columns are read. */
export function TableCard({ table }: { readonly table: ExaminedTable }) {
  const styles = useStyles();
  const language = useLanguage();
  const { data } = language.pane;
  const status = tableStatus(table);
  const place = placeOf(table.source);
  const facts = [...fileOf(table), ...tableFacts(table, language)];
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <span className={styles.name}>{titleOf(table)}</span>
        <Badge appearance="tint" color={COLOURS[status]} className={styles.badge}>
          {data.status[status]}
        </Badge>
      </div>
      {facts.length > 0 && <Caption1 className={styles.facts}>{facts.map(unbroken).join(" · ")}</Caption1>}
      {status !== "own" && (
        <Disclosure label={data.columns} about={place}>
          <TableMappingForm table={table} />
        </Disclosure>
      )}
    </div>
  );
}

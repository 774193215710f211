import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "./paneContext";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  link: { minHeight: "24px", textAlign: "start", overflowWrap: "anywhere" },
});

/** Ways to sheets of the workbook, high enough to be hit by a finger. */
export function SheetLinks({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  const { guide } = usePane();
  return (
    <div className={styles.links}>
      {names.map((name) => (
        <Link key={name} as="button" className={styles.link} onClick={() => void guide.showSheet(name)}>
          {name}
        </Link>
      ))}
    </div>
  );
}

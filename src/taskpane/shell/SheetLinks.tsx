import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "./Disclosure";
import { useLanguage, usePane } from "./paneContext";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  link: { minHeight: "24px", textAlign: "start", overflowWrap: "anywhere" },
});

/** There are two sheets of each person: more than these are for those who ask. */
export const FIRST_SHEETS = 6;

interface SheetLinksProps {
  readonly names: readonly string[];
}

function Links({ names }: SheetLinksProps) {
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

/** Ways to sheets of the workbook, high enough to be hit by a finger. */
export function SheetLinks({ names }: SheetLinksProps) {
  const { generate } = useLanguage().pane;
  const others = names.slice(FIRST_SHEETS);
  return (
    <>
      <Links names={names.slice(0, FIRST_SHEETS)} />
      {others.length > 0 && (
        <Disclosure label={generate.moreSheets(others.length)}>
          <Links names={others} />
        </Disclosure>
      )}
    </>
  );
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: { alignSelf: "start", paddingInlineStart: 0, minWidth: 0 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface DisclosureProps {
  readonly label: string;
  /** What the label is about, for those who can't see what it stands beside. */
  readonly about?: string;
  readonly children: ReactNode;
}

/** More about something, for those who ask. */
export function Disclosure({ label, about, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(about === undefined ? {} : { "aria-label": `${label} ${about}` })}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </>
  );
}

import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionGuide } from "../../i18n/functions/guideZhCN";
import { Disclosure } from "../shell/Disclosure";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { CopiedFormula } from "./CopiedFormula";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0 },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FunctionCardProps {
  /** As workbooks hold it: `CS.SALES`. */
  readonly name: string;
  readonly guide: FunctionGuide;
}

/** What a function does, a formula to copy, and what it takes. */
export function FunctionCard({ name, guide }: FunctionCardProps) {
  const styles = useStyles();
  const { page } = useLanguage().functions;
  return (
    <Section title={name}>
      <Body1>{guide.description}</Body1>
      <CopiedFormula formula={guide.example} />
      <Disclosure label={page.parameters} about={name}>
        <dl className={styles.list}>
          {Object.entries(guide.parameters).map(([parameter, text]) => (
            <div key={parameter}>
              <dt className={styles.name}>{parameter}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

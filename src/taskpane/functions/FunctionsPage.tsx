import { Body1, Caption1, makeStyles, SearchBox, Title3, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FunctionGuide } from "../../i18n/functions/guideZhCN";
import { BackButton } from "../preview/BackButton";
import { useLanguage } from "../shell/paneContext";
import { FormulaStatus } from "./FormulaStatus";
import { FunctionCard } from "./FunctionCard";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  title: { margin: 0 },
  search: { maxWidth: "none" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Every word typed must stand somewhere in the function's texts. */
function isFound([id, { description, example, parameters }]: readonly [string, FunctionGuide], typed: string): boolean {
  const text = [`CS.${id}`, description, example, ...Object.values(parameters)].join(" ").toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** 函数大全: every function of the namespace CS. */
export function FunctionsPage({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { guide, page } = useLanguage().functions;
  const [typed, setTyped] = useState("");
  const found = Object.entries(guide).filter((one) => isFound(one, typed));
  return (
    <main className={styles.main}>
      <BackButton label={page.back} onBack={onBack} />
      <Title3 as="h2" className={styles.title}>
        {page.title}
      </Title3>
      <Body1>{page.intro}</Body1>
      <FormulaStatus />
      <SearchBox
        className={styles.search}
        aria-label={page.search}
        placeholder={page.search}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <Caption1 role="status" className={styles.hint}>
        {page.found(found.length)}
      </Caption1>
      {found.map(([id, own]) => (
        <FunctionCard key={id} name={`CS.${id}`} guide={own} />
      ))}
    </main>
  );
}

import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown12Filled, ArrowUp12Filled } from "@fluentui/react-icons";
import type { ComparedFigure } from "../../app/preview/comparedFigures";
import { figureText, metricName } from "../../app/preview/figureText";
import { useLanguage } from "../shell/paneContext";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  tile: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  median: { margin: 0, display: "flex", alignItems: "center", gap: "2px", color: tokens.colorNeutralForeground3 },
  better: { color: tokens.colorPaletteGreenForeground1 },
  worse: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

function Standing({ figure }: { readonly figure: ComparedFigure }) {
  const styles = useStyles();
  const { preview } = useLanguage().pane;
  const { standing, value, median } = figure;
  if (standing === null || standing === "equal" || value === null || median === null) return null;
  const Arrow = value > median ? ArrowUp12Filled : ArrowDown12Filled;
  return <Arrow className={mergeClasses(styles[standing])} aria-label={preview[standing]} />;
}

interface FigureTilesProps {
  readonly figures: readonly ComparedFigure[];
  /** Whether the figures are one person's, to be set against the team's median. */
  readonly compares: boolean;
}

/** Main figures, each beside the team's median. */
export function FigureTiles({ figures, compares }: FigureTilesProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { preview } = language.pane;
  return (
    <dl className={styles.tiles}>
      {figures.map((figure) => (
        <div key={figure.code} className={styles.tile}>
          <dt className={styles.name}>{metricName(figure.code, language)}</dt>
          <dd className={styles.value}>{figureText(figure.code, figure.value, language)}</dd>
          <dd className={styles.median}>
            {compares && <Standing figure={figure} />}
            <Caption1>{preview.allowance(figureText(figure.code, figure.median, language))}</Caption1>
          </dd>
        </div>
      ))}
    </dl>
  );
}

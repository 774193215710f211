import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { PersonResult, Quadrant } from "../../engine/periodResult";
import { quadrantChart, type QuadrantChart, type QuadrantPoint } from "../../app/preview/quadrantPoints";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";

/** The drawing's own units; it scales with the pane. */
const WIDTH = 300;
const HEIGHT = 190;
const RADIUS = 5;

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { width: "100%", height: "auto", display: "block", overflow: "visible" },
  frame: { fill: "none", stroke: tokens.colorNeutralStroke2 },
  median: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "4 3" },
  name: { fill: tokens.colorNeutralForeground1, fontSize: "11px" },
  axis: { fill: tokens.colorNeutralForeground3, fontSize: "10px" },
  both: { fill: tokens.colorPaletteGreenBackground3 },
  sellsButFew: { fill: tokens.colorPaletteBlueBorderActive },
  manyButWeak: { fill: tokens.colorPaletteDarkOrangeBackground3 },
  neither: { fill: tokens.colorPaletteRedBackground3 },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

const QUADRANTS: readonly Quadrant[] = ["both", "sellsButFew", "manyButWeak", "neither"];

function placeOf({ x, y }: { readonly x: number; readonly y: number }): { readonly cx: number; readonly cy: number } {
  return { cx: x * WIDTH, cy: (1 - y) * HEIGHT };
}

function Mark({ point }: { readonly point: QuadrantPoint }) {
  const styles = useStyles();
  const { cx, cy } = placeOf(point);
  const isRight = point.x > 0.7;
  return (
    <>
      <circle cx={cx} cy={cy} r={RADIUS} className={styles[point.quadrant]} />
      <text
        x={cx + (isRight ? -RADIUS - 3 : RADIUS + 3)}
        y={cy + 4}
        textAnchor={isRight ? "end" : "start"}
        className={styles.name}
      >
        {point.person}
      </text>
    </>
  );
}

function Chart({ chart, label }: { readonly chart: QuadrantChart; readonly label: string }) {
  const styles = useStyles();
  const { quadrantAxes } = useLanguage().pane.preview;
  const { cx, cy } = placeOf(chart.middle);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`} className={styles.chart} role="img" aria-label={label}>
      <rect x={0} y={0} width={WIDTH} height={HEIGHT} rx={4} className={styles.frame} />
      <line x1={cx} x2={cx} y1={0} y2={HEIGHT} className={styles.median} />
      <line x1={0} x2={WIDTH} y1={cy} y2={cy} className={styles.median} />
      {chart.points.map((point) => (
        <Mark key={point.person} point={point} />
      ))}
      <text x={WIDTH} y={HEIGHT + 11} textAnchor="end" className={styles.axis}>
        {`${quadrantAxes.x} →`}
      </text>
      <text x={4} y={11} className={styles.axis}>
        {`↑ ${quadrantAxes.y}`}
      </text>
    </svg>
  );
}

/** Too few enquiries or weak selling? Everybody against the medians; nothing of fewer than two. */
export function QuadrantFigure({ persons }: { readonly persons: readonly PersonResult[] }) {
  const styles = useStyles();
  const { pane, texts } = useLanguage();
  const { preview } = pane;
  const chart = quadrantChart(persons);
  if (chart === null) return null;
  const high = chart.points.filter(({ quadrant }) => quadrant === "both").length;
  return (
    <Section title={preview.quadrant}>
      <figure className={styles.figure}>
        <Chart chart={chart} label={preview.quadrantText(high, chart.points.length)} />
      </figure>
      <div className={styles.legend} aria-hidden>
        {QUADRANTS.map((quadrant) => (
          <span key={quadrant} className={styles.key}>
            <svg width="10" height="10">
              <circle cx="5" cy="5" r="4.5" className={styles[quadrant]} />
            </svg>
            <Caption1>{texts.words.quadrants[quadrant]}</Caption1>
          </span>
        ))}
      </div>
    </Section>
  );
}

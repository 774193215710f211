import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonResult, Quadrant } from "../../engine/periodResult";
import { quadrantGroups, quadrantMarks, type QuadrantChart, type QuadrantMark } from "../../app/preview/quadrantPoints";
import { Choice } from "../shell/Choice";
import { useLanguage } from "../shell/paneContext";
import { Section } from "../shell/Section";

/** The drawing's own units; it scales with the pane. */
const WIDTH = 300;
const HEIGHT = 190;
const RADIUS = 5;

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: "400px" }, // wider, its names would be larger than headings
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

function Mark({ mark }: { readonly mark: QuadrantMark }) {
  const styles = useStyles();
  const { data } = useLanguage().pane;
  const { cx, cy } = placeOf(mark);
  const isRight = mark.x > 0.7;
  return (
    <>
      <circle cx={cx} cy={cy} r={RADIUS} className={styles[mark.quadrant]} />
      <text
        x={cx + (isRight ? -RADIUS - 3 : RADIUS + 3)}
        y={cy + 4}
        textAnchor={isRight ? "end" : "start"}
        className={styles.name}
      >
        {data.samples(mark.persons)}
      </text>
    </>
  );
}

function Chart({ chart, label }: { readonly chart: QuadrantChart; readonly label: string }) {
  const styles = useStyles();
  const { quadrantAxes } = useLanguage().pane.preview;
  const { cx, cy } = placeOf(chart.middle);
  return (
    <svg viewBox={`0 -14 ${WIDTH} ${HEIGHT + 28}`} className={styles.chart} role="img" aria-label={label}>
      <rect x={0} y={0} width={WIDTH} height={HEIGHT} rx={4} className={styles.frame} />
      <line x1={cx} x2={cx} y1={0} y2={HEIGHT} className={styles.median} />
      <line x1={0} x2={WIDTH} y1={cy} y2={cy} className={styles.median} />
      {quadrantMarks(chart.points).map((mark) => (
        <Mark key={mark.persons.join()} mark={mark} />
      ))}
      <text x={WIDTH} y={HEIGHT + 11} textAnchor="end" className={styles.axis}>
        {`${quadrantAxes.x} →`}
      </text>
      <text x={0} y={-5} className={styles.axis}>
        {`↑ ${quadrantAxes.y}`}
      </text>
    </svg>
  );
}

function Legend() {
  const styles = useStyles();
  const { texts } = useLanguage();
  return (
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
  );
}

/** Too few enquiries or weak selling? Everybody of a group against its medians; nothing where no group has two. */
export function QuadrantFigure({ persons }: { readonly persons: readonly PersonResult[] }) {
  const styles = useStyles();
  const { preview } = useLanguage().pane;
  const [wished, setWished] = useState<string | null>(null);
  const groups = quadrantGroups(persons);
  const group = groups.find(({ name }) => name === wished) ?? groups[0];
  if (group === undefined) return null;
  const { chart } = group;
  const high = chart.points.filter(({ quadrant }) => quadrant === "both").length;
  const options = groups.map(({ name }) => ({ key: name, label: name === "" ? preview.noGroup : name }));
  return (
    <Section title={preview.quadrant}>
      {groups.length > 1 && <Choice label={preview.group} options={options} chosen={group.name} onChoose={setWished} />}
      <figure className={styles.figure}>
        <Chart chart={chart} label={preview.quadrantText(high, chart.points.length)} />
      </figure>
      <Legend />
    </Section>
  );
}

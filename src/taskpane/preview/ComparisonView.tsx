import { Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Comparison } from "../../app/compare/compareMonth";
import { signedYuan, yuanText } from "../../app/figures/yuanText";
import { faultText } from "../../app/rules/faultText";
import type { Change, SimulatedPay, SimulatedPerson, Simulation } from "../../engine/simulation/simulate";
import { Notice } from "../shell/Notice";
import { useLanguage } from "../shell/paneContext";

const useStyles = makeStyles({
  // Several scenarios are wider than a narrow pane.
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  // Names stay in sight while the scenarios scroll.
  name: {
    position: "sticky",
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "start",
    overflowWrap: "anywhere",
    minWidth: "72px",
  },
  money: { minWidth: "80px" },
  small: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  warn: { display: "block", color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground3 },
  changes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** People who are named among those who gain and who lose most. */
const NAMED = 3;

interface TableProps {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly children: ReactNode;
}

function Table({ caption, headers, children }: TableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {headers.map((header, i) => (
              <th key={header} scope="col" className={mergeClasses(styles.cell, i === 0 ? styles.name : styles.money)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Scenarios are long to say: people's columns bear their numbers. */
function numbered(name: string, scenario: number): string {
  return `${scenario + 1}. ${name}`;
}

function Teams({ teams }: Pick<Simulation, "teams">) {
  const styles = useStyles();
  const { compare: words } = useLanguage();
  return (
    <Table caption={words.team} headers={[words.scenario, words.cost, words.difference]}>
      {teams.map(({ name, costFen, differenceFen, provisional }, i) => (
        <tr key={numbered(name, i)}>
          <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
            {numbered(name, i)}
            {provisional > 0 && <span className={styles.small}>{`${words.provisional} ${provisional}`}</span>}
          </th>
          <td className={styles.cell}>{yuanText(costFen)}</td>
          <td className={styles.cell}>{i === 0 ? words.base : signedYuan(differenceFen)}</td>
        </tr>
      ))}
    </Table>
  );
}

function PayCell({ pay, isBase }: { readonly pay: SimulatedPay; readonly isBase: boolean }) {
  const styles = useStyles();
  const { compare: words } = useLanguage();
  const { payableFen, differenceFen, provisional } = pay;
  return (
    <td className={styles.cell}>
      {yuanText(payableFen)}
      {!isBase && differenceFen !== null && <span className={styles.small}>{signedYuan(differenceFen)}</span>}
      {provisional && <span className={styles.small}>{words.provisionalMark}</span>}
    </td>
  );
}

function PersonRow({
  person: { person, outcomes, overReception, overloadDays },
}: {
  readonly person: SimulatedPerson;
}) {
  const styles = useStyles();
  const { compare: words } = useLanguage();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {person}
        {overReception && <span className={styles.warn}>{words.overloadDays(overloadDays ?? 0)}</span>}
      </th>
      {outcomes.map((pay, i) => (
        <PayCell key={i} pay={pay} isBase={i === 0} />
      ))}
    </tr>
  );
}

/** Who gains and who loses most against the base. */
function Changes({ teams }: Pick<Simulation, "teams">) {
  const styles = useStyles();
  const { compare: words, pane } = useLanguage();
  const named = (changes: readonly Change[]): string =>
    pane.data.samples(
      changes.slice(0, NAMED).map(({ person, differenceFen }) => `${person} ${signedYuan(differenceFen)}`),
    ) || words.nobody;
  return teams.slice(1).map(({ name, winners, losers }, i) => (
    <div key={numbered(name, i + 1)} className={styles.changes}>
      <Text weight="semibold">{numbered(name, i + 1)}</Text>
      <span>{pane.preview.whatIf.most(words.gainers, named(winners))}</span>
      <span>{pane.preview.whatIf.most(words.losers, named(losers))}</span>
    </div>
  ));
}

/** The month reckoned in several ways side by side: the team, each person, who gains and who loses. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const language = useLanguage();
  const { compare: words, run, pane } = language;
  const { result, simulation, warnings } = comparison;
  const { people, teams } = simulation;
  const headers = [words.person, ...teams.map(({ name }, i) => numbered(name, i))];
  return (
    <>
      <Text weight="semibold" as="h4">
        {pane.preview.whatIf.of(result.period.month)}
      </Text>
      <Teams teams={teams} />
      <Table caption={pane.preview.whatIf.people} headers={headers}>
        {people.map((person) => (
          <PersonRow key={person.person} person={person} />
        ))}
      </Table>
      <Changes teams={teams} />
      {people.some(({ overReception }) => overReception) && (
        <Caption1 className={styles.hint}>{words.overloadNote}</Caption1>
      )}
      {teams.some(({ provisional }) => provisional > 0) && (
        <Caption1 className={styles.hint}>{words.provisionalNote}</Caption1>
      )}
      {warnings.length > 0 && (
        <Notice intent="warning" lines={warnings.map((fault) => run.ruleWarning(faultText(fault, language)))} />
      )}
    </>
  );
}

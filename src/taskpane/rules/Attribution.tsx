import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RulesState } from "../../app/pane/rulesStore";
import { PRESETS } from "../../engine/settings";
import { settingsLines } from "../../report/sheets/method/settingsLines";
import { Choice, type ChoiceOption } from "../shell/Choice";
import { Disclosure } from "../shell/Disclosure";
import { Notice } from "../shell/Notice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** Lines that say who earns an order: the others are for those who ask. */
const MAIN = 4;

const PLATFORMS = Object.values(PRESETS).map(({ platform }) => platform);

/** As the tables tell. */
const AUTO = "";

interface SettingListProps {
  readonly lines: readonly { readonly name: string; readonly choice: string }[];
}

function SettingList({ lines }: SettingListProps) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {lines.map(({ name, choice }) => [
        <dt key={name} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name}=`} className={styles.value}>
          {choice}
        </dd>,
      ])}
    </dl>
  );
}

/** The table's own platform beats every choice made here. */
function isBySheet({ read, preset }: RulesState): boolean {
  return read !== null && preset !== null && read.settings.platform !== preset.settings.platform;
}

function usePlatformOptions({ preset, platform }: RulesState): readonly ChoiceOption[] {
  const { pane, run } = useLanguage();
  const told = platform === null && preset !== null ? run.platforms[preset.platform] : "…";
  return [
    { key: AUTO, label: pane.rules.platformAuto(told) },
    ...PLATFORMS.map((key) => ({ key, label: run.platforms[key] })),
  ];
}

function PlatformChoice({ state }: { readonly state: RulesState }) {
  const { rules } = usePane();
  const { pane, run } = useLanguage();
  const words = pane.rules;
  const { preset, platform, phase } = state;
  const mixed = preset?.doubts[0]?.platforms.map((one) => run.platforms[one]);
  const bySheet = isBySheet(state);
  return (
    <>
      {mixed !== undefined && <Notice intent="warning" lines={[words.platformMixed(mixed.join(" / "))]} />}
      <Choice
        label={words.platform}
        hint={bySheet ? words.platformBySheet : undefined}
        options={usePlatformOptions(state)}
        chosen={platform ?? AUTO}
        disabled={bySheet || phase === "reading"}
        onChoose={(key) => void rules.choosePlatform(PLATFORMS.find((one) => one === key) ?? null)}
      />
    </>
  );
}

/** Whose documented window and rules hold, and every other choice that figures depend on. */
export function Attribution() {
  const { rules } = usePane();
  const { pane, texts } = useLanguage();
  const state = useStore(rules);
  const { read } = state;
  if (read === null) return null;
  const lines = settingsLines(read.settings, texts).slice(1);
  return (
    <Section title={pane.rules.attribution}>
      <PlatformChoice state={state} />
      <SettingList lines={lines.slice(0, MAIN)} />
      <Disclosure label={pane.rules.settings}>
        <SettingList lines={lines.slice(MAIN)} />
        <Caption1>{pane.rules.change}</Caption1>
      </Disclosure>
    </Section>
  );
}

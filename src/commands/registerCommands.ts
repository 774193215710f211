/** What a button does; Office is told when it is over, whatever came of it. */
export type Command = () => Promise<unknown>;

/** Functions that the manifest's buttons, or whoever embeds the page, can call by name. */
export interface Commands {
  /** The ribbon's 生成月度考核. */
  readonly generateMonth: Command;
  /** The ribbon's 刷新公式. */
  readonly refreshFormulas: Command;
  /** 查看该客服 of a cell's menu. */
  readonly showAgent: Command;
  /** Runs the month and books its pay in the ledger. */
  readonly publishMonth: Command;
  /** Freezes the published month. */
  readonly lockMonth: Command;
  /** Says what every table is taken for. No button: our command line asks. */
  readonly describeTables: Command;
  /** Puts the opened files on sheets. No button: our command line asks. */
  readonly placeFiles: Command;
  /** Makes the sheet 绩效规则 from a template. */
  readonly createRules: Command;
  /** What if? Plans and settings side by side. */
  readonly compareMonth: Command;
}

const NAMES: readonly (keyof Commands)[] = [
  "generateMonth",
  "refreshFormulas",
  "showAgent",
  "publishMonth",
  "lockMonth",
  "describeTables",
  "placeFiles",
  "createRules",
  "compareMonth",
];

/**
 * Binds the commands. Must run while the page's script is loading: Office may ask for a button before anything else.
 * `completed` is told to Office whatever happens, or the button stays dead.
 */
export function registerCommands(command: (name: keyof Commands) => Command): void {
  for (const name of NAMES) {
    const run = command(name);
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  }
}

import { accountName } from "../accountName";

/** An account that answers by itself, by its name. */
export interface RobotProposal {
  readonly account: string;
  /** The word in its name that says so. */
  readonly word: string;
  /** 0 to 1; below the threshold of what is taken without asking, but for a name that platforms are known to give. */
  readonly confidence: number;
}

/** Seen in exports. */
const SEEN = ["服务助手"];

/** General knowledge: to be asked. */
const LIKELY = ["店小蜜", "机器人", "智能客服", "官方客服"];

/** People are called so as well: only the whole nick counts. */
const POSSIBLE_NICKS = ["小蜜"];

function proposalFor(account: string): RobotProposal[] {
  const { nick } = accountName(account);
  const seen = SEEN.find((word) => nick === word);
  if (seen !== undefined) return [{ account, word: seen, confidence: 0.9 }];
  const likely = [...SEEN, ...LIKELY].find((word) => nick.includes(word));
  if (likely !== undefined) return [{ account, word: likely, confidence: 0.6 }];
  const possible = POSSIBLE_NICKS.find((word) => nick === word);
  return possible === undefined ? [] : [{ account, word: possible, confidence: 0.4 }];
}

/**
 * Accounts that look like robots and aren't set as such, in the order given.
 *
 * @param known - `Settings.robotAccounts`: full names, or nicks without the shop.
 */
export function proposeRobots(accounts: readonly string[], known: readonly string[]): readonly RobotProposal[] {
  const isKnown = (account: string): boolean => known.includes(account) || known.includes(accountName(account).nick);
  return accounts.filter((account) => !isKnown(account)).flatMap(proposalFor);
}

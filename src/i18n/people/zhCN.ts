interface Account {
  readonly account: string;
  /** Rows that name it, worded. */
  readonly rows: string;
  /** Whose it could be, worded; none where nothing speaks for anybody. */
  readonly guesses: readonly string[];
}

/** What is said of chat accounts whose person nobody knows. */
export const peopleZhCN = {
  accepted: (bindings: readonly string[]) => `已按推测绑定账号（下次沿用）：${bindings.join("；")}`,
  acceptedRobots: (accounts: readonly string[]) => `已按推测作为机器人排除（下次沿用）：${accounts.join("、")}`,
  account: ({ account, rows, guesses }: Account) =>
    `  ${account}（${rows}）${guesses.length === 0 ? "" : `：${guesses.join("；")}`}`,
  binding: (account: string, person: string) => `${account} → ${person}`,
  bound: (count: number) => `沿用已确认的账号绑定 ${count} 个`,
  evidence: {
    boundBefore: (person: string) => `可能是${person}（在这台电脑的其他工作簿中确认过）`,
    personName: (person: string, other: string) => `可能是${person}（昵称与姓名相同，其账号为 ${other}）`,
    robot: (word: string) => `可能是机器人（名称含“${word}”）`,
    sameAccount: (person: string, other: string) => `可能是${person}（与 ${other} 只差大小写、空格或全半角）`,
    sameLogin: (person: string, other: string) => `可能是${person}（括号前与账号 ${other} 相同）`,
    sameNickInOnlyShop: (person: string, other: string) => `可能是${person}（与 ${other} 昵称相同，只有一家店铺）`,
    sameNickInShop: (person: string, other: string) => `可能是${person}（与 ${other} 同店铺同昵称）`,
    sameNickShopUnknown: (person: string, other: string) => `可能是${person}（与 ${other} 昵称相同，店铺不明）`,
  },
  more: (count: number) => `  还有 ${count} 个账号`,
  orders: (count: string) => `订单 ${count}`,
  reports: (count: string) => `报表 ${count} 行`,
  robotsBound: (count: number) => `沿用已确认的机器人 ${count} 个`,
  rows: (parts: readonly string[]) => parts.join("，"),
  sessions: (count: string) => `接待 ${count}`,
  unbound: (count: number) =>
    `${count} 个账号不知道是谁的，暂时各算一位人员；推测没有计入任何数字。请在面板中确认，或写进人员表（一格可写多个账号）：`,
};

import { counted } from "../counted";
import type { peopleZhCN } from "./zhCN";

export const peopleEn: typeof peopleZhCN = {
  accepted: (bindings) => `Accounts bound as guessed (kept for the next run): ${bindings.join("; ")}`,
  acceptedRobots: (accounts) => `Left out as robots as guessed (kept for the next run): ${accounts.join(", ")}`,
  account: ({ account, rows, guesses }) =>
    `  ${account} (${rows})${guesses.length === 0 ? "" : `: ${guesses.join("; ")}`}`,
  binding: (account, person) => `${account} → ${person}`,
  bound: (count) => `Accounts bound as confirmed before: ${count}`,
  evidence: {
    boundBefore: (person) => `perhaps ${person} (confirmed in another workbook on this computer)`,
    personName: (person, other) => `perhaps ${person} (the nick is the name; their account is ${other})`,
    robot: (word) => `perhaps a robot (its name contains "${word}")`,
    sameAccount: (person, other) => `perhaps ${person} (like ${other} but for case, blanks or full-width signs)`,
    sameLogin: (person, other) => `perhaps ${person} (the part before the brackets is the account ${other})`,
    sameNickInOnlyShop: (person, other) => `perhaps ${person} (the nick of ${other}, and there is one shop only)`,
    sameNickInShop: (person, other) => `perhaps ${person} (the nick of ${other} in the same shop)`,
    sameNickShopUnknown: (person, other) => `perhaps ${person} (the nick of ${other}, of which shop is not known)`,
  },
  more: (count) => `  and ${counted(count, "more account")}`,
  orders: (count) => counted(count, "order"),
  reports: (count) => counted(count, "report row"),
  robotsBound: (count) => `Robots confirmed before: ${count}`,
  rows: (parts) => parts.join(", "),
  sessions: (count) => counted(count, "session"),
  unbound: (count) =>
    `Accounts that nobody said the person of: ${count}. Each counts as a person of its own, and no guess entered any figure. Confirm them in the pane, or write them into the roster (several accounts may share a cell):`,
};

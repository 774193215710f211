/** The parts of an account's name: `测试旗舰店:小美`, `测试旗舰-小美`, `zhang001(小张)`. */
export interface AccountName {
  /** `undefined` where the name doesn't say. */
  readonly shop: string | undefined;
  /** What people call the account; the whole name where it has no parts. */
  readonly nick: string;
  /** The login before the nick in brackets; `undefined` without one. */
  readonly login: string | undefined;
}

const WITH_NICK = /^([^()]+)\(([^()]+)\)$/;
/** Shops end in 店 or 旗舰; a hyphen behind anything else belongs to the nick. */
const WITH_HYPHEN = /^(.*(?:店|旗舰|专营|专卖))-(.+)$/;

function partsOf(shop: string, nick: string): AccountName {
  return { shop, nick, login: undefined };
}

/** Takes an account's name apart; full-width signs count as half-width ones, blanks around the parts don't count. */
export function accountName(account: string): AccountName {
  const plain = account.normalize("NFKC").trim();
  const colon = plain.lastIndexOf(":");
  if (colon > 0 && colon < plain.length - 1)
    return partsOf(plain.slice(0, colon).trim(), plain.slice(colon + 1).trim());
  const [, shop, nick] = WITH_HYPHEN.exec(plain) ?? [];
  if (shop !== undefined && nick !== undefined) return partsOf(shop.trim(), nick.trim());
  const [, login, called] = WITH_NICK.exec(plain) ?? [];
  if (login !== undefined && called !== undefined) return { shop: undefined, nick: called.trim(), login: login.trim() };
  return { shop: undefined, nick: plain, login: undefined };
}

/** Whether two names can be of one shop: the same shop, one short for the other, or a name that says none. */
export function mayShareShop(a: AccountName, b: AccountName): boolean {
  if (a.shop === undefined || b.shop === undefined) return true;
  return a.shop === b.shop || a.shop.startsWith(b.shop) || b.shop.startsWith(a.shop);
}

/** A name in the form in which names are held to be alike: without case, blanks and full-width signs. */
export function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}

/** Whether all names that say a shop, and the shops given, can be one and the same; true where none does. */
export function isOneShop(names: readonly AccountName[], shops: readonly string[]): boolean {
  const all = [...new Set([...names.flatMap(({ shop }) => shop ?? []), ...shops].map(folded))];
  return all.every((shop) => all.every((other) => shop.startsWith(other) || other.startsWith(shop)));
}

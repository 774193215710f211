import { SHOP_NAMES } from "./castOf";
import type { MonthFacts } from "./monthFacts";
import { drawAt } from "./random";

const WORDS = ["清风", "小鹿", "夏至", "星河", "木子", "可可", "晚晴", "九月", "阿树", "北岸", "果果", "一叶"] as const;
const LETTERS = "abcdefghjkmnpqrstwxyz";

const KIND = 11;
const MASK = 12;
const SHOP = 13;

/** A buyer's nick; about `masked` of them are masked, and then not unique. Numbers past the buyers are accounts of the shop. */
export function buyerName(facts: MonthFacts, buyer: number): string {
  if (buyer >= 2 * facts.buyers) {
    return facts.cast.people[buyer - 2 * facts.buyers]?.account ?? "";
  }
  const letter = LETTERS[buyer % LETTERS.length] ?? "t";
  if (drawAt(facts.seed, buyer, MASK) < facts.masked) {
    return `${letter}**${buyer % 10}`;
  }
  const kind = drawAt(facts.seed, buyer, KIND);
  if (kind < 0.5) {
    return `tb${(100_003 + buyer * 7_919) % 10_000_019}${buyer}`;
  }
  const word = WORDS[buyer % WORDS.length] ?? "";
  return kind < 0.8 ? `${word}${buyer}` : `${letter}_${word}${buyer}`;
}

/** 19 digits. */
export function orderNumber(order: number): string {
  return `2930${(679_858_170_000_000 + order * 9_973).toString()}`;
}

/** The number of a line of that order, for tables that have one row a line. */
export function lineNumber(order: number, line: number): string {
  return `2931${(679_858_170_000_000 + order * 9_973 + line).toString()}`;
}

/** A buyer keeps to one shop, but one in fifty strays. */
export function shopOf(facts: MonthFacts, buyer: number, row: number): string {
  const stray = drawAt(facts.seed, row, SHOP) < 0.02 ? 1 : 0;
  return SHOP_NAMES[(Math.max(0, buyer) + stray) % facts.shops] ?? SHOP_NAMES[0];
}

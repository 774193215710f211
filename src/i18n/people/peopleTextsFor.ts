import { peopleEn } from "./en";
import { peopleZhCN } from "./zhCN";

export type PeopleTexts = typeof peopleZhCN;

/** What is said of accounts and people: English for any English locale, Chinese for everything else. */
export function peopleTextsFor(locale: string): PeopleTexts {
  return /^en\b/i.test(locale) ? peopleEn : peopleZhCN;
}

/** Languages of the page and, for the add-in, of Excel. */
export const LOCALES = ["zh-CN", "en"] as const;

export type Locale = (typeof LOCALES)[number];

/** What Excel itself would call the language. */
export const OFFICE_LOCALES: Readonly<Record<Locale, string>> = { "zh-CN": "zh-CN", en: "en-US" };

/** The language that the address asks for (`?lang=en`), else Chinese. */
export function localeOf(search: string): Locale {
  const asked = new URLSearchParams(search).get("lang");
  return LOCALES.find((one) => one === asked) ?? "zh-CN";
}

/** The page's address that asks for the language. */
export function addressFor(locale: Locale): string {
  return locale === "zh-CN" ? location.pathname : `?lang=${locale}`;
}

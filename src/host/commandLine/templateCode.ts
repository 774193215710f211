import { hostTextsFor, type HostTexts } from "../../i18n/host/hostTextsFor";
import { WrongUsage } from "./wrongUsage";

/** Code of the template that is called so, by code or name in either language, whatever its capitals. @throws WrongUsage */
export function templateCode(text: string, { wrong, templates }: HostTexts): string {
  const key = text.trim().toLowerCase();
  const named = ["zh-CN", "en"].flatMap((locale) => Object.entries(hostTextsFor(locale).templates));
  const found = named.find(([code, { name }]) => [code, name].some((called) => called.toLowerCase() === key));
  if (found === undefined) throw new WrongUsage(wrong.template(text, Object.keys(templates)));
  return found[0];
}

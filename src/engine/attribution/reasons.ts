import { CREDIT_REASONS, type CreditReason } from "../periodResult";

const numberOf = (reason: CreditReason): number => CREDIT_REASONS.indexOf(reason);

/** The reasons as `Attribution.reason` holds them: a number is compared, and stored, sooner than a word. */
export const REASON: Readonly<Record<CreditReason, number>> = {
  placed: numberOf("placed"),
  paid: numberOf("paid"),
  chased: numberOf("chased"),
  preAttributed: numberOf("preAttributed"),
  memoRule: numberOf("memoRule"),
  override: numberOf("override"),
  silent: numberOf("silent"),
  noBuyer: numberOf("noBuyer"),
  maskedBuyer: numberOf("maskedBuyer"),
  excluded: numberOf("excluded"),
};

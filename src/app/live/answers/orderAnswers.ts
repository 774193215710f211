import { CREDIT_REASONS, NO_GAP } from "../../../engine/periodResult";
import { gapText } from "../../../report/sheets/gapText";
import { CellProblem, parseOrderId } from "../../rules/cellParsers";
import { invalidValue, notAvailable } from "../answer";
import type { AskContext } from "./context";

/** Place of the order that an argument names. @throws NoAnswer */
function orderOf(argument: unknown, { figures, language }: AskContext): number {
  const { errors } = language.functions;
  const received = typeof argument === "string" || typeof argument === "number" ? argument : "";
  const orderId = parseOrderId(received);
  if (orderId instanceof CellProblem) throw invalidValue(errors.lostDigits(String(received)));
  const place = orderId === "" ? -1 : figures.orderAt(orderId);
  if (place < 0) throw notAvailable(errors.unknownOrder(orderId));
  return place;
}

function reasonOf(order: number, { figures, language }: AskContext): string {
  return language.texts.words.creditReasons[CREDIT_REASONS[figures.credits.reason[order] ?? 0] ?? "silent"];
}

/** `CS.OWNER`: the account that earned the order. */
export function ownerAnswer(orderId: unknown, context: AskContext): string {
  const order = orderOf(orderId, context);
  const { accounts, owner } = context.figures.credits;
  const name = accounts[owner[order] ?? -1];
  if (name === undefined) throw notAvailable(context.language.functions.errors.noOwner(reasonOf(order, context)));
  return name;
}

/** Where the session stands that decided; its sheet only where there is one sheet of sessions. */
function sessionText(order: number, { figures, language }: AskContext): string {
  const row = figures.credits.sessionRow[order] ?? 0;
  if (row === 0) return "";
  const [only, another] = figures.tables.filter(({ kind }) => kind === "sessions");
  return language.functions.why.row(another === undefined ? (only?.sheet ?? "") : "", row);
}

/** `CS.WHY`: who earned the order and why, in words. */
export function whyAnswer(orderId: unknown, context: AskContext): string {
  const order = orderOf(orderId, context);
  const { accounts, owner, runnerUp, gapSeconds } = context.figures.credits;
  const { why } = context.language.functions;
  const name = accounts[owner[order] ?? -1];
  const reason = reasonOf(order, context);
  if (name === undefined) return why.nobody(reason);
  const gap = gapText(gapSeconds[order] ?? NO_GAP, context.language.texts.sheets.gap);
  const next = accounts[runnerUp[order] ?? -1];
  return [
    why.by(name, reason),
    gap === "" ? "" : why.gap(gap),
    sessionText(order, context),
    next === undefined ? "" : why.runnerUp(next),
  ].join("");
}

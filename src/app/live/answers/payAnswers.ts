import type { PayResult } from "../../../engine/payResult";
import { reasonText } from "../../../report/sheets/statement/payFrame";
import type { Subject } from "../../ports/keptMonth";
import { invalidValue, notAvailable } from "../answer";
import { lockedComponentFen, lockedComponents, lockedMoreFen, type BookedQuestion } from "./bookedCommission";
import { monthOf, nameOf, subjectOf, type AskContext } from "./context";

type PaidPerson = PayResult["people"][number];

/** Whose pay, and of which month. */
export interface PayQuestion {
  readonly agent: unknown;
  readonly month: unknown;
}

/** The month's pay. @throws NoAnswer where the workbook has no rules. */
function payOf(month: unknown, context: AskContext): PayResult {
  const { pay } = context.figures.month(monthOf(month, context));
  if (pay === null) throw notAvailable(context.language.functions.errors.noRules);
  return pay;
}

/** Name of the person that a subject is or stands for; `undefined` for a group and the shop. */
export function personOf(subject: Subject, { figures }: AskContext): string | undefined {
  if (subject.kind === "account") return figures.subjects.personOf(subject.name);
  return subject.kind === "person" ? subject.name : undefined;
}

/** The person asked about: an account stands for its person. @throws NoAnswer for groups and the shop, and whoever isn't on the roster. */
function paidPerson({ agent, month }: PayQuestion, context: AskContext): PaidPerson {
  const { errors } = context.language.functions;
  const name = personOf(subjectOf(agent, context), context);
  if (name === undefined) throw invalidValue(errors.noWhole);
  const found = payOf(month, context).people.find(({ person }) => person === name);
  if (found === undefined) throw notAvailable(errors.notOnRoster(name));
  return found;
}

/** Everybody whom a question about money is about. */
interface Payees {
  readonly pay: PayResult;
  readonly people: readonly PaidPerson[];
  /** Also of people whom only the ledger knows any more. */
  readonly isOne: (person: string) => boolean;
}

/** @throws NoAnswer */
function payeesOf(question: PayQuestion, context: AskContext): Payees {
  const subject = subjectOf(question.agent, context);
  const pay = payOf(question.month, context);
  if (subject.kind === "shop") return { pay, people: pay.people, isOne: () => true };
  const people =
    subject.kind === "group"
      ? pay.people.filter(({ group }) => group === subject.name)
      : [paidPerson(question, context)];
  const names = new Set(people.map(({ person }) => person));
  return { pay, people, isOne: (person) => names.has(person) };
}

/** Fen of all of them, in yuan; of a locked month as the ledger has it. */
function yuanOfAll(
  { pay, people, isOne }: Payees,
  { fenOf, ...booked }: Omit<BookedQuestion, "isOne"> & { readonly fenOf: (person: PaidPerson) => number },
): number {
  const more = lockedMoreFen(pay, { ...booked, isOne });
  return people.reduce((sum, person) => sum + fenOf(person), more) / 100;
}

/** `CS.SCORE`, as on the statement. */
export function scoreAnswer(question: PayQuestion, context: AskContext): number {
  const { person, score } = paidPerson(question, context);
  if (score === null) throw notAvailable(context.language.functions.errors.noScore(person));
  return score;
}

/** `CS.GRADE`. */
export function gradeAnswer(question: PayQuestion, context: AskContext): string {
  const { person, grade } = paidPerson(question, context);
  if (grade === null) throw notAvailable(context.language.functions.errors.noGrade(person));
  return grade;
}

/** `CS.PAYABLE`: yuan. */
export function payableAnswer(question: PayQuestion, context: AskContext): number {
  const { pay, people, isOne } = payeesOf(question, context);
  const payables = pay.locked?.people.filter(({ person }) => isOne(person)) ?? people;
  return payables.reduce((sum, { payableFen }) => sum + payableFen, 0) / 100;
}

function bonusFen({ pools, awards, events }: PaidPerson): number {
  const shares = pools.reduce((sum, { amountFen, extraFen }) => sum + amountFen + extraFen, 0);
  return [...awards, ...events].reduce((sum, { amountFen }) => sum + amountFen, shares);
}

/** `CS.BONUS`: shares of pools with their extras, awards and money events, yuan. */
export function bonusAnswer(question: PayQuestion, context: AskContext): number {
  return yuanOfAll(payeesOf(question, context), { what: "bonus", fenOf: bonusFen });
}

/** Fen of one component of a person's; 0 where their plan doesn't have it. @throws NoAnswer where it is held. */
function componentFen({ components }: PaidPerson, name: string, { language }: AskContext): number {
  const own = components.filter(({ component }) => component === name);
  return own.reduce((sum, { amountFen, reasons, component }) => {
    if (amountFen !== null) return sum + amountFen;
    const frame = { words: language.pay, language: { rules: language.rules, texts: language.texts } };
    const why = reasons.map((reason) => reasonText(reason, frame)).join("；");
    throw notAvailable(language.functions.errors.held(component, why));
  }, 0);
}

/** Components that can be asked for by name. */
function componentsOf({ pay, people, isOne }: Payees): readonly string[] {
  const now = people.flatMap(({ components }) => components.map(({ component }) => component));
  return [...new Set([...now, ...lockedComponents(pay, isOne)])];
}

/** `CS.COMMISSION`: all components after the plan's cap and floor, or one of them; yuan. */
export function commissionAnswer(
  { component, ...question }: PayQuestion & { readonly component: unknown },
  context: AskContext,
): number {
  const payees = payeesOf(question, context);
  const name = nameOf(component);
  if (name === "") return yuanOfAll(payees, { what: "commission", fenOf: ({ commissionFen }) => commissionFen });
  const known = componentsOf(payees);
  if (!known.includes(name)) throw invalidValue(context.language.functions.errors.unknownComponent(name, known));
  const { pay } = payees;
  const fenOf = (person: PaidPerson): number =>
    pay.status === "locked" ? lockedComponentFen(pay, person, name) : componentFen(person, name, context);
  return yuanOfAll(payees, { what: "commission", component: name, fenOf });
}

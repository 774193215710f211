import type { Settings } from "../settings";
import { compareText } from "../units/compareText";
import {
  add,
  compare,
  divide,
  exact,
  isNegative,
  isZero,
  multiply,
  negate,
  numberOf,
  subtract,
  total,
  ZERO,
  type Exact,
} from "../units/exact";
import { fen, type Fen } from "../units/fen";
import type { Figures } from "../units/figure";
import { periodOfMonth, type Month } from "../units/period";
import { sumOfFen, yuanOf } from "../units/yuan";
import {
  bookedByOrder,
  coveredBy,
  isClawable,
  orderShares,
  progressKeeper,
  type Clawback,
  type ClawbackLine,
  type OrderShare,
} from "./clawback";
import { employmentOf } from "./employment";
import { factFigures } from "./factFigures";
import { exceptionOf, type ClawbackException, type LateRefund } from "./lateRefunds";
import type { Ledger, LedgerRow } from "./ledger";
import { canonicalMetric } from "./metricFigure";
import { completionOf } from "./personFigures";
import { planPay } from "./planPay";
import type { PlanRules } from "./planRules";
import type { RosterPerson } from "./rosterPeople";

/** What closed months are recalculated by. */
export interface RecomputeContext {
  readonly ledger: Ledger;
  readonly rules: PlanRules;
  readonly settings: Settings;
  readonly month: Month;
  readonly people: readonly RosterPerson[];
}

/** One person's closed month: what its ledger holds and how to reckon it anew. */
interface Origin {
  readonly person: RosterPerson;
  readonly month: Month;
  /** Rows that other months' ledgers, this one's too, have of it: earned by its plan, taken back since. */
  readonly rows: readonly LedgerRow[];
  /** As published. */
  readonly published: Figures;
  /** Yuan that the month was paid on; `null` where no component pays on net sales. */
  readonly netSales: Exact | null;
}

/** Numbers of the orders that a month's ledger has. */
function ordersBooked(rows: readonly LedgerRow[], month: Month): ReadonlySet<string> {
  return new Set(rows.filter((row) => row.month === month && row.kind === "earned").map(({ orderId }) => orderId));
}

/** Net sales that the month was paid on: the base of any component that pays on them; `null` without one. */
function bookedNetSales(rows: readonly LedgerRow[], month: Month, rules: PlanRules): Exact | null {
  const earned = rows.filter((row) => row.kind === "earned" && row.month === month && isClawable(row.component, rules));
  const component = earned
    .map((row) => row.component)
    .find((name) => rules.components.some((row) => row.component === name));
  if (component === undefined) return null;
  return total(earned.filter((row) => row.component === component).map(({ base }) => exact(base ?? 0)));
}

function originOf(person: RosterPerson, month: Month, { ledger, rules, month: current }: RecomputeContext): Origin {
  const planned = new Set(rules.components.filter(({ plan }) => plan === person.plan).map((row) => row.component));
  if (person.plan !== null) planned.add(person.plan);
  const own = ledger.rows.filter((row) => row.person === person.person && row.month !== current);
  const booked = ordersBooked(own, month);
  const rows = own.filter(({ component, orderId, kind, month: at }) => {
    if (!planned.has(component)) return false;
    return (at === month && kind === "earned") || (kind === "clawback" && booked.has(orderId));
  });
  const facts = ledger.facts.filter((fact) => fact.month === month);
  return {
    person,
    month,
    rows,
    published: factFigures(facts, person.accounts),
    netSales: bookedNetSales(rows, month, rules),
  };
}

/** Yuan of refunds that were taken back before, each once however many components it touched. */
function bookedRefunds({ rows }: Origin): Exact {
  const byRefund = new Map(
    rows
      .filter(({ kind, base }) => kind === "clawback" && base !== null)
      .map(({ orderId, refundId, base }) => [`${orderId}\n${refundId}`, exact(base ?? 0)]),
  );
  return negate(total([...byRefund.values()]));
}

/** Published quotients are rounded to doubles: closer than this share, two targets are the same. */
const SAME_TARGET = exact(1e-9);

/**
 * The target that the month was paid by, in yuan: what the roster says today, exactly, unless the published completion is of
 * another one, which the roster has lost since.
 */
function targetThen({ person, month, published }: Origin, { proration, targetBasis }: Settings): Exact | null {
  const { share } = employmentOf(person, periodOfMonth(month), proration);
  const today = person.target === null ? null : multiply(yuanOf(person.target), share);
  const [completion, done] = [published("targetCompletion"), published(targetBasis)];
  if (completion.kind === "none" || done.kind === "none" || isZero(completion.value)) return today;
  const then = divide(done.value, completion.value);
  if (today === null) return then;
  const gap = subtract(then, today);
  const isSame = compare(isNegative(gap) ? negate(gap) : gap, multiply(today, SAME_TARGET)) <= 0;
  return isSame ? today : then;
}

/** The month's figures as published, net sales and what is made of them less the refunds. */
function figuresLess(refunded: Exact, origin: Origin, { settings }: RecomputeContext): Figures {
  const { published, netSales } = origin;
  const figures: Figures = (name) => {
    const metric = canonicalMetric(name);
    const figure = published(metric);
    if (metric === "netSales") {
      const value = netSales ?? (figure.kind === "value" ? figure.value : null);
      return value === null ? figure : { kind: "value", value: subtract(value, refunded), samples: null };
    }
    if (metric !== "targetCompletion") return figure;
    const target = targetThen(origin, settings);
    if (target === null) return figure;
    const done = figures(settings.targetBasis);
    return done.kind === "none" ? done : completionOf([{ done: done.value, target }]);
  };
  return figures;
}

/** What the month pays by component with refunds taken off; `null` where a figure is missing. */
function recalculated(refunded: Exact, origin: Origin, context: RecomputeContext): ReadonlyMap<string, Fen> | null {
  const { person, month } = origin;
  const { rules, settings } = context;
  const earner = {
    person: person.person,
    plan: person.plan,
    figures: figuresLess(refunded, origin, context),
    employment: employmentOf(person, periodOfMonth(month), settings.proration),
  };
  const pay = planPay(earner, { rules, month, lateRefunds: ZERO });
  if (pay.held || pay.components.length === 0) return null;
  const amounts = new Map(pay.components.map(({ pay: { component }, paidFen }) => [component, paidFen]));
  if (pay.floorFen !== 0 && person.plan !== null) amounts.set(person.plan, pay.floorFen);
  return amounts;
}

/** What the ledger holds of a month by component. */
function heldAmounts({ rows }: Origin): ReadonlyMap<string, Fen> {
  const names = new Set(rows.map(({ component }) => component));
  return new Map(
    Array.from(names, (name) => [
      name,
      sumOfFen(rows.filter(({ component }) => component === name).map(({ amountFen }) => amountFen)),
    ]),
  );
}

interface Step {
  readonly refund: LateRefund;
  readonly share: OrderShare;
  readonly covered: Exact;
}

/** One line per component on net sales, and per other component that the refund moves. */
function linesOfStep(
  { refund, share, covered }: Step,
  before: ReadonlyMap<string, Fen>,
  { after, rules }: { after: ReadonlyMap<string, Fen>; rules: PlanRules },
): readonly ClawbackLine[] {
  const components = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return components.flatMap((component) => {
    const amountFen = fen((after.get(component) ?? 0) - (before.get(component) ?? 0));
    const known = rules.components.some((row) => row.component === component);
    if (amountFen === 0 && !(known && isClawable(component, rules))) return [];
    return [
      {
        person: share.person,
        component,
        orderId: refund.orderId,
        refundId: refund.key,
        completed: refund.completed,
        origin: refund.origin,
        method: "recompute" as const,
        base: numberOf(negate(covered)),
        rate: null,
        amountFen,
        capped: compare(covered, yuanOf(refund.amountFen)) < 0,
      },
    ];
  });
}

/** A person's late refunds of one closed month, one after the other. */
function recomputeOrigin(steps: readonly Step[], origin: Origin, context: RecomputeContext): Clawback {
  const lines: ClawbackLine[] = [];
  const exceptions: ClawbackException[] = [];
  let refunded = bookedRefunds(origin);
  let held = heldAmounts(origin);
  for (const step of steps) {
    const less = add(refunded, step.covered);
    const ofPlan = held.has(step.share.component);
    const after = ofPlan ? recalculated(less, origin, context) : null;
    if (after === null) {
      // Not booked, so it comes again next month: what is booked now must not contain it.
      exceptions.push(exceptionOf(step.refund, "cannotRecompute"));
      continue;
    }
    lines.push(...linesOfStep(step, held, { after, rules: context.rules }));
    [refunded, held] = [less, after];
  }
  return { lines, baseRefunds: new Map(), exceptions };
}

/** The refunds by person and closed month, each as far as its order's base reaches. */
function stepsByOrigin(
  due: readonly LateRefund[],
  { ledger, rules, month }: RecomputeContext,
): ReadonlyMap<string, readonly Step[]> {
  const context = { booked: bookedByOrder(ledger.rows, month), rules };
  const progressOf = progressKeeper();
  const byOrigin = new Map<string, Step[]>();
  for (const refund of due) {
    const byPerson = new Map(orderShares(refund, context).map((share) => [share.person, share]));
    for (const share of byPerson.values()) {
      const progress = progressOf(refund, share);
      const covered = coveredBy(share, progress.refunded, refund);
      progress.refunded = add(progress.refunded, covered);
      const id = `${refund.origin}\n${share.person}`;
      const steps = byOrigin.get(id) ?? [];
      byOrigin.set(id, steps);
      steps.push({ refund, share, covered });
    }
  }
  return byOrigin;
}

/**
 * The closed month recalculated with the refund − what the ledger holds of it, component by component; a higher tier that
 * the month no longer reaches is taken back whole, so a line may exceed its order's share.
 *
 * @example 10,200 yuan paid 5 % from 10,000 (510); a refund of 300 leaves 9,900 at 3 % = 297: −213.
 */
export function recomputeClawback(due: readonly LateRefund[], context: RecomputeContext): Clawback {
  const parts = Array.from(stepsByOrigin(due, context).values(), (steps): Clawback => {
    const [first] = steps;
    const person = context.people.find((one) => one.person === first?.share.person);
    if (first !== undefined && person !== undefined) {
      return recomputeOrigin(steps, originOf(person, first.refund.origin, context), context);
    }
    const exceptions = steps.map(({ refund }) => exceptionOf(refund, "cannotRecompute"));
    return { lines: [], baseRefunds: new Map(), exceptions };
  });
  return {
    lines: parts.flatMap(({ lines }) => lines),
    baseRefunds: new Map(),
    exceptions: parts.flatMap(({ exceptions }) => exceptions),
  };
}

import { firstDayOfMonth, month } from "../../../src/engine/units/period";
import type { Cast, CastMember } from "./monthFacts";
import type { MonthOptions, MonthShape } from "./monthOptions";
import { createRandom, type Random } from "./random";

/** A shop and people that don't exist. */
export const SHOP_NAMES = ["栗屿生活旗舰店", "栗屿生活专营店", "栗屿家居专卖店"] as const;
export const ROBOT_ACCOUNT = "服务助手";

const NICKS = [
  "小满",
  "青禾",
  "南枝",
  "木棉",
  "阿栗",
  "半夏",
  "知秋",
  "松果",
  "桂圆",
  "花卷",
  "麦芽",
  "石榴",
  "阿柚",
  "云朵",
  "小荷",
  "团子",
] as const;
const SURNAMES = ["林", "周", "沈", "许", "韩", "唐", "陆", "顾", "叶", "程"] as const;
const GROUPS = ["售前一组", "售前二组"] as const;

/** One account in six is somebody's second one; from six accounts on one person starts and one leaves in mid-month. */
export function castOf(options: MonthOptions, shape: MonthShape): Cast {
  const random = createRandom(options.seed, 1);
  const firstDay = firstDayOfMonth(month(options.month));
  const people: CastMember[] = [];
  const yuanAMonth = (options.orders / options.agents) * 75;
  for (let index = 0; index < options.agents; index++) {
    people.push(memberOf(index, { random, firstDay, agents: options.agents, yuanAMonth, first: people[index - 5] }));
  }
  const accounts = people.map((member) => member.account);
  if (shape.robot > 0) {
    accounts.push(ROBOT_ACCOUNT);
  }
  return { accounts, robot: shape.robot > 0 ? options.agents : -1, people };
}

interface MemberContext {
  readonly random: Random;
  readonly firstDay: number;
  readonly agents: number;
  /** What an account may be expected to sell. */
  readonly yuanAMonth: number;
  /** The owner of this account, should it be somebody's second. */
  readonly first: CastMember | undefined;
}

function memberOf(index: number, context: MemberContext): CastMember {
  const owner = index % 6 === 5 ? context.first : undefined;
  const own = employmentOf(index, context);
  const round = Math.floor(index / NICKS.length);
  const nick = `${NICKS[index % NICKS.length]!}${round === 0 ? "" : round + 1}`;
  const { random } = context;
  return {
    account: `${SHOP_NAMES[0]}:${nick}`,
    nick,
    weight: owner === undefined ? 0.7 + random.next() * 0.6 : 0.35,
    skill: 0.55 + random.next() * 0.9,
    speed: 9 + random.next() * 38,
    shift: shiftOf(index),
    ...(owner === undefined ? { ...own, person: `${SURNAMES[index % SURNAMES.length]!}${nick}` } : ownerOf(owner)),
  };
}

/** What is the person's, alike on all accounts. */
type Employment = Pick<
  CastMember,
  "person" | "group" | "target" | "baseSalary" | "attendance" | "hired" | "left" | "capacity"
>;

function ownerOf(first: CastMember): Employment {
  const { person, group, target, baseSalary, attendance, hired, left, capacity } = first;
  return { person, group, target, baseSalary, attendance, hired, left, capacity };
}

function employmentOf(
  index: number,
  { random, firstDay, agents, yuanAMonth }: MemberContext,
): Omit<Employment, "person"> {
  const changes = agents >= 6;
  return {
    group: GROUPS[index % GROUPS.length]!,
    target: Math.max(1_000, Math.round((yuanAMonth / 1_000) * (0.7 + 0.6 * random.next())) * 1_000),
    baseSalary: 3_500 + random.int(0, 5) * 300,
    attendance: 20 + random.int(0, 7),
    hired: changes && index === 2 ? firstDay + 9 : firstDay - 200 - index * 31,
    left: changes && index === 4 ? firstDay + 21 : null,
    capacity: index % 3 === 1 ? 40 : null,
  };
}

function shiftOf(index: number): CastMember["shift"] {
  if (index % 4 === 3) {
    return { from: 11, to: 22 };
  }
  return index % 2 === 0 ? { from: 8, to: 18 } : { from: 14, to: 24 };
}

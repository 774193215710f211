import type { ColumnText, FaultFacts, rulesZhCN, SettingNote } from "./zhCN";

const column = (header: string, hint: string): ColumnText => ({ header, hint });
const setting = (name: string, note: string): SettingNote => ({ name, note });

const is = (received: string): string => (received === "" ? "but is empty" : `but is "${received}"`);

/** A column that should hold something else. */
const should =
  (what: string) =>
  ({ at, column: name, received }: FaultFacts): string =>
    `${at}: ${name} should be ${what}, ${is(received)}`;

const metricHint = "Name or code of a metric";
const effectiveHint = "First month it holds, such as 2026-06; blank: always";

export const rulesEn: typeof rulesZhCN = {
  faults: {
    capBelowFloor: ({ at, received, expected }) => `${at}: Cap ${received} is below the floor ${expected}`,
    cellError: ({ at, column: name, received }) => `${at}: ${name} is the Excel error ${received}; correct its formula`,
    conflict: ({ at, column: name, received, expected, otherRow }) =>
      `${at}: ${name} "${received}" contradicts "${expected}" ${otherRow === "" ? "elsewhere" : `in ${otherRow}`}`,
    duplicate: ({ at, received, otherRow }) =>
      `${at}: "${received}" is there already${otherRow === "" ? "" : `, in ${otherRow}`}`,
    duplicateColumn: ({ at, received, expected }) =>
      `${at}: "${received}" and "${expected}" are the same column; keep one of them`,
    lostDigits: ({ at, received }) =>
      `${at}: Order number ${received} has lost its last digits; format the column as text and enter it again`,
    looksLikePercent: ({ at, column: name, received, expected }) =>
      `${at}: ${name} ${received} means ${expected}; if ${received}% is meant, write ${received}%`,
    marginalByOtherMetric: ({ at, received }) =>
      `${at}: Marginal tiers cut the basis itself and can't go by "${received}"; choose whole, or clear the tier metric`,
    missingColumn: ({ at, expected }) => `${at}: The column "${expected}" is missing`,
    missingValue: ({ at, column: name }) => `${at}: ${name} must not be empty`,
    moreThanTwoDecimals: ({ at, column: name, received }) =>
      `${at}: ${name} should have at most two decimals, ${is(received)}`,
    noBands: ({ at, received }) => `${at}: "${received}" is scored by bands, but the table Bands has none for it`,
    notAdditive: ({ at, received }) =>
      `${at}: "${received}" can't be added up over months, so no quarter or year award can go by it`,
    notADate: should("a date such as 2026-06-01"),
    notAMemoRule: should("written like flag=red→excluded or memo contains Mary→Mary"),
    notAMonth: should("a month such as 2026-06"),
    notANumber: should("a number"),
    notAscending: ({ at, column: name, received, expected, otherRow }) =>
      `${at}: ${name} ${received} must be above ${expected}${otherRow === "" ? " of the tier before it" : ` in ${otherRow}`}`,
    notATime: should("a time such as 06:00"),
    notATimeSpan: should("a span such as 08:00-23:00, or blank for all day"),
    notAWindow: should("written like natural:2 or rolling:24"),
    notAWholeNumber: should("a whole number"),
    noTiers: ({ at, received }) =>
      `${at}: Component "${received}" has no row in the table Tiers; it needs at least one`,
    notYesNo: should("yes or no"),
    outOfRange: ({ at, column: name, received, expected }) =>
      `${at}: ${name} ${received} is out of range${expected === "" ? "" : ` (should be ${expected})`}`,
    sharesAboveWhole: ({ at, received }) => `${at}: The shares of the pool add up to ${received}, more than 100%`,
    targetZero: ({ at }) => `${at}: The target must not be 0`,
    unitMismatch: ({ at, column: name, received, expected }) =>
      `${at}: ${name} "${received}" doesn't fit the basis "${expected}" (money by rate, counts by unit price)`,
    unknownComponent: ({ at, received }) => `${at}: The table Components has no "${received}"`,
    unknownMetric: ({ at, received }) => `${at}: There is no metric called "${received}"`,
    unknownPerson: ({ at, received }) => `${at}: The roster has no "${received}"`,
    unknownPlan: ({ at, received }) => `${at}: The table Plans has no "${received}"`,
    unknownPool: ({ at, received }) => `${at}: The table Pools has no "${received}"`,
    unknownScheme: ({ at, received }) => `${at}: The table Scorecard has no scheme "${received}"`,
    unknownSetting: ({ at, received }) => `${at}: There is no setting called "${received}"`,
    unknownWord: ({ at, column: name, received, expected }) =>
      `${at}: ${name} should be one of ${expected}, ${is(received)}`,
    weightsSum: ({ at, received }) =>
      `${at}: The weights add up to ${received}, not to 100; only their proportions count`,
    worstEqualsBest: ({ at, received }) =>
      `${at}: Linear scoring needs a worst and a best value that differ, not ${received} twice`,
  },
  severities: { error: "Error", warning: "Notice" },
  sheet: {
    blankRows: "Blank rows are for you to fill in; if they don't suffice, insert whole rows inside a table.",
    choices: (words) => words.join(" / "),
    code: "Code",
    facts:
      "Every run reads the tables of this sheet. Change numbers, add or delete rows, add columns of your own; leave table names and headers as they are.",
    legend: "Metrics (by name or code)",
    manualColumn: (name) => `manual:${name}`,
    manualHint: "0–100, entered by the manager",
    name: "Rules",
    needed: "Needed",
    optional: "Optional",
    origin: (text) => `Where the numbers come from: ${text}`,
    row: (row) => `row ${row}`,
    refusalTitle: "Choose from the list",
    refusalText: (words) => `Choices: ${words}`.slice(0, 250),
    title: (template) => `Rules · ${template}`,
    unused: "The tables below are optional; all of them may stay empty",
  },
  lines: {
    award: ({ award, metric, period, rank, prize, group }) =>
      `Award "${award}": place ${rank} by ${metric} of the ${period}${group === "" ? "" : ` in ${group}`} gets ¥${prize}`,
    by: (metric) => ` by ${metric}`,
    capped: (cap) => `, at most ¥${cap}`,
    component: ({ plan, component, how }) => `Plan "${plan}", component "${component}": ${how}`,
    effective: (month) => `, from ${month} on`,
    fixed: (amount) => `¥${amount}`,
    flat: (basis, rate) => `${basis} × ${rate}`,
    floored: (floor) => `, at least ¥${floor}`,
    gate: ({ plan, component, metric, operator, limit, effect }) =>
      `Gate of plan "${plan}"${component === "" ? "" : `, component "${component}"`}: ${metric} ${operator} ${limit}, else ${effect}`,
    gateEffects: {
      factor: (factor) => `times ${factor}`,
      hold: "held",
      zero: "nothing",
    },
    grade: ({ scheme, grade, from, coefficient }) =>
      `Scheme "${scheme}": ${grade} from ${from} points on${coefficient === "" ? "" : `, coefficient ${coefficient}`}`,
    kpi: ({ scheme, metric, weight, how }) => `Scheme "${scheme}": ${metric}, weight ${weight}, ${how}`,
    kpis: {
      bands: (steps) => `by bands: ${steps}`,
      deduct: (target, per) => `target ${target}, ${per} points off per unit beyond it`,
      linear: (worst, best) => `linear from ${worst} (0 points) to ${best} (100 points)`,
      manual: "entered by the manager",
      rank: (steps) => `by rank in the group: ${steps}`,
      ratio: (target) => `in proportion to the target ${target}`,
    },
    multiplied: (by) => `, times ${by}`,

    plan: (plan, limits) => `Plan "${plan}"${limits}`,
    pool: ({ pool, how, group, share }) =>
      `Pool "${pool}": ${how}, for ${group === "" ? "everybody" : group}, ${share}`,
    poolRank: ({ pool, rank, share, extra }) =>
      `Pool "${pool}", place ${rank}: ${share}${extra === "" ? "" : ` and ¥${extra} on top`}`,
    pointsAt: (from, points, lower) => `${lower ? "≤" : "≥"}${from} ${points} points`,
    rankAt: (from, points) => `from place ${from} ${points} points`,
    roster: (people, accounts) => `Roster: ${people} people, ${accounts} accounts`,
    seconds: (seconds) => `${seconds} s`,
    shares: {
      equal: "in equal parts",
      headcount: "by days employed",
      metric: (metric) => `in proportion to ${metric}`,
      rank: (metric) => `by rank in ${metric}`,
    },
    steps: (list) => list.join(", "),
    tier: (from, rate) => `≥${from} ${rate}`,
    tiered: ({ basis, by, mode, steps }) => `${basis}, ${mode} tiers${by}: ${steps}`,
    yuanEach: (amount) => `¥${amount} each`,
  },
  refusals: {
    sheetExists: (sheet) =>
      `The workbook already has a sheet "${sheet}"; nothing was changed. Rename or delete it first.`,
    tablesExist: (tables) =>
      `The workbook already has the rule tables ${tables.join(", ")}; nothing was changed. Delete them first.`,
  },
  settings: {
    afterSaleDays: setting("After-sale days", "Days after the payment in which sessions are after-sale"),
    asOf: setting("Data as of", "Date and time; blank: the latest moment in the data"),
    attributionRule: setting("Attribution rule", ""),
    blacklist: setting("Skip buyers", "Buyer names, separated by semicolons; blank: none"),
    capacity: setting("Capacity", "Receptions a day above which an agent is overloaded, where the roster doesn't say"),
    chaseMinutes: setting("Chase minutes", "Minutes after a silent order before a session counts as chasing it"),
    clawback: setting("Clawback method", ""),
    clawbackDays: setting(
      "Clawback days",
      "Days after the payment within which a refund takes commission back (both ends included)",
    ),
    closedWords: setting(
      "Closed words",
      "Orders whose status contains one of these are closed; separated by semicolons",
    ),
    creditDate: setting("Credit date", ""),
    cutOffDay: setting("Refund cut-off day", "Refunds completed up to this day of the next month count, 1–28"),
    dayStart: setting("Business day starts", "00:00–06:00"),
    forwardedUpTo: setting(
      "Skip forwarded up to",
      "Sessions passed on with at most this many agent messages; blank: off",
    ),
    internal: setting("Skip internal accounts", ""),
    keepFreight: setting("Freight counts as sales", ""),
    memoRule: setting("Memo rule", "Such as flag=red→excluded, memo contains Mary→Mary; on several rows"),
    noBuyerMessage: setting("Skip silent buyers", ""),
    paidStatuses: setting("Paid statuses", "For platforms without a payment moment; separated by semicolons"),
    payDays: setting("Pay days", "Days, counting the enquiry's own, within which an order must be paid"),
    platform: setting("Platform", "Defaults by platform, then the rows below"),
    preAttributed: setting("Orders' own agent", ""),
    proration: setting("Part months", ""),
    refundedStatuses: setting("Refunded statuses", "Separated by semicolons"),
    robotAccounts: setting("Robot accounts", "Separated by semicolons"),
    robots: setting("Skip robots", ""),
    singleLine: setting("Skip single lines", ""),
    targetBasis: setting("Target basis", ""),
    touch: setting("Touch", ""),
    window: setting("Window", "natural:2 (the same or the next day) or rolling:24 (hours)"),
    workingHours: setting("Working hours", "Such as 08:00-23:00; blank: all day"),
  },
  tables: {
    CS_Awards: {
      columns: {
        award: column("Award", "Name of the award"),
        group: column("Group", "Only within this group; blank: everybody"),
        metric: column("Metric", metricHint),
        minSample: column("Minimum sample", "Fewer cases than this never win"),
        period: column("Period", "Month / quarter / year"),
        prize: column("Prize", "Yuan"),
        rank: column("Rank", "1, 2, 3 …: a row for each"),
        tie: column("Tie", "Share the prizes of the places taken, or the full one each"),
      },
      note: "Prizes by rank, paid in the last month of the period.",
      title: "Awards",
    },
    CS_Bands: {
      columns: {
        from: column("From", "Reached (included); for metrics where less is better: not exceeded"),
        metric: column("Metric", metricHint),
        points: column("Points", "0–100"),
        scheme: column("Scheme", "As in the scorecard"),
      },
      note: "For KPIs scored by bands: points from a value on. Scored by rank: from is the rank.",
      title: "Bands",
    },
    CS_Commission: {
      columns: {
        basis: column("Basis", "The metric that pays, such as Net sales"),
        cap: column("Cap", "Yuan a full month; blank: none"),
        component: column("Component", "Name of the component"),
        effectiveFrom: column("Effective from", effectiveHint),
        floor: column("Floor", "Yuan a full month; blank: none"),
        mode: column("Mode", "Whole: the rate reached pays on everything; marginal: each slice at its own"),
        multiplyBy: column("Multiply by", "None, score, coefficient or a metric"),
        plan: column("Plan", "As in Plans"),
        tierMetric: column("Tier metric", "What picks the tier; blank: the basis itself"),
        unit: column("Unit", "Rate of money; per unit: yuan each; fixed: yuan when reached"),
      },
      note: "A plan is made of components; their tiers stand in the table Tiers.",
      title: "Components",
    },
    CS_Events: {
      columns: {
        kind: column("Kind", "Points (before the grade) or money (yuan)"),
        month: column("Month", "Such as 2026-06"),
        note: column("Note", "Why"),
        person: column("Person", "As in the roster"),
        quantity: column("Quantity", "How many times"),
        unit: column("Each", "Points or yuan for each; negative takes away"),
      },
      note: "Points or money by hand, such as full attendance, lateness, bad reviews.",
      title: "Events",
    },
    CS_Facts: {
      columns: {
        agent: column("Account", "the chat account"),
        denominator: column("Denominator", "1 for money and counts"),
        metric: column("Metric", metricHint),
        month: column("Month", "such as 2026-06"),
        numerator: column("Numerator", "money in yuan, time in seconds"),
      },
      note: "Figures of every account, month by month, for comparisons and for awards by quarter and year.",
      title: "Figures on file",
    },
    CS_Ledger: {
      columns: {
        amount: column("Amount", "yuan; negative where it is taken back or carried"),
        base: column("Base", "yuan or a count"),
        component: column("Item", "component, pool, award or cause"),
        kind: column("Kind", "by hand only: paid, adjustment"),
        month: column("Month", "such as 2026-06"),
        orderId: column("Order number", ""),
        paid: column("Paid at", "when the order was paid"),
        person: column("Person", "name"),
        rate: column("Rate", "a share, or yuan each"),
        refundId: column("Refund number", "moment and amount where there is no number"),
        runId: column("Run", "written when publishing; blank by hand"),
        status: column("Status", "published / locked; blank by hand"),
      },
      note: "What pay was made of, month by month, down to the order.",
      title: "Ledger",
    },
    CS_Gates: {
      columns: {
        component: column("Component", "Blank: the whole plan"),
        factor: column("Factor", "What is left on failing, such as 0.5"),
        limit: column("Limit", "Shares as 30% or 0.3, money in yuan, times in seconds"),
        metric: column("Metric", metricHint),
        noData: column("Without data", "Hold / pass / fail"),
        onFail: column("On failing", "Nothing / factor / hold"),
        operator: column("Operator", "≥ > ≤ < = ≠"),
        plan: column("Plan", "As in Plans"),
      },
      note: "What must be reached for commission to be paid; all gates must pass.",
      title: "Gates",
    },
    CS_Grades: {
      columns: {
        coefficient: column("Coefficient", "Commission may be multiplied by it, such as 1.1"),
        from: column("From", "Score from which on (included)"),
        grade: column("Grade", "Name of the grade"),
        scheme: column("Scheme", "As in the scorecard"),
        wishedShare: column("Wished share", "For comparison only; changes nobody's grade"),
      },
      note: "Grade and coefficient by score.",
      title: "Grades",
    },
    CS_Overrides: {
      columns: {
        agent: column("Agent", "The account it goes to; blank: silent"),
        note: column("Note", "Why"),
        orderId: column("Order number", "As text"),
      },
      note: "Who gets an order by a manager's decision; survives recalculation.",
      title: "Overrides",
    },
    CS_Plans: {
      columns: {
        cap: column("Cap", "Most that all components together pay, yuan a full month"),
        floor: column("Floor", "Least that all components together pay, yuan a full month"),
        note: column("Note", ""),
        plan: column("Plan", "Name of the plan"),
      },
      note: "Plans; the roster says who has which.",
      title: "Plans",
    },
    CS_PoolRanks: {
      columns: {
        extra: column("Extra", "Yuan on top of the pool"),
        pool: column("Pool", "As in Pools"),
        rank: column("Rank", "1, 2, 3 …"),
        share: column("Share", "Of the pool, such as 40%"),
      },
      note: "For pools shared by rank: what each place gets; the others share the rest equally.",
      title: "Pool ranks",
    },
    CS_Pools: {
      columns: {
        basis: column("Basis", "Silent sales, shop paid sales, group sales, or a metric"),
        component: column("Component", "For tiers: whose tiers"),
        group: column("Group", "Who shares; blank: everybody"),
        plan: column("Plan", "For tiers: whose tiers"),
        pool: column("Pool", "Name"),
        rankBy: column("Rank by", "For sharing by rank; blank: Net sales"),
        rate: column("Rate", "A share such as 0.6%; blank for tiers"),
        share: column("Share", "Equal / headcount / rank / in proportion to a metric"),
        tierMetric: column("Tier metric", "What picks the tier; blank: the basis itself"),
      },
      note: "Money that a team shares.",
      title: "Pools",
    },
    CS_Roster: {
      columns: {
        account: column("Account", "Chat account; several separated by commas"),
        attendance: column("Attendance", "As needed"),
        baseSalary: column("Base salary", "Yuan a full month"),
        capacity: column("Capacity", "Receptions a day"),
        group: column("Group", ""),
        hired: column("Hired", "First day, included"),
        left: column("Left", "Last day, included"),
        person: column("Person", "Name"),
        plan: column("Plan", "Blank: no commission"),
        position: column("Position", ""),
        scheme: column("Scheme", "Blank: not appraised"),
        target: column("Target", "Yuan a full month"),
      },
      note: "Who has which accounts, plan and scheme. When filled in, no other roster is read.",
      title: "Roster",
    },
    CS_Scorecard: {
      columns: {
        best: column("Best", "Linear: the value that gets 100 points"),
        cap: column("Points cap", "A share; blank: 100%"),
        deductPer: column("Deduct per unit", "Deduct: points off per unit (a ratio's unit is one percentage point)"),
        floor: column("Points floor", "A share; blank: 0"),
        metric: column("Metric", metricHint),
        minSample: column("Minimum sample", "Fewer cases than this count as no data"),
        missing: column("Without data", "Hold / exclude / zero"),
        scheme: column("Scheme", "Name of the scheme"),
        scoring: column("Scoring", "Bands / linear / ratio / deduct / rank / manual"),
        target: column("Target", "For ratio and deduct"),
        weight: column("Weight", "Any numbers; only their proportions count"),
        worst: column("Worst", "Linear: the value that gets 0 points"),
      },
      note: "A row per KPI: weight and scoring. Shares as 98% or 0.98, money in yuan, times in seconds.",
      title: "Scorecard",
    },
    CS_Settings: {
      columns: {
        note: column("Note", ""),
        setting: column("Setting", "Leave as it is"),
        value: column("Value", "Blank: the default"),
      },
      note: "Choices that all figures depend on.",
      title: "Settings",
    },
    CS_Tiers: {
      columns: {
        component: column("Component", "As in Components"),
        effectiveFrom: column("Effective from", effectiveHint),
        from: column("From", "Reached (included), ascending; shares as 40% or 0.4, money in yuan"),
        plan: column("Plan", "As in Plans"),
        rate: column("Rate", "A share such as 0.8%; yuan for per-unit and fixed"),
      },
      note: "Tiers of each component, at least one; a flat rate is one tier from 0.",
      title: "Tiers",
    },
  },
  templates: {
    conversionTiers: {
      name: "Conversion tiers (example)",
      origin:
        "Example numbers, for showing how it works; put your own in: net sales × the rate that the conversion reaches.",
    },
    flatRate: {
      name: "Traditional flat rate",
      origin: "The traditional way: net sales × a fixed rate. 1% is an example; put your own in.",
    },
    linearScheme: {
      name: "Six metrics, linear",
      origin:
        "Six metrics scored linearly: reply rate 25%, answered within 3 minutes 25%, average response 20%, first response 10%, slow receptions 10%, effective receptions 10%. The last two are copied from the platform into the roster's manual columns (85 for 85%).",
    },
    salesTiers: {
      name: "Sales tiers",
      origin: "0.8/0.85/0.9/0.95/1.0/1.1% from 50/100/200/300/400/500 thousand yuan of sales, on the whole.",
    },
    silentPool: {
      name: "Silent pool",
      origin: "6‰ of silent sales: place 1 gets 40% and ¥200, place 2 gets 30% and ¥100, the others share the rest.",
    },
    sixKpis: {
      name: "Six-KPI scorecard",
      origin:
        "Pre-sale KPI table: target completion 30%, final conversion 20%, sales per buyer 20%, reply rate 20%, average response 5%, attendance 5%; gold from 90, silver from 80, bronze from 70 points.",
    },
    teamPool: {
      name: "Team completion pool",
      origin: "Shop sales × the rate that team completion reaches: 1/1.5/2/2.5% from 60/80/100/150%, in equal parts.",
    },
  },
  templateWords: {
    attendance: "Attendance",
    bronze: "Bronze",
    commission: "Sales commission",
    completionPool: "Team pool",
    conversionPlan: "Conversion tiers",
    effectiveReceptions: "Effective receptions",
    exampleNote: "Example numbers: put your own in",
    flatPlan: "Flat rate",
    gold: "Gold",
    salesPlan: "Sales tiers",
    scheme: "Pre-sale",
    silentPool: "Silent pool",
    silver: "Silver",
    slowReceptions: "Slow receptions",
    teamPlan: "Team completion",
  },
  words: {
    attributionRule: { placedFirst: "placed first", placed: "placed", paid: "paid" },
    awardPeriod: { month: "month", quarter: "quarter", year: "year" },
    clawback: { paidRate: "paid rate", recompute: "recompute", currentBase: "current base" },
    creditDate: { paid: "payment", placed: "placing", received: "receipt" },
    eventKind: { points: "points", money: "money" },
    ledgerKind: { adjustment: "adjustment", carry: "carry", clawback: "clawback", earned: "earned", paid: "paid" },
    measures: {
      coefficient: "Coefficient",
      completion: "Completion",
      equal: "equal",
      groupSales: "Group sales",
      headcount: "headcount",
      none: "none",
      rank: "rank",
      score: "Score",
      silentSales: "Silent sales",
    },
    missing: { hold: "hold", exclude: "exclude", zero: "zero" },
    monthStatus: { locked: "locked", published: "published" },
    noData: { hold: "hold", pass: "pass", fail: "fail" },
    onFail: { zero: "nothing", factor: "factor", hold: "hold" },
    operator: { "≥": "≥", ">": ">", "≤": "≤", "<": "<", "=": "=", "≠": "≠" },
    payUnit: { rate: "rate", perUnit: "per unit", fixed: "fixed" },
    preAttributed: { use: "use", ignore: "ignore" },
    proration: { calendar: "calendar days", weekdays: "weekdays" },
    scoring: { bands: "bands", linear: "linear", ratio: "ratio", deduct: "deduct", rank: "rank", manual: "manual" },
    targetBasis: { netSales: "net sales", sales: "sales" },
    tie: { pool: "pool", full: "full" },
    tierMode: { whole: "whole", marginal: "marginal" },
    touch: { last: "last", first: "first", mostRounds: "most rounds" },
    windowKind: { naturalDays: "natural", rollingHours: "rolling" },
    yesNo: { yes: "yes", no: "no" },
  },
};

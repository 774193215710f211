import type { templatesZhCN } from "../zhCN/templates";

export const templatesEn: typeof templatesZhCN = {
  conversionTiers: {
    about: "net sales × the rate that the conversion reaches (example numbers)",
    name: "Conversion tiers (example)",
    origin:
      "Example numbers, for showing how it works; put your own in: net sales × the rate that the conversion reaches.",
  },
  flatRate: {
    about: "net sales × one fixed rate, whatever the conversion",
    name: "Traditional flat rate",
    origin: "The traditional way: net sales × a fixed rate. 1% is an example; put your own in.",
  },
  fullAppraisal: {
    about: "the six-KPI scorecard and conversion tiers (example numbers): scores and commission at once",
    name: "Full monthly appraisal (example)",
    origin:
      "Scores: a publicly shared pre-sale KPI table: target completion 30%, final conversion 20%, sales per buyer 20%, reply rate 20%, average response 5%, attendance 5%; gold from 90, silver from 80, bronze from 70 points. Commission: example numbers, put your own in: net sales × the rate that the conversion reaches.",
  },
  linearScheme: {
    about: "six metrics of reply and response, scored linearly",
    name: "Six metrics, linear",
    origin:
      "A publicly shared scheme of six metrics, scored linearly: reply rate 25%, answered within 3 minutes 25%, average response 20%, first response 10%, slow receptions 10%, effective receptions 10%. The last two are copied from the platform into the roster's manual columns (85 for 85%).",
  },
  salesTiers: {
    about: "net sales × the rate that they reach themselves, on the whole",
    name: "Sales tiers",
    origin:
      "Publicly shared sales tiers: 0.8/0.85/0.9/0.95/1.0/1.1% from 50/100/200/300/400/500 thousand yuan of sales, on the whole.",
  },
  silentPool: {
    about: "6‰ of silent sales, shared by rank",
    name: "Silent pool",
    origin:
      "A publicly shared way to share silent sales, 6‰ of them: place 1 gets 40% and ¥200, place 2 gets 30% and ¥100, the others share the rest.",
  },
  sixKpis: {
    about: "completion, conversion, sales per buyer, reply, response, attendance; scored by bands, graded",
    name: "Six-KPI scorecard",
    origin:
      "A publicly shared pre-sale KPI table: target completion 30%, final conversion 20%, sales per buyer 20%, reply rate 20%, average response 5%, attendance 5%; gold from 90, silver from 80, bronze from 70 points.",
  },
  teamPool: {
    about: "shop sales × the rate that team completion reaches, in equal parts",
    name: "Team completion pool",
    origin:
      "A publicly shared team pool, shop sales × the rate that team completion reaches: 1/1.5/2/2.5% from 60/80/100/150%, in equal parts.",
  },
};

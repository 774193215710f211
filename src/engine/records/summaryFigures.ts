/** One way to rebuild a rate: (`of` − `less`) ÷ `over`, all of them figures that add up. */
export interface RateParts {
  readonly of: string;
  readonly less?: string;
  readonly over: string;
}

/** How a platform's figure of several days or files becomes one. */
export type SummaryFigure =
  /** Adds up. */
  | { readonly kind: "sum" }
  /** The largest counts. */
  | { readonly kind: "peak" }
  /** Never adds up: rebuilt from the first `parts` that are there, else weighted by the first of `weights` that is. */
  | { readonly kind: "rate"; readonly parts: readonly RateParts[]; readonly weights: readonly string[] };

const SUM: SummaryFigure = { kind: "sum" };

function rate(parts: readonly RateParts[], weights: readonly string[]): SummaryFigure {
  return { kind: "rate", parts, weights };
}

function over(whole: string, ...numerators: readonly string[]): RateParts[] {
  return numerators.map((of) => ({ of, over: whole }));
}

const ENQUIRIES = ["enquiries"];
const CHATS = ["sessions", "receivedBuyers"];

/** What each figure of an agent summary is made of, by field. */
export const SUMMARY_FIGURES: Readonly<Record<string, SummaryFigure>> = {
  consultations: SUM,
  receivedBuyers: SUM,
  sessions: SUM,
  enquiries: SUM,
  placedBuyers: SUM,
  placedEnquirers: SUM,
  payingBuyers: SUM,
  finalPayers: SUM,
  nextDayPayers: SUM,
  lostEnquiries: SUM,
  placedOrders: SUM,
  placedAmount: SUM,
  paidOrders: SUM,
  items: SUM,
  sales: SUM,
  netSales: SUM,
  refundAmount: SUM,
  assists: SUM,
  assistedSales: SUM,
  buyerMessages: SUM,
  agentMessages: SUM,
  agentCharacters: SUM,
  unanswered: SUM,
  needingReply: SUM,
  lateReplies: SUM,
  slowReceptions: SUM,
  responseSeconds: SUM,
  goodRatings: SUM,
  badRatings: SUM,
  ratings: SUM,
  transferredOut: SUM,
  transferredIn: SUM,
  peakConcurrency: { kind: "peak" },
  conversion: rate(over("enquiries", "finalPayers", "payingBuyers"), ENQUIRIES),
  nextDayConversion: rate(over("enquiries", "nextDayPayers"), ENQUIRIES),
  sameDayConversion: rate([], ENQUIRIES),
  placedConversion: rate(over("enquiries", "placedEnquirers", "placedBuyers"), ENQUIRIES),
  paySuccess: rate([], ["placedBuyers"]),
  averageOrderValue: rate(over("payingBuyers", "sales"), ["payingBuyers"]),
  itemsPerBuyer: rate(over("payingBuyers", "items"), ["payingBuyers"]),
  refundRate: rate(over("sales", "refundAmount"), ["sales"]),
  salesShare: rate([], []),
  replyRate: rate([{ of: "consultations", less: "unanswered", over: "consultations" }], ["consultations", ...CHATS]),
  within30s: rate([], ["needingReply", ...CHATS]),
  within3min: rate([{ of: "needingReply", less: "lateReplies", over: "needingReply" }], ["needingReply", ...CHATS]),
  within5min: rate([], ["needingReply", ...CHATS]),
  firstResponse: rate([], CHATS),
  averageResponse: rate(over("sessions", "responseSeconds"), [...CHATS, "agentMessages"]),
  duration: rate([], CHATS),
  answerRatio: rate(over("buyerMessages", "agentMessages"), []),
  satisfaction: rate(over("ratings", "goodRatings"), ["ratings"]),
};

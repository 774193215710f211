-- The oracle: metrics.md as plain SQL, independent of the engine. Where metrics.md leaves something open, this was chosen:
--  1. A session caught by several switches is counted under the first of: robot, noBuyerMessage, internal, blacklist,
--     singleLine, forwarded (forwarded = 转出 with few agent messages). Robots' names are compared whole.
--  2. A masked buyer's session is a distinct buyer of its own in `receivedBuyers`, a masked or missing buyer's order a payer of its own.
--  3. After-sale looks at the buyer's orders of every shop; candidates and chases only at orders of the session's shop.
--  4. An order's buyer, shop and own agent are the first filled ones of its lines; memo and flag rules match any line; an order is
--     closed when all its lines are; received = the latest line. Refunds and overrides may name an order by parent or by line.
--  5. An order without the column `paid` is paid at creation if its status says so.
--  6. Chase: candidates for paidBy are limited only if nobody has placedBy, override or not. The chaseSuccess denominator takes
--     raw placedBy, leaves out excluded orders, and "before payment" is strict.
--  7. session, gap and runner-up exist only where a session decided (placed, paid, chased); the event is the deciding one.
--  8. Override to silent: reason `override`, no owner, silent in the conservation.
--  9. Assists: owned orders by the (earliest) moment of payment in the period, whatever creditDate says, at order amount.
-- 10. creditDate placed and received still ask for the full payment; sales of presale orders need every balance line paid.
-- 11. repeatRate: any other order paid strictly before the buyer's first owned payment (a presale's deposit).
-- 12. Freight (keepFreight false) comes off sales and shopPaidSales only.
-- 13. workingHours limit first and average response, percentiles and within…; not unanswered, replyRate, slowReceptions.
-- 14. slowReceptions: average response of the reception's sessions, weighted as averageResponse, over 120 s.
-- 15. answerRatio: sessions with both counts. peakConcurrency: half-open, sessions with an end, started in the period.
-- 16. overload: an account by its own receptions, a person by all of theirs; groups and the shop add persons up.
-- 17. negativeReviewRate: orders of `sales` with a review; negative = worst rating 2 or less; reviews are joined by order only.
-- 18. Items: a missing quantity adds nothing. `agents` includes accounts whose sessions are all filtered.
-- 19. targetCompletion: employed share of the month's days (or Mondays to Fridays), per person.

-- Input of the oracle, filled by loadRecords.ts. Moments are whole seconds, days whole days, money fen; NULL is a missing cell.

CREATE TABLE session (
  tbl INTEGER, sheet_row INTEGER, agent VARCHAR, buyer VARCHAR, start_at BIGINT, end_at BIGINT,
  first_response DOUBLE, average_response DOUBLE, buyer_messages INTEGER, agent_messages INTEGER, satisfaction DOUBLE,
  replied INTEGER, reception_type INTEGER, phase INTEGER, shop VARCHAR, robot INTEGER
);
CREATE TABLE order_row (
  tbl INTEGER, sheet_row INTEGER, order_id VARCHAR, parent_id VARCHAR, buyer VARCHAR, agent VARCHAR,
  created_at BIGINT, paid_at BIGINT, received_at BIGINT, amount BIGINT, refund_amount BIGINT, freight BIGINT,
  quantity INTEGER, status VARCHAR, seller_memo VARCHAR, flag VARCHAR, shop VARCHAR, stage INTEGER
);
CREATE TABLE refund (order_id VARCHAR, amount BIGINT, completed_at BIGINT, status VARCHAR);
CREATE TABLE review (order_id VARCHAR, rating DOUBLE);
CREATE TABLE roster (
  seq INTEGER, account VARCHAR, person VARCHAR, team VARCHAR, hired INTEGER, left_on INTEGER, target BIGINT,
  capacity DOUBLE, attendance DOUBLE
);

CREATE TABLE memo_rule (seq INTEGER, col VARCHAR, how VARCHAR, txt VARCHAR, account VARCHAR);  -- account NULL: excluded
CREATE TABLE override (seq INTEGER, order_id VARCHAR, account VARCHAR);                        -- account NULL: silent
CREATE TABLE word (list VARCHAR, txt VARCHAR);  -- list: blacklist, robot, closed, paid, refunded

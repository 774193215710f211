-- metrics.md §4. `purchase`: one row an order, lines of one parent together.

CREATE TABLE line AS
SELECT
  coalesce(parent_id, order_id) AS key, *,
  status IS NOT NULL AND EXISTS (FROM word WHERE list = 'closed' AND contains(status, txt)) AS line_closed,
  CASE
    WHEN (SELECT has_paid FROM cfg) THEN paid_at
    WHEN status IN (SELECT txt FROM word WHERE list = 'paid') THEN created_at
  END AS line_paid_at
FROM order_row;

-- Credit by the earliest payment (the deposit's); money when the balance is paid, for orders with stages.
CREATE TABLE grouped AS
SELECT
  key,
  min(created_at) AS created_at,
  min(line_paid_at) AS paid_at,
  max(received_at) AS received_at,
  sum(amount)::BIGINT AS amount,
  coalesce(sum(freight), 0)::BIGINT AS freight,
  sum(quantity)::BIGINT AS quantity,
  sum(refund_amount)::BIGINT AS refund_amount,
  bool_and(line_closed) AS closed,
  coalesce(bool_or(stage IN (1, 2)), FALSE) AS staged,
  count(*) FILTER (stage = 2) AS balances,
  count(*) FILTER (stage = 2 AND line_paid_at IS NULL) AS open_balances,
  max(line_paid_at) FILTER (stage = 2) AS balance_paid_at,
  arg_min(buyer, (tbl, sheet_row)) FILTER (buyer IS NOT NULL) AS buyer,
  arg_min(shop, (tbl, sheet_row)) FILTER (shop IS NOT NULL) AS shop,
  arg_min(agent, (tbl, sheet_row)) FILTER (agent IS NOT NULL) AS own_agent
FROM line
GROUP BY key;

CREATE TABLE purchase AS
SELECT
  *,
  buyer IS NOT NULL AND NOT is_masked(buyer) AS joinable,
  CASE WHEN NOT staged THEN paid_at WHEN balances > 0 AND open_balances = 0 THEN balance_paid_at END AS settled_at
FROM grouped;

-- Refunds: the mapped table if there is one, else the orders' own column, taken as completed in time.
CREATE TABLE id_key AS
SELECT DISTINCT id, key FROM (SELECT order_id AS id, key FROM line UNION ALL SELECT key, key FROM line);

CREATE TABLE counted_refund AS
SELECT p.key, least(p.amount, sum(r.amount))::BIGINT AS amount
FROM (
  SELECT k.key, refund.amount
  FROM refund JOIN id_key k ON k.id = refund.order_id, cfg
  WHERE cfg.has_refunds AND completed_at < cfg.cut_off
    AND (NOT cfg.has_refund_status OR status IN (SELECT txt FROM word WHERE list = 'refunded'))
  UNION ALL
  SELECT key, refund_amount FROM purchase, cfg WHERE NOT cfg.has_refunds AND refund_amount IS NOT NULL
) r
JOIN purchase p USING (key)
GROUP BY p.key, p.amount;

-- Sessions of the order's buyer (and shop) that a moment t falls into: start ≤ t inside the window.
CREATE MACRO inside_window(t, start_at, end_or_start) AS (
  start_at <= t AND CASE
    WHEN (SELECT window_days FROM cfg) IS NOT NULL THEN bday(t) - bday(start_at) < (SELECT window_days FROM cfg)
    ELSE t - greatest(end_or_start, start_at) <= (SELECT window_seconds FROM cfg)
  END
);

-- All of a joinable order's sessions, once.
CREATE TABLE met AS
SELECT
  p.key, p.created_at, p.paid_at, s.agent, s.start_at, s.end_or_start, s.rounds, s.tbl, s.sheet_row, s.visitor, s.day
FROM purchase p
JOIN live s ON s.buyer = p.buyer
CROSS JOIN cfg
WHERE p.joinable AND NOT s.masked
  AND (NOT (cfg.has_session_shop AND cfg.has_order_shop) OR s.shop IS NULL OR p.shop IS NULL OR s.shop = p.shop);

-- Rank among the candidates of one event, by the touch rule.
CREATE MACRO touch_rank(touch, start_at, end_or_start, rounds) AS CASE touch
  WHEN 'last' THEN [-end_or_start, -start_at, -rounds]
  WHEN 'first' THEN [start_at, end_or_start, -rounds]
  ELSE [-rounds, -end_or_start, -start_at]
END;

CREATE TABLE placed_candidate AS
SELECT
  key, agent, start_at, end_or_start, sheet_row,
  row_number() OVER (PARTITION BY key ORDER BY touch_rank(touch, start_at, end_or_start, rounds), agent, tbl, sheet_row) AS nth
FROM met, cfg
WHERE inside_window(created_at, start_at, end_or_start);

CREATE TABLE paid_candidate AS
SELECT
  key, agent, start_at, end_or_start, sheet_row,
  row_number() OVER (PARTITION BY key ORDER BY touch_rank(touch, start_at, end_or_start, rounds), agent, tbl, sheet_row) AS nth
FROM met, cfg
WHERE paid_at IS NOT NULL AND inside_window(paid_at, start_at, end_or_start)
  AND (key IN (SELECT key FROM placed_candidate) OR start_at >= created_at + chase_seconds);

-- The first memo or flag rule that any line of the order matches.
CREATE TABLE memo_hit AS
SELECT key, min(seq) AS seq
FROM line CROSS JOIN memo_rule
WHERE CASE WHEN how = 'equals' THEN CASE WHEN col = 'flag' THEN flag ELSE seller_memo END = txt
           ELSE contains(CASE WHEN col = 'flag' THEN flag ELSE seller_memo END, txt) END
GROUP BY key;

CREATE TABLE override_hit AS
SELECT key, max(seq) AS seq FROM override JOIN id_key ON id = override.order_id GROUP BY key;

CREATE TABLE ruled AS
SELECT
  p.*, b.agent AS placed_by, c.agent AS paid_by,
  CASE
    WHEN o.seq IS NOT NULL THEN 'override'
    WHEN m.account IS NULL AND h.seq IS NOT NULL THEN 'excluded'
    WHEN h.seq IS NOT NULL THEN 'memoRule'
    WHEN p.own_agent IS NOT NULL AND cfg.use_own_agent THEN 'preAttributed'
    WHEN p.buyer IS NULL THEN 'noBuyer'
    WHEN NOT p.joinable THEN 'maskedBuyer'
    WHEN cfg.rule <> 'paid' AND b.agent IS NOT NULL THEN 'placed'
    WHEN cfg.rule <> 'placed' AND c.agent IS NOT NULL THEN CASE WHEN b.agent IS NULL THEN 'chased' ELSE 'paid' END
    ELSE 'silent'
  END AS reason,
  v.account AS override_account, m.account AS memo_account
FROM purchase p
CROSS JOIN cfg
LEFT JOIN placed_candidate b ON b.key = p.key AND b.nth = 1
LEFT JOIN paid_candidate c ON c.key = p.key AND c.nth = 1
LEFT JOIN override_hit o ON o.key = p.key
LEFT JOIN override v ON v.seq = o.seq
LEFT JOIN memo_hit h ON h.key = p.key
LEFT JOIN memo_rule m ON m.seq = h.seq;

CREATE TABLE owned AS
SELECT *, CASE reason
  WHEN 'override' THEN override_account
  WHEN 'memoRule' THEN memo_account
  WHEN 'preAttributed' THEN own_agent
  WHEN 'placed' THEN placed_by
  WHEN 'paid' THEN paid_by
  WHEN 'chased' THEN paid_by
END AS owner
FROM ruled;

-- The deciding session, the gap from its end to the event, and the best candidate of another agent.
CREATE TABLE credit AS
SELECT
  o.*,
  d.sheet_row AS session_row,
  d.event_at - greatest(d.end_or_start, d.start_at) AS gap_seconds,
  CASE o.reason
    WHEN 'placed' THEN (SELECT arg_min(x.agent, x.nth) FROM placed_candidate x WHERE x.key = o.key AND x.agent <> o.owner)
    WHEN 'paid' THEN (SELECT arg_min(x.agent, x.nth) FROM paid_candidate x WHERE x.key = o.key AND x.agent <> o.owner)
    WHEN 'chased' THEN (SELECT arg_min(x.agent, x.nth) FROM paid_candidate x WHERE x.key = o.key AND x.agent <> o.owner)
  END AS runner_up,
  -- Whose placed order it is, for the metrics: the owner's where a decision beside the rule made one.
  CASE WHEN o.reason IN ('override', 'memoRule', 'preAttributed', 'excluded') THEN o.owner ELSE o.placed_by END AS placed_credit,
  coalesce(r.amount, 0) AS refunded,
  CASE (SELECT credit_date FROM cfg)
    WHEN 'paid' THEN o.settled_at
    WHEN 'placed' THEN CASE WHEN o.settled_at IS NOT NULL THEN o.created_at END
    ELSE CASE WHEN o.settled_at IS NOT NULL THEN o.received_at END
  END AS sale_at,
  CASE WHEN o.joinable THEN o.buyer ELSE '#' || o.key END AS payer
FROM owned o
LEFT JOIN counted_refund r ON r.key = o.key
LEFT JOIN (
  SELECT c.key, c.sheet_row, c.start_at, c.end_or_start, p.created_at AS event_at, 'created' AS event
  FROM placed_candidate c JOIN purchase p USING (key) WHERE nth = 1
  UNION ALL
  SELECT c.key, c.sheet_row, c.start_at, c.end_or_start, p.paid_at, 'paid'
  FROM paid_candidate c JOIN purchase p USING (key) WHERE nth = 1
) d ON d.key = o.key AND d.event = CASE o.reason WHEN 'placed' THEN 'created' WHEN 'paid' THEN 'paid' WHEN 'chased' THEN 'paid' END;

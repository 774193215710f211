-- metrics.md §5, as far as no chat messages are needed. `figure`: one row a unit and metric.

CREATE TABLE counted_session AS SELECT u.scope, u.name, s.* FROM live s JOIN unit u USING (agent) WHERE s.counted;
CREATE TABLE counted_reception AS SELECT u.scope, u.name, r.* FROM reception r JOIN unit u USING (agent) WHERE r.counted;
CREATE TABLE counted_enquiry AS SELECT u.scope, u.name, e.* FROM enquiry e JOIN unit u USING (agent);

-- Orders by whom they were placed with, and sales by their owner.
CREATE TABLE placed AS
SELECT u.scope, u.name, c.* FROM credit c JOIN unit u ON u.agent = c.placed_credit WHERE in_period(c.created_at);

CREATE TABLE shop_sale AS
SELECT *, amount - CASE WHEN (SELECT keep_freight FROM cfg) THEN 0 ELSE freight END AS money
FROM credit
WHERE in_period(sale_at) AND reason <> 'excluded';
CREATE TABLE sale AS SELECT u.scope, u.name, s.* FROM shop_sale s JOIN unit u ON u.agent = s.owner;

CREATE TABLE shop_total AS
SELECT sum(money)::DOUBLE AS sales, count(DISTINCT payer) AS buyers FROM shop_sale;

-- Placed without anybody, then met by the agent at least chaseMinutes later, before payment, inside the window of created.
CREATE TABLE chase AS
SELECT DISTINCT u.scope, u.name, m.key, m.agent, c.paid_by = m.agent AS won
FROM met m
JOIN credit c USING (key)
JOIN unit u ON u.agent = m.agent
CROSS JOIN cfg
WHERE in_period(c.created_at) AND c.placed_by IS NULL AND c.reason <> 'excluded'
  AND m.start_at >= c.created_at + cfg.chase_seconds
  AND (c.paid_at IS NULL OR m.start_at < c.paid_at)
  AND CASE WHEN cfg.window_days IS NOT NULL THEN bday(m.start_at) - bday(c.created_at) < cfg.window_days
           ELSE m.start_at - c.created_at <= cfg.window_seconds END;

-- "An order paid in the period": by the moment of payment, whatever creditDate says, at order amount.
CREATE TABLE assist AS
SELECT DISTINCT x.agent, s.key, s.amount AS money
FROM credit s
JOIN (SELECT key, agent FROM placed_candidate UNION SELECT key, agent FROM paid_candidate) x USING (key)
JOIN account mine ON mine.agent = s.owner
JOIN account other ON other.agent = x.agent
WHERE other.person <> mine.person AND in_period(s.paid_at);

-- Paying buyers and whether they had paid before (any agent's other order).
CREATE TABLE paying AS
SELECT
  f.scope, f.name, f.payer,
  EXISTS (FROM purchase p WHERE p.buyer = f.payer AND p.joinable AND p.paid_at < f.first_paid AND p.key <> f.first_key) AS repeats
FROM (
  SELECT scope, name, payer, min(paid_at) AS first_paid, arg_min(key, paid_at) AS first_key
  FROM sale GROUP BY scope, name, payer
) f;

CREATE TABLE rated_order AS
SELECT k.key, min(r.rating) AS worst
FROM review r JOIN id_key k ON k.id = r.order_id
GROUP BY k.key;

-- Only response metrics mind the working hours.
CREATE TABLE response AS
SELECT s.*
FROM counted_session s CROSS JOIN cfg
WHERE cfg.work_from IS NULL OR (s.start_at % 86400 >= cfg.work_from AND s.start_at % 86400 < cfg.work_to);

CREATE TABLE silence AS
SELECT
  scope, name,
  CASE
    WHEN replied IN (1, 2) THEN replied = 1
    WHEN agent_messages IS NOT NULL THEN agent_messages = 0
    WHEN (SELECT has_first_response FROM cfg) THEN first_response IS NULL
    ELSE FALSE
  END AS unanswered
FROM counted_session;

-- Half-open: a session that ends when another starts doesn't overlap it.
CREATE TABLE peak AS
SELECT scope, name, max(together) AS together
FROM (
  SELECT a.scope, a.name, a.tbl, a.sheet_row, count(*) AS together
  FROM counted_session a
  JOIN counted_session b ON b.scope = a.scope AND b.name = a.name
    AND b.start_at <= a.start_at AND (b.end_at > a.start_at OR (b.tbl = a.tbl AND b.sheet_row = a.sheet_row))
  WHERE a.end_at IS NOT NULL AND b.end_at IS NOT NULL
  GROUP BY a.scope, a.name, a.tbl, a.sheet_row
)
GROUP BY scope, name;

-- Capacity is a person's: an account's days by its own receptions, a person's by all of theirs; groups and shop add persons up.
CREATE TABLE limit_of AS
SELECT a.agent, a.person, coalesce(
  (SELECT max(o.capacity) FROM account b JOIN roster o ON o.account = b.agent WHERE b.person = a.person),
  (SELECT capacity FROM cfg)
) AS capacity
FROM account a;
CREATE TABLE busy_day AS
SELECT 'agent' AS of_whom, r.agent AS name, r.day, count(*) > any_value(l.capacity) AS too_many
FROM reception r JOIN limit_of l USING (agent) WHERE r.counted GROUP BY r.agent, r.day
UNION ALL
SELECT 'person', l.person, r.day, count(*) > any_value(l.capacity)
FROM reception r JOIN limit_of l USING (agent) WHERE r.counted GROUP BY l.person, r.day;

-- Once per person; the share of the month's days (or weekdays) on which the person was employed.
CREATE TABLE goal AS
SELECT person, any_value(team) AS team, max(target) AS target,
  max(target) * (
    SELECT count(*) FILTER (d.day >= coalesce(min(roster.hired), d.day) AND d.day <= coalesce(max(roster.left_on), d.day))::DOUBLE / count(*)
    FROM month_day d
  ) AS due
FROM roster
WHERE target IS NOT NULL
GROUP BY person;

CREATE TABLE session_sum AS
SELECT scope, name,
  count(*) AS sessions,
  sum(agent_messages) FILTER (agent_messages IS NOT NULL AND buyer_messages IS NOT NULL) AS agent_lines,
  sum(buyer_messages) FILTER (agent_messages IS NOT NULL AND buyer_messages IS NOT NULL) AS buyer_lines,
  sum(end_at - start_at) AS seconds,
  count(end_at) AS ended,
  count(satisfaction) AS rated,
  sum(satisfaction) AS stars,
  count(*) FILTER (satisfaction >= 4) AS pleased
FROM counted_session GROUP BY scope, name;

CREATE TABLE response_sum AS
SELECT scope, name,
  count(*) AS sessions,
  sum(first_response) AS first_sum,
  count(first_response) AS first_count,
  quantile_cont(first_response, 0.5) AS p50,
  quantile_cont(first_response, 0.9) AS p90,
  count(*) FILTER (first_response <= 30) AS in30,
  count(*) FILTER (first_response <= 180) AS in180,
  count(*) FILTER (first_response <= 300) AS in300,
  sum(average_response * coalesce(agent_messages, 1)) AS average_sum,
  sum(coalesce(agent_messages, 1)) FILTER (average_response IS NOT NULL) AS average_weight
FROM response GROUP BY scope, name;

CREATE TABLE silence_sum AS
SELECT scope, name, count(*) FILTER (unanswered) AS unanswered FROM silence GROUP BY scope, name;

CREATE TABLE reception_sum AS
SELECT scope, name, count(*) AS receptions, count(DISTINCT visitor) AS buyers, count(*) FILTER (average_response > 120) AS slow
FROM counted_reception GROUP BY scope, name;

CREATE TABLE enquiry_sum AS
SELECT scope, name,
  count(*) AS enquiries, count(DISTINCT buyer) AS buyers,
  count(*) FILTER (ripe_final) AS ripe_final, count(*) FILTER (ripe_final AND final) AS final,
  count(*) FILTER (ripe_next_day) AS ripe_next_day, count(*) FILTER (ripe_next_day AND next_day) AS next_day,
  count(*) FILTER (ripe_same_day) AS ripe_same_day, count(*) FILTER (ripe_same_day AND same_day) AS same_day,
  count(*) FILTER (ripe_placed) AS ripe_placed, count(*) FILTER (ripe_placed AND placed) AS placed,
  count(DISTINCT buyer) FILTER (ripe_final) AS ripe_buyers,
  count(DISTINCT buyer) FILTER (ripe_final AND final) AS converted_buyers
FROM counted_enquiry GROUP BY scope, name;

CREATE TABLE placed_sum AS
SELECT scope, name, count(*) AS orders, sum(amount) AS amount, count(*) FILTER (closed) AS closed, count(paid_at) AS paid
FROM placed GROUP BY scope, name;

CREATE TABLE sale_sum AS
SELECT s.scope, s.name,
  count(*) AS orders, sum(money) AS sales, sum(refunded) AS refunded, count(*) FILTER (refunded > 0) AS refunded_orders,
  sum(coalesce(quantity, 0)) AS items, count(DISTINCT payer) AS payers,
  count(worst) AS reviewed, count(*) FILTER (worst <= 2) AS blamed
FROM sale s LEFT JOIN rated_order r USING (key) GROUP BY s.scope, s.name;

CREATE TABLE repeat_sum AS
SELECT scope, name, count(*) FILTER (repeats) AS repeats FROM paying GROUP BY scope, name;

CREATE TABLE chase_sum AS
SELECT scope, name, count(*) AS orders, count(*) FILTER (won) AS won FROM chase GROUP BY scope, name;

CREATE TABLE assist_sum AS
SELECT u.scope, u.name, count(*) AS orders, sum(a.money) AS money FROM assist a JOIN unit u USING (agent) GROUP BY u.scope, u.name;

CREATE TABLE busy_sum AS
SELECT u.scope, u.name, count(*) FILTER (too_many) AS days
FROM busy_day b
JOIN (
  SELECT 'agent' AS of_whom, agent AS whose, scope, name FROM unit WHERE scope = 'agent'
  UNION ALL
  SELECT DISTINCT 'person', a.person, u.scope, u.name FROM unit u JOIN account a USING (agent) WHERE u.scope <> 'agent'
) u ON u.of_whom = b.of_whom AND u.whose = b.name
GROUP BY u.scope, u.name;

-- Everything a unit has, missing sums as 0 (a count of nothing is 0; a quotient by 0 has no value).
CREATE TABLE wide AS
SELECT n.scope, n.name,
  coalesce(ss.sessions, 0) AS sessions, ss.agent_lines, ss.buyer_lines, ss.seconds, ss.ended, ss.rated, ss.stars, ss.pleased,
  rs.sessions AS response_sessions, rs.first_sum, rs.first_count, rs.p50, rs.p90, rs.in30, rs.in180, rs.in300, rs.average_sum, rs.average_weight,
  coalesce(si.unanswered, 0) AS unanswered,
  coalesce(rc.receptions, 0) AS receptions, coalesce(rc.buyers, 0) AS received_buyers, coalesce(rc.slow, 0) AS slow,
  coalesce(e.enquiries, 0) AS enquiries, coalesce(e.buyers, 0) AS enquiring_buyers,
  coalesce(e.ripe_final, 0) AS ripe_final, coalesce(e.final, 0) AS final,
  coalesce(e.ripe_next_day, 0) AS ripe_next_day, coalesce(e.next_day, 0) AS next_day,
  coalesce(e.ripe_same_day, 0) AS ripe_same_day, coalesce(e.same_day, 0) AS same_day,
  coalesce(e.ripe_placed, 0) AS ripe_placed, coalesce(e.placed, 0) AS placed_enquiries,
  coalesce(e.ripe_buyers, 0) AS ripe_buyers, coalesce(e.converted_buyers, 0) AS converted_buyers,
  coalesce(p.orders, 0) AS placed_orders, coalesce(p.amount, 0) AS placed_amount, coalesce(p.closed, 0) AS placed_closed, coalesce(p.paid, 0) AS placed_paid,
  coalesce(s.orders, 0) AS orders, coalesce(s.sales, 0)::DOUBLE AS sales, coalesce(s.refunded, 0)::DOUBLE AS refunded,
  coalesce(s.refunded_orders, 0) AS refunded_orders, coalesce(s.items, 0) AS items, coalesce(s.payers, 0) AS payers,
  coalesce(s.reviewed, 0) AS reviewed, coalesce(s.blamed, 0) AS blamed,
  coalesce(r.repeats, 0) AS repeats, coalesce(c.orders, 0) AS chases, coalesce(c.won, 0) AS chases_won,
  coalesce(a.orders, 0) AS assists, coalesce(a.money, 0) AS assisted, coalesce(b.days, 0) AS busy_days,
  coalesce(k.together, 0) AS together, t.sales AS shop_sales, t.buyers AS shop_buyers,
  CASE n.scope WHEN 'person' THEN (SELECT due FROM goal WHERE person = n.name)
               WHEN 'group' THEN (SELECT sum(due) FROM goal WHERE team = n.name)
               WHEN 'shop' THEN (SELECT sum(due) FROM goal) END AS due
FROM unit_name n
CROSS JOIN shop_total t
LEFT JOIN session_sum ss USING (scope, name)
LEFT JOIN response_sum rs USING (scope, name)
LEFT JOIN silence_sum si USING (scope, name)
LEFT JOIN reception_sum rc USING (scope, name)
LEFT JOIN enquiry_sum e USING (scope, name)
LEFT JOIN placed_sum p USING (scope, name)
LEFT JOIN sale_sum s USING (scope, name)
LEFT JOIN repeat_sum r USING (scope, name)
LEFT JOIN chase_sum c USING (scope, name)
LEFT JOIN assist_sum a USING (scope, name)
LEFT JOIN busy_sum b USING (scope, name)
LEFT JOIN peak k USING (scope, name);

-- Counts and money have denominator 1, percentiles and the highest overlap no parts.
CREATE TABLE figure AS
SELECT scope, name, x.code, (CASE WHEN x.parts THEN x.num / nullif(x.den, 0) ELSE x.num END)::DOUBLE AS value,
  x.num::DOUBLE AS numerator, x.den::DOUBLE AS denominator, x.unripe::DOUBLE AS unripe, x.parts
FROM (
  SELECT scope, name, unnest([
    {code: 'sessions', num: sessions::DOUBLE, den: 1::DOUBLE, unripe: NULL::DOUBLE, parts: TRUE},
    {code: 'receptions', num: receptions, den: 1, unripe: NULL, parts: TRUE},
    {code: 'receivedBuyers', num: received_buyers, den: 1, unripe: NULL, parts: TRUE},
    {code: 'enquiries', num: enquiries, den: 1, unripe: NULL, parts: TRUE},
    {code: 'enquiringBuyers', num: enquiring_buyers, den: 1, unripe: NULL, parts: TRUE},
    {code: 'conversion', num: final, den: ripe_final, unripe: enquiries - ripe_final, parts: TRUE},
    {code: 'nextDayConversion', num: next_day, den: ripe_next_day, unripe: enquiries - ripe_next_day, parts: TRUE},
    {code: 'sameDayConversion', num: same_day, den: ripe_same_day, unripe: enquiries - ripe_same_day, parts: TRUE},
    {code: 'placedConversion', num: placed_enquiries, den: ripe_placed, unripe: enquiries - ripe_placed, parts: TRUE},
    {code: 'buyerConversion', num: converted_buyers, den: ripe_buyers, unripe: NULL, parts: TRUE},
    {code: 'placedOrders', num: placed_orders, den: 1, unripe: NULL, parts: TRUE},
    {code: 'placedAmount', num: placed_amount, den: 1, unripe: NULL, parts: TRUE},
    {code: 'paidOrders', num: orders, den: 1, unripe: NULL, parts: TRUE},
    {code: 'sales', num: sales, den: 1, unripe: NULL, parts: TRUE},
    {code: 'netSales', num: sales - refunded, den: 1, unripe: NULL, parts: TRUE},
    {code: 'salesShare', num: sales, den: coalesce(shop_sales, 0), unripe: NULL, parts: TRUE},
    {code: 'averageOrderValue', num: sales, den: payers, unripe: NULL, parts: TRUE},
    {code: 'relativeOrderValue', num: sales / nullif(payers, 0), den: shop_sales / nullif(shop_buyers, 0), unripe: NULL, parts: TRUE},
    {code: 'itemsPerBuyer', num: items, den: payers, unripe: NULL, parts: TRUE},
    {code: 'itemsPerOrder', num: items, den: orders, unripe: NULL, parts: TRUE},
    {code: 'orderLossRate', num: placed_closed, den: placed_orders, unripe: NULL, parts: TRUE},
    {code: 'paySuccess', num: placed_paid, den: placed_orders, unripe: NULL, parts: TRUE},
    {code: 'chaseSuccess', num: chases_won, den: chases, unripe: NULL, parts: TRUE},
    {code: 'lostEnquiries', num: ripe_placed - placed_enquiries, den: 1, unripe: NULL, parts: TRUE},
    {code: 'refundRate', num: refunded, den: sales, unripe: NULL, parts: TRUE},
    {code: 'refundedOrderRate', num: refunded_orders, den: orders, unripe: NULL, parts: TRUE},
    {code: 'repeatRate', num: repeats, den: payers, unripe: NULL, parts: TRUE},
    {code: 'assists', num: assists, den: 1, unripe: NULL, parts: TRUE},
    {code: 'assistedSales', num: assisted, den: 1, unripe: NULL, parts: TRUE},
    {code: 'firstResponse', num: first_sum, den: coalesce(first_count, 0), unripe: NULL, parts: TRUE},
    {code: 'firstResponseP50', num: p50, den: 1, unripe: NULL, parts: FALSE},
    {code: 'firstResponseP90', num: p90, den: 1, unripe: NULL, parts: FALSE},
    {code: 'averageResponse', num: average_sum, den: coalesce(average_weight, 0), unripe: NULL, parts: TRUE},
    {code: 'unanswered', num: unanswered, den: 1, unripe: NULL, parts: TRUE},
    {code: 'replyRate', num: sessions - unanswered, den: sessions, unripe: NULL, parts: TRUE},
    {code: 'within30s', num: in30, den: coalesce(response_sessions, 0), unripe: NULL, parts: TRUE},
    {code: 'within3min', num: in180, den: coalesce(response_sessions, 0), unripe: NULL, parts: TRUE},
    {code: 'within5min', num: in300, den: coalesce(response_sessions, 0), unripe: NULL, parts: TRUE},
    {code: 'slowReceptions', num: slow, den: 1, unripe: NULL, parts: TRUE},
    {code: 'answerRatio', num: agent_lines, den: buyer_lines, unripe: NULL, parts: TRUE},
    {code: 'duration', num: seconds, den: coalesce(ended, 0), unripe: NULL, parts: TRUE},
    {code: 'peakConcurrency', num: together, den: 1, unripe: NULL, parts: FALSE},
    {code: 'overload', num: busy_days, den: 1, unripe: NULL, parts: TRUE},
    {code: 'satisfaction', num: pleased, den: coalesce(rated, 0), unripe: NULL, parts: TRUE},
    {code: 'satisfactionScore', num: stars, den: coalesce(rated, 0), unripe: NULL, parts: TRUE},
    {code: 'ratedRate', num: rated, den: sessions, unripe: NULL, parts: TRUE},
    {code: 'negativeReviewRate', num: blamed, den: reviewed, unripe: NULL, parts: TRUE},
    {code: 'targetCompletion', num: CASE WHEN (SELECT target_basis FROM cfg) = 'sales' THEN sales ELSE sales - refunded END,
      den: due, unripe: NULL, parts: TRUE}
  ]) AS x FROM wide
);

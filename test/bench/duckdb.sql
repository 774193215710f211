-- The default settings' figures of metrics.md §3 to §5, by account, person and group, for the shop, and day by day, written
-- for speed: integer columns first, equi-joins on buyer and day for candidates, ASOF joins for after-sale. Statements are
-- run one by one. $FROM and $TO bound the period, $CUT is the refunds' cut-off; day_start is 00:00. $SETS groups by account,
-- person and group and by nothing; $SCOPE numbers the result: accounts from 0, persons from 100000, groups from 200000, −1
-- the shop, null what belongs to no group.

-- Numbers that more than one row has: such rows would be left out.
CREATE TABLE repeated AS
SELECT session_id AS number FROM s WHERE session_id IS NOT NULL GROUP BY session_id HAVING count(*) > 1
UNION ALL SELECT order_id FROM o GROUP BY order_id HAVING count(*) > 1
UNION ALL SELECT refund_id FROM refund_text WHERE refund_id IS NOT NULL GROUP BY refund_id HAVING count(*) > 1;

-- What the input is, whatever the order of its rows, as `runId` says it.
CREATE TABLE run AS
SELECT (SELECT bit_xor(hash(s)) FROM (SELECT * EXCLUDE ("row") FROM s) s) AS sessions, (SELECT bit_xor(hash(o)) FROM (SELECT * EXCLUDE ("row") FROM o) o) AS orders,
  (SELECT bit_xor(hash(r)) FROM (SELECT * EXCLUDE ("row") FROM refund_text) r) AS refunds, (SELECT bit_xor(hash(v)) FROM (SELECT * EXCLUDE ("row") FROM review) v) AS reviews,
  (SELECT bit_xor(hash(e)) FROM (SELECT * EXCLUDE ("row") FROM roster) e) AS roster;

CREATE TABLE agent_no AS
SELECT agent, (row_number() OVER (ORDER BY agent) - 1)::INTEGER AS no FROM (SELECT agent FROM s UNION SELECT account FROM roster) ORDER BY agent;

CREATE TABLE everyone AS
SELECT n.no, coalesce(r.person, n.agent) AS person, r."group" AS grp, coalesce(r.capacity, 300) AS capacity
FROM agent_no n LEFT JOIN roster r ON r.account = n.agent;

CREATE TABLE member AS
SELECT no AS agent, dense_rank() OVER (ORDER BY person)::INTEGER AS person,
  CASE WHEN grp IS NOT NULL THEN dense_rank() OVER (ORDER BY grp) END::INTEGER AS grp
FROM everyone;

CREATE TABLE scope_name AS
SELECT member.agent AS scope, 'account' AS kind, e.agent AS name FROM member JOIN agent_no e ON e.no = member.agent
UNION ALL SELECT DISTINCT 100000 + m.person, 'person', e.person FROM member m JOIN everyone e ON e.no = m.agent
UNION ALL SELECT DISTINCT 200000 + m.grp, 'group', e.grp FROM member m JOIN everyone e ON e.no = m.agent WHERE m.grp IS NOT NULL
UNION ALL SELECT -1, 'shop', NULL;

CREATE TABLE scope_of AS
SELECT agent, agent AS scope FROM member UNION ALL SELECT agent, 100000 + person FROM member
UNION ALL SELECT agent, 200000 + grp FROM member WHERE grp IS NOT NULL UNION ALL SELECT agent, -1 FROM member;

CREATE TABLE sess AS
SELECT
  s.row, n.no AS agent, s.buyer, contains(s.buyer, '*') AS masked,
  round((s.start - 36526) * 86400)::INTEGER AS start_at, round((s.finish - 36526) * 86400)::INTEGER AS end_at,
  round((s.start - 36526) * 86400)::INTEGER // 86400 AS day,
  s.first_response, s.average_response, s.buyer_messages, s.agent_messages, s.satisfaction, s.phase
FROM s JOIN agent_no n USING (agent)
WHERE s.agent <> '服务助手' AND s.buyer_messages IS DISTINCT FROM 0 AND s.buyer NOT IN (SELECT account FROM roster);

CREATE TABLE purchase AS
SELECT
  row, order_id AS key, buyer, buyer IS NOT NULL AND NOT contains(buyer, '*') AS joinable,
  round((created - 36526) * 86400)::INTEGER AS created_at, round((paid - 36526) * 86400)::INTEGER AS paid_at,
  round(amount * 100)::BIGINT AS amount, quantity, contains(status, '关闭') OR contains(status, '取消') AS closed
FROM o;

CREATE TABLE clock AS
SELECT greatest(
  (SELECT max(greatest(round((start - 36526) * 86400), round((finish - 36526) * 86400))) FROM s),
  (SELECT max(greatest(created_at, paid_at)) FROM purchase)
)::BIGINT AS as_of;

-- A session as one number that orders it by the touch rule: end, start, rounds, name, row.
CREATE TABLE reach AS
SELECT buyer, day + later AS day, start_at, agent,
  ((((coalesce(end_at, start_at)::HUGEINT * 2147483648 + start_at) * 32768
    + least(coalesce(buyer_messages, 0), coalesce(agent_messages, 0))) * 4096 + (4095 - agent)) * 2097152) + (2097151 - row) AS rank
FROM sess CROSS JOIN (VALUES (0), (1)) AS d(later)
WHERE NOT masked;

CREATE TABLE placed_pair AS
SELECT p.row, r.agent, max(r.rank) AS rank
FROM purchase p JOIN reach r ON r.buyer = p.buyer AND r.day = p.created_at // 86400 AND r.start_at <= p.created_at
WHERE p.joinable
GROUP BY p.row, r.agent;

CREATE TABLE placed_top AS
SELECT row, max(rank, 2) AS top FROM placed_pair GROUP BY row;

CREATE TABLE paid_pair AS
SELECT p.row, r.agent, max(r.rank) AS rank
FROM purchase p
JOIN reach r ON r.buyer = p.buyer AND r.day = p.paid_at // 86400 AND r.start_at <= p.paid_at
LEFT JOIN placed_top t ON t.row = p.row
WHERE p.joinable AND (t.row IS NOT NULL OR r.start_at >= p.created_at + 300)
GROUP BY p.row, r.agent;

CREATE TABLE paid_top AS
SELECT row, max(rank, 2) AS top FROM paid_pair GROUP BY row;

CREATE MACRO agent_of(rank) AS (4095 - ((rank >> 21) & 4095))::INTEGER;
CREATE MACRO row_of(rank) AS (2097151 - (rank & 2097151))::INTEGER;
CREATE MACRO end_of(rank) AS (rank >> 79)::INTEGER;

CREATE TABLE refunded AS
SELECT p.row, least(any_value(p.amount), sum(round(r.amount * 100)))::BIGINT AS amount
FROM refund r JOIN purchase p ON p.key = r.order_id
WHERE r.status IN ('退款成功', '退款完成', '已退款', '同意退款,退款成功') AND r.completed < $CUT
GROUP BY p.row;

CREATE TABLE credit AS
SELECT
  p.row, p.key, p.buyer, p.joinable, p.created_at, p.paid_at, p.amount, p.quantity, p.closed, coalesce(f.amount, 0) AS refunded,
  CASE WHEN p.own_agent IS NOT NULL THEN 'preAttributed' WHEN p.buyer IS NULL THEN 'noBuyer' WHEN NOT p.joinable THEN 'maskedBuyer'
       WHEN b.row IS NOT NULL THEN 'placed' WHEN c.row IS NOT NULL THEN 'chased' ELSE 'silent' END AS reason,
  agent_of(b.top[1]) AS placed_by, agent_of(c.top[1]) AS paid_by,
  coalesce(p.own_agent, agent_of(b.top[1]), agent_of(c.top[1])) AS owner,
  CASE WHEN p.own_agent IS NULL THEN coalesce(row_of(b.top[1]), row_of(c.top[1])) END AS session_row,
  CASE WHEN p.own_agent IS NULL THEN CASE WHEN b.row IS NOT NULL THEN p.created_at - end_of(b.top[1]) ELSE p.paid_at - end_of(c.top[1]) END END AS gap_seconds,
  CASE WHEN b.row IS NOT NULL THEN agent_of(b.top[2]) ELSE agent_of(c.top[2]) END AS runner_up,
  CASE WHEN p.joinable THEN p.buyer ELSE '#' || p.row END AS payer
FROM (SELECT p.*, n.no AS own_agent FROM purchase p JOIN o USING (row) LEFT JOIN agent_no n ON n.agent = o.agent) p
LEFT JOIN placed_top b ON b.row = p.row
LEFT JOIN paid_top c ON c.row = p.row
LEFT JOIN refunded f ON f.row = p.row;

CREATE TABLE phased AS
SELECT s.row, s.agent, s.buyer, s.masked, s.day, s.start_at, s.average_response, s.agent_messages,
  CASE s.phase WHEN '售后' THEN TRUE WHEN '售前' THEN FALSE
    ELSE NOT s.masked AND coalesce(s.start_at - b.paid_at <= 21 * 86400, FALSE) AND coalesce(a.created_at >= (s.day + 2) * 86400, TRUE) END AS after_sale
FROM sess s
ASOF LEFT JOIN (SELECT buyer, paid_at FROM purchase WHERE joinable AND paid_at IS NOT NULL) b ON s.buyer = b.buyer AND s.start_at > b.paid_at
ASOF LEFT JOIN (SELECT buyer, created_at FROM purchase WHERE joinable) a ON s.buyer = a.buyer AND s.start_at <= a.created_at;

CREATE TABLE reception AS
SELECT agent, CASE WHEN masked THEN '*' || row ELSE buyer END AS visitor, day, min(start_at) AS first_start,
  NOT any_value(masked) AND NOT bool_and(after_sale) AS is_enquiry,
  sum(average_response * coalesce(agent_messages, 1)) / nullif(sum(coalesce(agent_messages, 1)) FILTER (average_response IS NOT NULL), 0) > 120 AS slow
FROM phased
WHERE start_at >= $FROM AND start_at < $TO
GROUP BY agent, visitor, day;

CREATE TABLE enquiry AS
SELECT r.agent, r.visitor, r.day,
  coalesce(bool_or(c.paid_at // 86400 < r.day + 4), FALSE) AS final, coalesce(bool_or(c.paid_at // 86400 <= r.day + 1), FALSE) AS next_day,
  coalesce(bool_or(c.created_at // 86400 = r.day AND c.paid_at // 86400 = r.day), FALSE) AS same_day, coalesce(bool_or(c.row IS NOT NULL), FALSE) AS placed
FROM (SELECT * FROM reception WHERE is_enquiry) r
LEFT JOIN (SELECT * FROM credit WHERE joinable AND owner IS NOT NULL) c
  ON c.buyer = r.visitor AND c.owner = r.agent AND c.created_at >= r.first_start AND c.created_at // 86400 <= r.day + 1
GROUP BY r.agent, r.visitor, r.day;

CREATE TABLE session_sum AS
SELECT $SCOPE, count(*) AS sessions,
  sum(first_response) AS first_sum, count(first_response) AS first_count, quantile_cont(first_response, [0.5, 0.9]) AS percentiles,
  count(*) FILTER (first_response <= 30) AS in30, count(*) FILTER (first_response <= 180) AS in180, count(*) FILTER (first_response <= 300) AS in300,
  sum(average_response * coalesce(agent_messages, 1)) AS average_sum, sum(coalesce(agent_messages, 1)) FILTER (average_response IS NOT NULL) AS average_weight,
  count(*) FILTER (CASE WHEN agent_messages IS NOT NULL THEN agent_messages = 0 ELSE first_response IS NULL END) AS unanswered,
  sum(agent_messages) FILTER (buyer_messages IS NOT NULL) AS agent_lines, sum(buyer_messages) FILTER (agent_messages IS NOT NULL) AS buyer_lines,
  sum(end_at - start_at) AS seconds, count(end_at) AS ended,
  count(satisfaction) AS rated, sum(satisfaction) AS stars, count(*) FILTER (satisfaction >= 4) AS pleased
FROM sess JOIN member USING (agent) WHERE start_at >= $FROM AND start_at < $TO
GROUP BY $SETS;

CREATE TABLE peak AS
SELECT scope, max(together) AS together
FROM (
  SELECT scope, sum(step) OVER (PARTITION BY scope ORDER BY t, step ROWS UNBOUNDED PRECEDING) AS together
  FROM (
    SELECT agent, start_at AS t, 1 AS step FROM sess WHERE start_at >= $FROM AND start_at < $TO AND end_at > start_at
    UNION ALL SELECT agent, end_at, -1 FROM sess WHERE start_at >= $FROM AND start_at < $TO AND end_at > start_at
  ) JOIN scope_of USING (agent)
) GROUP BY scope;

CREATE TABLE reception_sum AS
SELECT $SCOPE, count(*) AS receptions, count(DISTINCT visitor) AS received_buyers, count(*) FILTER (slow) AS slow
FROM reception JOIN member USING (agent) GROUP BY $SETS;

CREATE TABLE busy_person AS
SELECT person, grp, count(*) FILTER (too_many) AS days
FROM (
  SELECT m.person, m.grp, r.day, count(*) > any_value(e.capacity) AS too_many
  FROM reception r JOIN everyone e ON e.no = r.agent JOIN member m USING (agent) GROUP BY m.person, m.grp, r.day
)
GROUP BY person, grp;

CREATE TABLE busy AS
SELECT agent AS scope, count(*) FILTER (too_many) AS days
FROM (SELECT r.agent, r.day, count(*) > any_value(e.capacity) AS too_many FROM reception r JOIN everyone e ON e.no = r.agent GROUP BY r.agent, r.day)
GROUP BY agent
UNION ALL SELECT CASE grouping(person, grp) WHEN 1 THEN 100000 + person WHEN 2 THEN 200000 + grp ELSE -1 END, sum(days)
FROM busy_person GROUP BY GROUPING SETS ((person), (grp), ());

CREATE TABLE enquiry_sum AS
SELECT $SCOPE, count(*) AS enquiries, count(DISTINCT visitor) AS enquiring_buyers,
  count(*) FILTER ((day + 4) * 86400 <= as_of) AS ripe_final, count(*) FILTER ((day + 4) * 86400 <= as_of AND final) AS final,
  count(*) FILTER ((day + 2) * 86400 <= as_of) AS ripe_next, count(*) FILTER ((day + 2) * 86400 <= as_of AND next_day) AS next_day,
  count(*) FILTER ((day + 1) * 86400 <= as_of) AS ripe_same, count(*) FILTER ((day + 1) * 86400 <= as_of AND same_day) AS same_day,
  count(*) FILTER ((day + 2) * 86400 <= as_of AND placed) AS placed,
  count(DISTINCT visitor) FILTER ((day + 4) * 86400 <= as_of) AS ripe_buyers, count(DISTINCT visitor) FILTER ((day + 4) * 86400 <= as_of AND final) AS converted_buyers
FROM enquiry JOIN member USING (agent), clock GROUP BY $SETS;

CREATE TABLE placed_sum AS
SELECT $SCOPE, count(*) AS orders, sum(amount) AS amount, count(*) FILTER (closed) AS closed, count(paid_at) AS paid
FROM (SELECT *, CASE WHEN reason = 'preAttributed' THEN owner ELSE placed_by END AS agent FROM credit WHERE created_at >= $FROM AND created_at < $TO)
JOIN member USING (agent) GROUP BY $SETS;

CREATE TABLE sale AS
SELECT c.*, c.owner AS agent, v.worst FROM credit c
LEFT JOIN (SELECT order_id, min(rating) AS worst FROM review GROUP BY order_id) v ON v.order_id = c.key
WHERE c.paid_at >= $FROM AND c.paid_at < $TO;

CREATE TABLE shop_total AS SELECT sum(amount)::DOUBLE AS sales, count(DISTINCT payer) AS buyers FROM sale;

CREATE TABLE sale_sum AS
SELECT $SCOPE, count(*) AS orders, sum(amount) AS sales, sum(refunded) AS refunded, count(*) FILTER (refunded > 0) AS refunded_orders,
  sum(quantity) AS items, count(DISTINCT payer) AS payers, count(worst) AS reviewed, count(*) FILTER (worst <= 2) AS blamed
FROM sale JOIN member USING (agent) GROUP BY $SETS;

CREATE TABLE repeat_sum AS
SELECT scope, count(*) FILTER (b.earliest < f.first_paid) AS repeats
FROM (
  SELECT $SCOPE, payer, min(paid_at) AS first_paid FROM sale JOIN member USING (agent)
  GROUP BY GROUPING SETS ((agent, payer), (person, payer), (grp, payer), (payer))
) f
LEFT JOIN (SELECT buyer, min(paid_at) AS earliest FROM purchase WHERE joinable GROUP BY buyer) b ON b.buyer = f.payer
GROUP BY scope;

CREATE TABLE chase_pair AS
SELECT DISTINCT c.row, s.agent, c.paid_by = s.agent AS won
FROM (SELECT * FROM credit CROSS JOIN (VALUES (0), (1)) AS d(later)
      WHERE joinable AND placed_by IS NULL AND created_at >= $FROM AND created_at < $TO) c
JOIN sess s ON s.buyer = c.buyer AND s.day = c.created_at // 86400 + c.later AND s.start_at >= c.created_at + 300 AND (c.paid_at IS NULL OR s.start_at < c.paid_at);

CREATE TABLE chase_sum AS
SELECT $SCOPE, count(*) AS orders, count(*) FILTER (won) AS won FROM chase_pair JOIN member USING (agent) GROUP BY $SETS;

CREATE TABLE assist_sum AS
SELECT $SCOPE, count(*) AS orders, sum(amount) AS money
FROM (
  SELECT x.agent, s.amount
  FROM (SELECT row, agent FROM placed_pair UNION SELECT row, agent FROM paid_pair) x
  JOIN sale s ON s.row = x.row
  JOIN everyone mine ON mine.no = s.owner JOIN everyone other ON other.no = x.agent
  WHERE mine.person <> other.person
) JOIN member USING (agent)
GROUP BY $SETS;

CREATE TABLE day_figures AS
SELECT * FROM (
  SELECT agent, day, count(*) AS enquiries, count(*) FILTER ((day + 4) * 86400 <= as_of) AS ripe,
    count(*) FILTER ((day + 4) * 86400 <= as_of AND final) AS converted
  FROM enquiry, clock GROUP BY agent, day
) FULL JOIN (
  SELECT agent, paid_at // 86400 AS day, sum(amount) AS sales, count(DISTINCT payer) AS payers FROM sale WHERE agent IS NOT NULL GROUP BY agent, paid_at // 86400
) USING (agent, day);

CREATE TABLE shop_day AS
SELECT paid_at // 86400 AS day, count(DISTINCT payer) AS payers FROM sale WHERE owner IS NOT NULL GROUP BY paid_at // 86400;

CREATE TABLE conservation AS
SELECT reason, count(*) AS count, sum(amount) AS fen FROM credit GROUP BY reason;

CREATE TABLE answer AS
SELECT n.kind, n.name, ss.* EXCLUDE (scope), k.together, rc.* EXCLUDE (scope), bz.days AS overload, e.* EXCLUDE (scope),
  p.orders AS placed_orders, p.amount AS placed_amount, p.closed AS placed_closed, p.paid AS placed_paid,
  sl.orders AS paid_orders, sl.sales, sl.refunded, sl.refunded_orders, sl.items, sl.payers, sl.reviewed, sl.blamed,
  rp.repeats, c.orders AS chases, c.won AS chases_won, a.orders AS assists, a.money AS assisted, t.sales AS shop_sales, t.buyers AS shop_buyers
FROM scope_name n
CROSS JOIN shop_total t
LEFT JOIN session_sum ss USING (scope)
LEFT JOIN peak k USING (scope)
LEFT JOIN reception_sum rc USING (scope)
LEFT JOIN busy bz USING (scope)
LEFT JOIN enquiry_sum e USING (scope)
LEFT JOIN placed_sum p USING (scope)
LEFT JOIN sale_sum sl USING (scope)
LEFT JOIN repeat_sum rp USING (scope)
LEFT JOIN chase_sum c USING (scope)
LEFT JOIN assist_sum a USING (scope);

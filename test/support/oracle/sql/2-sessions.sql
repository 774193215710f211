-- metrics.md §2 and §3 up to receptions.

-- Business day of a moment; first moment of a business day.
CREATE MACRO bday(t) AS CAST(floor((t - (SELECT day_start FROM cfg)) / 86400.0) AS BIGINT);
CREATE MACRO day_start_at(d) AS d * 86400 + (SELECT day_start FROM cfg);
CREATE MACRO in_period(t) AS (t >= (SELECT period_from FROM cfg) AND t < (SELECT period_to FROM cfg));
CREATE MACRO is_masked(nick) AS contains(nick, '*');

-- The latest session start or end, order creation or payment in any row read.
CREATE TABLE clock AS
SELECT coalesce((SELECT as_of FROM cfg), max(t)) AS as_of
FROM (
  SELECT max(start_at) AS t FROM session UNION ALL SELECT max(end_at) FROM session
  UNION ALL SELECT max(created_at) FROM order_row UNION ALL SELECT max(paid_at) FROM order_row
);
CREATE MACRO day_is_over(d) AS day_start_at(d + 1) <= (SELECT as_of FROM clock);

-- One reason a session, in the order in which metrics.md names the switches. A missing cell triggers nothing.
CREATE TABLE judged AS
SELECT
  s.*,
  coalesce(s.end_at, s.start_at) AS end_or_start,
  least(coalesce(s.buyer_messages, 0), coalesce(s.agent_messages, 0)) AS rounds,
  bday(s.start_at) AS day,
  is_masked(s.buyer) AS masked,
  in_period(s.start_at) AS counted,
  CASE
    WHEN cfg.filter_robots AND (coalesce(s.robot, 0) = 2 OR s.agent IN (SELECT txt FROM word WHERE list = 'robot')) THEN 'robot'
    WHEN cfg.filter_no_buyer_message AND s.buyer_messages = 0 THEN 'noBuyerMessage'
    WHEN cfg.filter_internal AND s.buyer IN (SELECT account FROM roster) THEN 'internal'
    WHEN s.buyer IN (SELECT txt FROM word WHERE list = 'blacklist') THEN 'blacklist'
    WHEN cfg.filter_single_line AND s.buyer_messages <= 1 THEN 'singleLine'
    WHEN s.reception_type = 3 AND s.agent_messages <= cfg.forwarded_up_to THEN 'forwarded'
  END AS filtered_by
FROM session s, cfg;

-- `live`: what counts. A masked buyer's session is a reception of its own: `visitor` is the buyer, or the row.
CREATE TABLE live AS
SELECT *, CASE WHEN masked THEN '*' || tbl || ':' || sheet_row ELSE buyer END AS visitor
FROM judged
WHERE filtered_by IS NULL;

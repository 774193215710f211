-- metrics.md §3: after-sale sessions, receptions, enquiries; and the conversions of §5.

CREATE TABLE phased AS
SELECT
  s.*,
  CASE s.phase
    WHEN 2 THEN TRUE
    WHEN 1 THEN FALSE
    ELSE NOT s.masked
      AND EXISTS (FROM purchase p WHERE p.buyer = s.buyer AND p.paid_at < s.start_at
                  AND s.start_at - p.paid_at <= (SELECT after_sale_days FROM cfg) * 86400)
      AND NOT EXISTS (FROM purchase p WHERE p.buyer = s.buyer AND p.created_at >= s.start_at
                      AND p.created_at < day_start_at(s.day + 2))
  END AS after_sale
FROM live s;

CREATE TABLE reception AS
SELECT
  agent, visitor, day, any_value(buyer) AS buyer, any_value(masked) AS masked, any_value(counted) AS counted,
  min(start_at) AS first_start,
  NOT any_value(masked) AND NOT bool_and(after_sale) AS is_enquiry,
  sum(average_response * coalesce(agent_messages, 1)) / nullif(sum(coalesce(agent_messages, 1)) FILTER (average_response IS NOT NULL), 0)
    AS average_response
FROM phased
GROUP BY agent, visitor, day;

-- Of each enquiry of the period: is its last day over, and did it convert, in the four senses.
CREATE TABLE enquiry AS
SELECT
  r.agent, r.buyer, r.day,
  day_is_over(r.day + cfg.pay_days - 1) AS ripe_final,
  day_is_over(r.day + 1) AS ripe_next_day,
  day_is_over(r.day) AS ripe_same_day,
  day_is_over(r.day + cfg.conversion_days - 1) AS ripe_placed,
  coalesce(bool_or(bday(c.created_at) < r.day + cfg.conversion_days AND bday(c.paid_at) < r.day + cfg.pay_days), FALSE) AS final,
  coalesce(bool_or(bday(c.created_at) < r.day + cfg.conversion_days AND bday(c.paid_at) <= r.day + 1), FALSE) AS next_day,
  coalesce(bool_or(bday(c.created_at) = r.day AND bday(c.paid_at) = r.day), FALSE) AS same_day,
  coalesce(bool_or(bday(c.created_at) < r.day + cfg.conversion_days), FALSE) AS placed
FROM reception r
CROSS JOIN cfg
LEFT JOIN credit c ON c.buyer = r.buyer AND c.joinable AND c.owner = r.agent AND c.created_at >= r.first_start
WHERE r.is_enquiry AND r.counted
GROUP BY r.agent, r.buyer, r.day, cfg.pay_days, cfg.conversion_days;

-- metrics.md §5, last paragraphs: each person against the median of the persons of the same group.

CREATE TABLE person AS
SELECT DISTINCT p.person, (SELECT max(a.team) FROM account a WHERE a.person = p.person) AS team FROM account p;

CREATE TABLE standing AS
SELECT
  p.person, f.code, f.value,
  median(f.value) OVER (PARTITION BY p.team, f.code) AS mid
FROM person p JOIN figure f ON f.scope = 'person' AND f.name = p.person
WHERE f.value IS NOT NULL AND (f.code <> 'conversion' OR (SELECT has_order_buyer FROM cfg));

-- How far on the wrong side of the median, as a share of it; metrics in the order in which ties are settled.
CREATE TABLE gap AS
SELECT person, s.code, w.seq, w.advice, w.sign * (mid - value) / abs(mid) AS gap
FROM standing s
JOIN (VALUES
  (1, 'conversion', 1, 'script'), (2, 'averageOrderValue', 1, 'productKnowledge'), (3, 'replyRate', 1, 'response'),
  (4, 'averageResponse', -1, 'response'), (5, 'paySuccess', 1, 'chasing'), (6, 'itemsPerOrder', 1, 'crossSelling'),
  (7, 'refundRate', -1, 'afterSale')
) w (seq, code, sign, advice) ON w.code = s.code
WHERE mid <> 0;

CREATE TABLE diagnosis AS
SELECT
  p.person,
  CASE WHEN v.value > 0 AND c.value IS NOT NULL THEN
    CASE WHEN v.value >= v.mid AND c.value >= c.mid THEN 'both'
         WHEN c.value >= c.mid THEN 'sellsButFew'
         WHEN v.value >= v.mid THEN 'manyButWeak'
         ELSE 'neither' END
  END AS quadrant,
  coalesce(o.value > 0, FALSE) AS overload,
  g.code AS weakest, g.gap, g.advice
FROM person p
LEFT JOIN standing v ON v.person = p.person AND v.code = 'enquiries'
LEFT JOIN standing c ON c.person = p.person AND c.code = 'conversion'
LEFT JOIN standing o ON o.person = p.person AND o.code = 'overload'
LEFT JOIN (
  SELECT *, row_number() OVER (PARTITION BY person ORDER BY gap DESC, seq) AS nth FROM gap WHERE gap > 0
) g ON g.person = p.person AND g.nth = 1;

-- Conservation over every order read, by what became of it.
CREATE TABLE conservation AS
SELECT
  CASE WHEN owner IS NOT NULL THEN 'credited' WHEN reason = 'excluded' THEN 'excluded'
       WHEN reason IN ('noBuyer', 'maskedBuyer') THEN 'notJoinable' ELSE 'silent' END AS fate,
  count(*)::DOUBLE AS count, sum(amount)::DOUBLE AS fen
FROM credit GROUP BY fate;

CREATE TABLE filtered AS
SELECT agent, filtered_by, count(*)::DOUBLE AS count FROM judged WHERE counted AND filtered_by IS NOT NULL GROUP BY agent, filtered_by;

-- What figures are asked for: each account, person, group, and the shop; `unit` lists the accounts of each.

CREATE TABLE account AS
SELECT a.agent, coalesce(r.person, a.agent) AS person, r.team
FROM (
  SELECT agent FROM session UNION SELECT owner FROM credit WHERE owner IS NOT NULL UNION SELECT account FROM roster
) a
LEFT JOIN (SELECT account, arg_min(person, seq) AS person, arg_min(team, seq) AS team FROM roster GROUP BY account) r
  ON r.account = a.agent;

CREATE TABLE unit AS
SELECT 'agent' AS scope, agent AS name, agent FROM account
UNION ALL SELECT 'person', person, agent FROM account
UNION ALL SELECT 'group', team, agent FROM account WHERE team IS NOT NULL
UNION ALL SELECT 'shop', '', agent FROM account;

CREATE TABLE unit_name AS SELECT DISTINCT scope, name FROM unit;

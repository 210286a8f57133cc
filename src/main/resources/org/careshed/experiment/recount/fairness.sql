WITH went AS (
    SELECT resident, count(*) AS visits, sum(waited_ms) AS waited_ms FROM visit WHERE resident >= 0 GROUP BY ALL),
paid AS (
    SELECT resident, sum(own_fen) AS own_fen FROM bill WHERE resident >= 0 GROUP BY ALL),
lay AS (
    SELECT resident, count(*) AS admissions FROM admissions, run
    WHERE resident >= 0 AND taken_ms >= from_ms AND entry <> 'stepped-down' GROUP BY ALL),
everybody AS (
    SELECT resident.*, coalesce(visits, 0) AS visits, coalesce(waited_ms, 0) AS waited_ms,
        coalesce(own_fen, 0) AS own_fen, coalesce(admissions, 0) AS admissions
    FROM resident LEFT JOIN went USING (resident) LEFT JOIN paid USING (resident) LEFT JOIN lay USING (resident)),
told AS (
    SELECT 'town' AS "group", town AS value, visits, waited_ms, own_fen, admissions FROM everybody
    UNION ALL SELECT 'age-band', band, visits, waited_ms, own_fen, admissions FROM everybody
    UNION ALL SELECT 'scheme', CASE WHEN employees = 1 THEN 'employees' ELSE 'residents' END,
        visits, waited_ms, own_fen, admissions FROM everybody
    UNION ALL SELECT 'poverty', CASE WHEN poor = 1 THEN 'poor' ELSE 'not-poor' END,
        visits, waited_ms, own_fen, admissions FROM everybody)
SELECT "group", value,
    count(*) AS residents,
    sum(visits) AS visits,
    minutes(sum(waited_ms), sum(visits)) AS wait_minutes,
    yuan(sum(own_fen), count(*)) AS own_yuan,
    sum(admissions) AS admissions
FROM told GROUP BY ALL

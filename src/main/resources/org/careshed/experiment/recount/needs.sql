WITH arose AS (
    SELECT condition, band, count(*) AS needs
    FROM needs JOIN resident USING (resident), run WHERE arose_ms >= from_ms GROUP BY ALL),
seen AS (
    SELECT condition, band, count(*) AS visits FROM visit JOIN resident USING (resident) GROUP BY ALL),
none AS (
    SELECT condition, band,
        count(*) FILTER (reason = 'stayed-home') AS stayed_home,
        count(*) FILTER (reason = 'nowhere-open') AS nowhere_open
    FROM forgone JOIN resident USING (resident), run WHERE at_ms >= from_ms GROUP BY ALL),
unmet AS (
    SELECT condition, band, count(*) AS unmet
    FROM episodes JOIN resident USING (resident), run WHERE ended_ms >= from_ms AND ending = 'unmet' GROUP BY ALL)
SELECT condition, band AS age_band,
    coalesce(needs, 0) AS needs,
    coalesce(visits, 0) AS visits,
    coalesce(stayed_home, 0) AS stayed_home,
    coalesce(nowhere_open, 0) AS nowhere_open,
    CASE WHEN contacts_told = 1
        THEN coalesce(unmet, 0) - coalesce(stayed_home, 0) - coalesce(nowhere_open, 0) ELSE 0 END AS left_unmet
FROM condition CROSS JOIN band CROSS JOIN run
    LEFT JOIN arose USING (condition, band)
    LEFT JOIN seen USING (condition, band)
    LEFT JOIN none USING (condition, band)
    LEFT JOIN unmet USING (condition, band)

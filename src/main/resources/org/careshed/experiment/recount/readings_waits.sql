WITH bins AS (
    SELECT tier, bin, sum(many) AS many, sum(waited_ms) AS waited_ms FROM wait_bin GROUP BY ALL),
upto AS (
    SELECT *, sum(many) OVER (PARTITION BY tier ORDER BY bin) AS upto, sum(many) OVER (PARTITION BY tier) AS total
    FROM bins),
found AS (
    SELECT tier, sum(many) AS many, sum(waited_ms) AS waited_ms,
        min(bin) FILTER (upto >= (50 * total + 99) // 100) AS median,
        min(bin) FILTER (upto >= (90 * total + 99) // 100) AS p90
    FROM upto GROUP BY tier),
gone AS (SELECT tier, count(*) AS gone FROM given_up GROUP BY ALL)
SELECT 'mean_wait_minutes' AS measure, tier AS "of", fixed(waited_ms, many * 60000, 6) AS value
FROM tier LEFT JOIN found USING (tier)
UNION ALL SELECT 'median_wait_minutes', tier, fixed(median, 60000, 6) FROM tier LEFT JOIN found USING (tier)
UNION ALL SELECT 'p90_wait_minutes', tier, fixed(p90, 60000, 6) FROM tier LEFT JOIN found USING (tier)
UNION ALL
SELECT 'gave_up_share', tier, share(coalesce(gone, 0), coalesce(gone, 0) + coalesce(many, 0))
FROM tier LEFT JOIN found USING (tier) LEFT JOIN gone USING (tier)

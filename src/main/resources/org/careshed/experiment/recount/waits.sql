WITH upto AS (
    SELECT facility, bin, waited_ms, many,
        sum(many) OVER (PARTITION BY facility ORDER BY bin) AS upto,
        sum(many) OVER (PARTITION BY facility) AS total
    FROM wait_bin),
found AS (
    SELECT facility, sum(many) AS many, sum(waited_ms) AS waited_ms,
        min(bin) FILTER (upto >= (50 * total + 99) // 100) AS median,
        min(bin) FILTER (upto >= (90 * total + 99) // 100) AS p90
    FROM upto GROUP BY facility)
SELECT facility,
    coalesce(many, 0) AS consultations,
    minutes(waited_ms, many) AS mean_wait_minutes,
    minutes(median, 1) AS median_wait_minutes,
    minutes(p90, 1) AS p90_wait_minutes
FROM facility LEFT JOIN found USING (facility)

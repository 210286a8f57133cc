WITH upto AS (
    SELECT facility, bin, waited_ms, many,
        sum(many) OVER (PARTITION BY facility ORDER BY bin) AS upto,
        sum(many) OVER (PARTITION BY facility) AS total
    FROM wait_bin),
found AS (
    SELECT facility, sum(many) AS many, sum(waited_ms) AS waited_ms,
        min(bin) FILTER (upto >= (50 * total + 99) // 100) AS median,
        min(bin) FILTER (upto >= (90 * total + 99) // 100) AS p90
    FROM upto GROUP BY facility),
gone AS (
    SELECT facility,
        count(*) FILTER (way = 'balked') AS balked,
        count(*) FILTER (way = 'reneged') AS reneged,
        count(*) FILTER (way = 'closed') AS closed
    FROM given_up GROUP BY facility)
SELECT facility,
    coalesce(many, 0) AS consultations,
    minutes(waited_ms, many) AS mean_minutes,
    minutes(median, 1) AS median_minutes,
    minutes(p90, 1) AS p90_minutes,
    coalesce(balked, 0) AS balked,
    coalesce(reneged, 0) AS reneged,
    coalesce(closed, 0) AS closed
FROM facility LEFT JOIN found USING (facility) LEFT JOIN gone USING (facility)

WITH begun AS (
    SELECT tier, split_part(step, '/', 2) AS service, bin_ms(waited_ms) AS bin, count(*) AS many,
        sum(waited_ms) AS waited_ms, sum(lasted_ms) AS lasted_ms
    FROM steps JOIN facility USING (facility), run WHERE started_ms >= from_ms
    GROUP BY ALL),
upto AS (
    SELECT *,
        sum(many) OVER (PARTITION BY tier, service ORDER BY bin) AS upto,
        sum(many) OVER (PARTITION BY tier, service) AS total
    FROM begun),
found AS (
    SELECT tier, service, sum(many) AS many, sum(waited_ms) AS waited_ms, sum(lasted_ms) AS lasted_ms,
        min(bin) FILTER (upto >= (50 * total + 99) // 100) AS median,
        min(bin) FILTER (upto >= (90 * total + 99) // 100) AS p90
    FROM upto GROUP BY ALL)
SELECT tier, service, many AS served,
    minutes(waited_ms, many) AS mean_wait_minutes,
    minutes(median, 1) AS median_wait_minutes,
    minutes(p90, 1) AS p90_wait_minutes,
    minutes(lasted_ms, many) AS mean_service_minutes
FROM found

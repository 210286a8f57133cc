WITH begun AS (
    SELECT facility, resource, bin_ms(waited_ms) AS bin, count(*) AS many,
        sum(waited_ms) AS waited_ms, sum(lasted_ms) AS lasted_ms
    FROM steps, run WHERE started_ms >= from_ms
    GROUP BY ALL),
upto AS (
    SELECT *,
        sum(many) OVER (PARTITION BY facility, resource ORDER BY bin) AS upto,
        sum(many) OVER (PARTITION BY facility, resource) AS total
    FROM begun),
found AS (
    SELECT facility, resource, sum(many) AS many, sum(waited_ms) AS waited_ms, sum(lasted_ms) AS lasted_ms,
        min(bin) FILTER (upto >= (50 * total + 99) // 100) AS median,
        min(bin) FILTER (upto >= (90 * total + 99) // 100) AS p90
    FROM upto GROUP BY ALL),
busy AS (
    SELECT facility, resource, sum(within(started_ms, started_ms + lasted_ms, from_ms, to_ms)) AS busy_ms
    FROM steps, run GROUP BY ALL)
SELECT facility, resource,
    hours(coalesce(busy_ms, 0)) AS busy_hours,
    coalesce(many, 0) AS served,
    minutes(waited_ms, many) AS mean_wait_minutes,
    minutes(p90, 1) AS p90_wait_minutes,
    hours(coalesce(lasted_ms, 0)) AS service_started_hours,
    minutes(median, 1) AS median_wait_minutes
FROM pool LEFT JOIN found USING (facility, resource) LEFT JOIN busy USING (facility, resource)

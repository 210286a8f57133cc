WITH week AS (
    SELECT unnest(range(1, ((to_ms - from_ms + 604799999) // 604800000 + 1)::BIGINT)) AS week FROM run),
parts AS (
    SELECT facility, resource, started_ms, started_ms + lasted_ms AS ended_ms,
        unnest(range(
            (greatest(started_ms, from_ms) - from_ms) // 604800000,
            (least(started_ms + lasted_ms, to_ms) - from_ms - 1) // 604800000 + 1)) AS before
    FROM steps, run
    WHERE started_ms + lasted_ms > from_ms AND started_ms < to_ms AND lasted_ms > 0),
busy AS (
    SELECT facility, resource, before + 1 AS week,
        sum(within(started_ms, ended_ms, from_ms + before * 604800000,
            least(to_ms, from_ms + (before + 1) * 604800000))) AS busy_ms
    FROM parts, run GROUP BY ALL)
SELECT facility, resource, week, minutes(coalesce(busy_ms, 0), 1) AS busy_minutes
FROM pool CROSS JOIN week LEFT JOIN busy USING (facility, resource, week)

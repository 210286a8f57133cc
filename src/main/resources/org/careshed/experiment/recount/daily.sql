WITH seen AS (
    SELECT tier, left_ms // 86400000 AS day,
        count(*) FILTER (outcome <> 'left' AND counted = 1) AS visits, count(way) AS gave_up
    FROM contacts JOIN facility USING (facility) JOIN condition USING (condition) GROUP BY ALL),
consulted AS (
    SELECT tier, began_ms // 86400000 AS day, count(*) AS many, sum(waited_ms) AS waited_ms
    FROM consultation JOIN facility USING (facility) GROUP BY ALL),
parts AS (
    SELECT tier, started_ms, started_ms + lasted_ms AS ended_ms,
        unnest(range(started_ms // 86400000, (least(started_ms + lasted_ms, to_ms) - 1) // 86400000 + 1)) AS day
    FROM steps JOIN facility USING (facility), run WHERE lasted_ms > 0 AND started_ms < to_ms),
busy AS (
    SELECT tier, day, sum(within(started_ms, ended_ms, day * 86400000, (day + 1) * 86400000)) AS busy_ms
    FROM parts GROUP BY ALL),
referred AS (
    SELECT tier, made_ms // 86400000 AS day, count(*) AS referrals
    FROM referrals JOIN facility ON facility = from_facility GROUP BY ALL),
moves AS (
    SELECT tier, day, sum(came) AS came, sum(came - went) AS change FROM (
        SELECT facility, taken_ms // 86400000 AS day, 1 AS came, 0 AS went FROM admissions
        UNION ALL
        SELECT facility, left_ms // 86400000, 0, 1 FROM stays) JOIN facility USING (facility)
    GROUP BY ALL)
SELECT date, day_kind, CASE WHEN warm_up = 1 THEN 'true' ELSE 'false' END AS warm_up, tier,
    coalesce(visits, 0) AS visits,
    minutes(consulted.waited_ms, consulted.many) AS mean_wait_minutes,
    hours(coalesce(busy_ms, 0)) AS busy_hours,
    coalesce(gave_up, 0) AS gave_up,
    coalesce(referrals, 0) AS referrals,
    coalesce(came, 0) AS admissions,
    sum(coalesce(change, 0)) OVER (PARTITION BY tier ORDER BY day.day) AS beds_occupied
FROM day CROSS JOIN tier
    LEFT JOIN seen USING (day, tier)
    LEFT JOIN consulted USING (day, tier)
    LEFT JOIN busy USING (day, tier)
    LEFT JOIN referred USING (day, tier)
    LEFT JOIN moves USING (day, tier)

WITH moves AS (
    SELECT facility, bed_class, day, sum(change) AS change FROM (
        SELECT facility, bed_class, taken_ms // 86400000 AS day, 1 AS change FROM admissions
        UNION ALL
        SELECT facility, bed_class, left_ms // 86400000, -1 FROM stays)
    GROUP BY ALL)
SELECT date AS day, facility, bed_class,
    sum(coalesce(change, 0)) OVER (PARTITION BY facility, bed_class ORDER BY day.day) AS occupied,
    CASE WHEN warm_up = 1 THEN 'false' ELSE 'true' END AS counted
FROM day CROSS JOIN bed LEFT JOIN moves USING (facility, bed_class, day)

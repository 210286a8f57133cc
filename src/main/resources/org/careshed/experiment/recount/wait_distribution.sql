SELECT tier,
    least(waited_ms // 60000, 240) AS from_minutes,
    CASE WHEN from_minutes = 240 THEN '' ELSE (from_minutes + 1)::VARCHAR END AS to_minutes,
    count(*) AS consultations
FROM consultation JOIN facility USING (facility), run
WHERE began_ms >= from_ms
GROUP BY ALL

SELECT place AS home_place, facility, condition, count(*) AS visits
FROM visit JOIN resident USING (resident)
GROUP BY ALL

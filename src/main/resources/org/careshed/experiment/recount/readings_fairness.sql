WITH went AS (SELECT resident, count(*) AS visits FROM visit WHERE resident >= 0 GROUP BY ALL),
everybody AS (
    SELECT poor, coalesce(visits, 0) AS visits, row_number() OVER (ORDER BY coalesce(visits, 0)) AS rank
    FROM resident LEFT JOIN went USING (resident)),
sums AS (
    SELECT count(*) AS people, sum(visits) AS visits, sum(rank * visits) AS ranked,
        count(*) FILTER (poor = 1) AS poor_people,
        coalesce(sum(visits) FILTER (poor = 1), 0) AS poor_visits
    FROM everybody)
SELECT 'visits_gini' AS measure, 'all' AS "of",
    share(2 * ranked - (people + 1) * visits, people * visits) AS value FROM sums
UNION ALL
SELECT 'visits_concentration_by_poverty', 'all',
    share((visits - poor_visits) * poor_people - poor_visits * (people - poor_people), visits * people)
FROM sums WHERE poor_people > 0

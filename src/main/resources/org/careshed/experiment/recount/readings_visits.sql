WITH own AS (
    SELECT sector, tier, refill, outcome, origin, opens, resident.band, half
    FROM visit JOIN condition USING (condition) JOIN resident USING (resident)),
sums AS (
    SELECT
        count(*) AS everywhere,
        count(*) FILTER (sector <> 'outside') AS inside,
        count(*) FILTER (sector = 'grassroots') AS grass,
        count(*) FILTER (refill = 0) AS everywhere_else,
        count(*) FILTER (refill = 0 AND sector <> 'outside') AS inside_else,
        count(*) FILTER (refill = 0 AND sector = 'grassroots') AS grass_else,
        count(*) FILTER (opens = 1 AND (origin IS NULL OR origin = 'need')) AS firsts,
        count(*) FILTER (opens = 1 AND (origin IS NULL OR origin = 'need') AND sector = 'grassroots') AS grass_firsts
    FROM own),
people AS (
    SELECT halves.half, count(resident.resident) AS people
    FROM (VALUES ('under-60'), ('60-and-over')) halves(half) LEFT JOIN resident USING (half) GROUP BY ALL)
SELECT 'care_in_county_share' AS measure, 'all' AS "of", share(inside, everywhere) AS value FROM sums
UNION ALL
SELECT 'care_in_county_share_claims', 'all',
    share(count(*) FILTER (sector <> 'outside') * 1000000,
        count(*) FILTER (sector <> 'outside') * 1000000 + coalesce(sum(millionths) FILTER (sector = 'outside'), 0))
FROM visit JOIN resident USING (resident) JOIN settled ON left_ms >= settled.from_ms AND left_ms < settled.to_ms
UNION ALL SELECT 'grassroots_share_of_in_county_visits', 'all', share(grass, inside) FROM sums
UNION ALL SELECT 'grassroots_share_of_visits', 'all', share(grass, everywhere) FROM sums
UNION ALL SELECT 'first_contact_grassroots_share', 'all', share(grass_firsts, firsts) FROM sums
UNION ALL SELECT 'care_in_county_share_without_refills', 'all', share(inside_else, everywhere_else) FROM sums
UNION ALL
SELECT 'grassroots_share_of_in_county_visits_without_refills', 'all', share(grass_else, inside_else) FROM sums
UNION ALL
SELECT 'refill_visits_share', sectors.sector, share(count(own.sector), (SELECT count(*) FROM own WHERE refill = 1))
FROM (VALUES ('grassroots'), ('hospitals'), ('outside')) sectors(sector)
    LEFT JOIN own ON own.sector = sectors.sector AND refill = 1
GROUP BY ALL
UNION ALL
SELECT 'visits_from_elsewhere_share', 'all',
    share(count(*) FILTER (resident < 0), count(*) FILTER (resident < 0 OR sector <> 'outside'))
FROM visit
UNION ALL
SELECT 'visits_share', tier, share(count(own.tier), (SELECT count(*) FROM own))
FROM tier LEFT JOIN own USING (tier) GROUP BY ALL
UNION ALL
SELECT 'visits_per_person_year', 'all', a_year(everywhere, residents, to_ms - from_ms) FROM sums, run
UNION ALL
SELECT 'visits_per_person_year_by_age', half,
    a_year((SELECT count(*) FROM own WHERE own.half = people.half), people, to_ms - from_ms)
FROM people, run
UNION ALL
SELECT 'visits_per_physician_day', tier, share(count(visit), any_value(physicians) * any_value(working_days))
FROM tier LEFT JOIN visit USING (tier), run WHERE tier.sector <> 'outside' GROUP BY ALL
UNION ALL
SELECT 'visits_per_physician_day', 'hospitals',
    share((SELECT count(*) FROM visit WHERE sector = 'hospitals'), sum(physicians) * any_value(working_days))
FROM tier, run WHERE sector = 'hospitals'

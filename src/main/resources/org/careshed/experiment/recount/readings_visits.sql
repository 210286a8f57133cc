-- Visits are counted once, by what the readings ask for: a year of a county has millions, and copies of them fill the disk.
WITH own AS MATERIALIZED (
    SELECT sector, tier, refill, half, opens = 1 AND (origin IS NULL OR origin = 'need') AS first, count(*) AS many
    FROM visit JOIN condition USING (condition) JOIN resident USING (resident)
    GROUP BY ALL),
came AS MATERIALIZED (
    SELECT tier, sector, resident < 0 AS elsewhere, count(*) AS many FROM visit GROUP BY ALL),
sums AS (
    SELECT
        coalesce(sum(many), 0) AS everywhere,
        coalesce(sum(many) FILTER (sector <> 'outside'), 0) AS inside,
        coalesce(sum(many) FILTER (sector = 'grassroots'), 0) AS grass,
        coalesce(sum(many) FILTER (refill = 0), 0) AS everywhere_else,
        coalesce(sum(many) FILTER (refill = 0 AND sector <> 'outside'), 0) AS inside_else,
        coalesce(sum(many) FILTER (refill = 0 AND sector = 'grassroots'), 0) AS grass_else,
        coalesce(sum(many) FILTER (first), 0) AS firsts,
        coalesce(sum(many) FILTER (first AND sector = 'grassroots'), 0) AS grass_firsts
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
SELECT 'refill_visits_share', sectors.sector,
    share(coalesce(sum(many), 0), (SELECT coalesce(sum(many), 0) FROM own WHERE refill = 1))
FROM (VALUES ('grassroots'), ('hospitals'), ('outside')) sectors(sector)
    LEFT JOIN own ON own.sector = sectors.sector AND refill = 1
GROUP BY ALL
UNION ALL
SELECT 'visits_from_elsewhere_share', 'all',
    share(coalesce(sum(many) FILTER (elsewhere), 0),
        coalesce(sum(many) FILTER (elsewhere OR sector <> 'outside'), 0))
FROM came
UNION ALL
SELECT 'visits_share', tier, share(coalesce(sum(many), 0), (SELECT everywhere FROM sums))
FROM tier LEFT JOIN own USING (tier) GROUP BY ALL
UNION ALL
SELECT 'visits_per_person_year', 'all', a_year(everywhere, residents, to_ms - from_ms) FROM sums, run
UNION ALL
SELECT 'visits_per_person_year_by_age', half,
    a_year((SELECT coalesce(sum(many), 0) FROM own WHERE own.half = people.half), people, to_ms - from_ms)
FROM people, run
UNION ALL
SELECT 'visits_per_physician_day', tier, share(coalesce(sum(many), 0), any_value(physicians) * any_value(working_days))
FROM tier LEFT JOIN came USING (tier), run WHERE tier.sector <> 'outside' GROUP BY ALL
UNION ALL
SELECT 'visits_per_physician_day', 'hospitals',
    share((SELECT coalesce(sum(many), 0) FROM came WHERE sector = 'hospitals'),
        sum(physicians) * any_value(working_days))
FROM tier, run WHERE sector = 'hospitals'

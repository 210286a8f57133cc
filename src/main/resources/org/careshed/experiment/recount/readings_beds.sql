WITH came AS (
    SELECT tier, sector, half FROM admissions JOIN facility USING (facility) JOIN resident USING (resident), run
    WHERE taken_ms >= from_ms AND entry <> 'stepped-down'),
people AS (
    SELECT halves.half, count(resident.resident) AS people
    FROM (VALUES ('under-60'), ('60-and-over')) halves(half) LEFT JOIN resident USING (half) GROUP BY ALL),
ward AS (
    SELECT tier AS "of", facility, bed_class, beds FROM bed JOIN facility USING (facility)
    UNION ALL
    SELECT 'hospitals', facility, bed_class, beds FROM bed JOIN facility USING (facility) WHERE sector = 'hospitals'),
room AS (SELECT "of", sum(beds) AS beds FROM ward GROUP BY ALL),
lain AS (
    SELECT "of", sum(ms) AS ms FROM (
        SELECT facility, bed_class, to_ms - greatest(taken_ms, from_ms) AS ms FROM admissions, run
        UNION ALL
        SELECT facility, bed_class, greatest(left_ms, from_ms) - to_ms FROM stays, run)
        JOIN ward USING (facility, bed_class)
    GROUP BY ALL),
taken AS (
    SELECT "of", count(*) AS many, sum(waited_ms) AS waited_ms
    FROM admissions JOIN ward USING (facility, bed_class), run WHERE taken_ms >= from_ms GROUP BY ALL),
gone AS (
    SELECT "of", count(*) AS many, sum(stayed_ms) AS stayed_ms
    FROM stays JOIN ward USING (facility, bed_class), run WHERE left_ms >= from_ms GROUP BY ALL)
SELECT 'admissions_per_person_year' AS measure, 'all' AS "of",
    a_year((SELECT count(*) FROM came), residents, to_ms - from_ms) AS value FROM run
UNION ALL
SELECT 'admissions_per_person_year_by_age', half,
    a_year((SELECT count(*) FROM came WHERE came.half = people.half), people, to_ms - from_ms) FROM people, run
UNION ALL
SELECT 'admissions_in_county_share', 'all', share(count(*) FILTER (sector <> 'outside'), count(*)) FROM came
UNION ALL
SELECT 'admissions_share', tier, share(count(came.tier), (SELECT count(*) FROM came))
FROM tier LEFT JOIN came USING (tier) GROUP BY ALL
UNION ALL
SELECT 'bed_occupancy', "of", share(coalesce(ms, 0), beds * (to_ms - from_ms))
FROM room LEFT JOIN lain USING ("of"), run
UNION ALL
SELECT 'mean_stay_days', "of", fixed(stayed_ms, many * 86400000, 6) FROM room LEFT JOIN gone USING ("of")
UNION ALL
SELECT 'mean_bed_wait_days', "of", fixed(waited_ms, many * 86400000, 6) FROM room LEFT JOIN taken USING ("of")

WITH ended AS (
    SELECT ending, opens, origin.sector AS first, destination.sector AS last
    FROM episodes JOIN condition USING (condition)
        LEFT JOIN facility origin ON origin.facility = first_facility
        LEFT JOIN facility destination ON destination.facility = last_facility, run
    WHERE ended_ms >= from_ms AND resident >= 0),
need AS (SELECT count(*) AS needs FROM needs, run WHERE arose_ms >= from_ms),
lost AS (SELECT count(*) AS lost FROM forgone, run WHERE at_ms >= from_ms)
SELECT 'first_contact_grassroots_share_by_episode' AS measure, 'all' AS "of",
    share(count(*) FILTER (first = 'grassroots'), count(first)) AS value
FROM ended WHERE opens = 1
UNION ALL
SELECT 'final_in_county_share_by_episode', 'all', share(count(*) FILTER (last <> 'outside'), count(last))
FROM ended WHERE opens = 1 AND ending = 'resolved'
UNION ALL
SELECT 'unmet_need_share', 'all',
    share((SELECT count(*) FROM ended WHERE ending = 'unmet'), needs)
FROM need, run WHERE contacts_told = 1
UNION ALL
SELECT 'unmet_need_share', 'all', share(lost, needs) FROM need, lost, run WHERE contacts_told = 0 AND limited = 0
UNION ALL
SELECT 'referrals_per_person_year', directions.direction,
    a_year(count(made.direction), any_value(residents), any_value(to_ms - from_ms))
FROM (VALUES ('up'), ('down'), ('out')) directions(direction)
    LEFT JOIN (SELECT direction FROM referrals, run WHERE made_ms >= from_ms AND resident >= 0) made
        ON made.direction = directions.direction, run
GROUP BY ALL

WITH ended AS (
    SELECT episodes.condition, ending, contacts, origin.sector AS first, destination.sector AS last
    FROM episodes
        LEFT JOIN facility origin ON origin.facility = first_facility
        LEFT JOIN facility destination ON destination.facility = last_facility, run
    WHERE ended_ms >= from_ms AND resident >= 0)
SELECT condition,
    count(ending) AS episodes,
    count(*) FILTER (ending = 'resolved') AS resolved,
    count(*) FILTER (ending = 'unmet') AS unmet,
    coalesce(sum(contacts), 0) AS contacts,
    count(*) FILTER (first = 'grassroots') AS first_grassroots,
    count(*) FILTER (ending = 'resolved' AND last = 'grassroots') AS last_grassroots,
    count(*) FILTER (ending = 'resolved' AND last <> 'outside') AS last_in_county,
    count(first) AS with_contact,
    count(last) FILTER (ending = 'resolved') AS resolved_with_contact
FROM condition LEFT JOIN ended USING (condition)
GROUP BY condition

SELECT town, condition,
    count(visit) AS visits,
    count(*) FILTER (sector <> 'outside') AS in_county,
    count(*) FILTER (sector = 'grassroots') AS grassroots
FROM town CROSS JOIN condition
    LEFT JOIN (SELECT visit, condition, sector, town FROM visit JOIN resident USING (resident)) USING (town, condition)
GROUP BY ALL

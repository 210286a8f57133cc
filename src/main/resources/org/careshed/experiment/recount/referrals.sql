SELECT from_f.tier AS from_tier, to_f.tier AS to_tier, direction, condition, count(*) AS referrals
FROM referrals
    JOIN facility from_f ON from_f.facility = from_facility
    JOIN facility to_f ON to_f.facility = to_facility, run
WHERE made_ms >= from_ms
GROUP BY ALL

SELECT origin, tier, count(visit) AS visits
FROM (VALUES ('need'), ('refill'), ('follow-up'), ('referral'), ('return'), ('inflow'), ('programme')) origins(origin)
    CROSS JOIN tier LEFT JOIN visit USING (origin, tier)
GROUP BY ALL

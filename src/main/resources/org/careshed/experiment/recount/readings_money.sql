WITH sums AS (
    SELECT
        coalesce(sum(charge_fen), 0) AS charged,
        coalesce(sum(charge_fen) FILTER (sector <> 'outside'), 0) AS inside,
        coalesce(sum(charge_fen) FILTER (service = 'stay'), 0) AS lying,
        coalesce(sum(fund_fen), 0) AS fund,
        coalesce(sum(own_fen), 0) AS own
    FROM bill WHERE scheme <> 'elsewhere')
SELECT 'money_in_county_share' AS measure, 'all' AS "of", share(inside, charged) AS value FROM sums
UNION ALL SELECT 'stay_charge_share', 'all', share(lying, charged) FROM sums
UNION ALL SELECT 'own_payment_share', 'all', share(own, charged) FROM sums
UNION ALL
SELECT 'fund_yuan_per_person_year', 'all', a_year(fund, residents * 100, to_ms - from_ms) FROM sums, run
UNION ALL
SELECT 'own_yuan_per_person_year', 'all', a_year(own, residents * 100, to_ms - from_ms) FROM sums, run

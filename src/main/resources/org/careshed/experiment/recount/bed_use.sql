WITH came AS (
    SELECT facility, bed_class,
        count(*) AS many, sum(waited_ms) AS waited_ms,
        count(*) FILTER (entry = 'admitted') AS admissions,
        count(*) FILTER (entry = 'transferred') AS transferred_in,
        count(*) FILTER (entry = 'stepped-down') AS stepped_down_in
    FROM admissions, run WHERE taken_ms >= from_ms GROUP BY ALL),
went AS (
    SELECT facility, bed_class,
        count(*) AS many, sum(stayed_ms) AS stayed_ms,
        count(*) FILTER (exit = 'discharged') AS discharged,
        count(*) FILTER (exit = 'stepped-down') AS stepped_down_out
    FROM stays, run WHERE left_ms >= from_ms GROUP BY ALL),
lain AS (
    SELECT facility, bed_class, sum(ms) AS ms FROM (
        SELECT facility, bed_class, to_ms - greatest(taken_ms, from_ms) AS ms FROM admissions, run
        UNION ALL
        SELECT facility, bed_class, greatest(left_ms, from_ms) - to_ms FROM stays, run)
    GROUP BY ALL)
SELECT facility, bed_class, beds,
    days(coalesce(lain.ms, 0), 1) AS bed_days,
    coalesce(admissions, 0) AS admissions,
    coalesce(transferred_in, 0) AS transferred_in,
    coalesce(stepped_down_in, 0) AS stepped_down_in,
    coalesce(discharged, 0) AS discharged,
    days(stayed_ms, went.many) AS mean_stay_days,
    days(waited_ms, came.many) AS mean_wait_days,
    coalesce(stepped_down_out, 0) AS stepped_down_out,
    share(coalesce(lain.ms, 0), beds::HUGEINT * (to_ms - from_ms)) AS occupancy
FROM bed CROSS JOIN run
    LEFT JOIN came USING (facility, bed_class)
    LEFT JOIN went USING (facility, bed_class)
    LEFT JOIN lain USING (facility, bed_class)

-- Numbers as results print them: fixed decimals, half to even, from whole numbers; empty where the denominator is 0.
CREATE MACRO power_of_ten(k) AS ([1, 10, 100, 1000, 10000, 100000, 1000000]::HUGEINT[])[k + 1];
CREATE MACRO half_even(n, d) AS
    n // d + CASE WHEN 2 * (n % d) > d OR (2 * (n % d) = d AND (n // d) % 2 = 1) THEN 1 ELSE 0 END;
CREATE MACRO with_point(q, k) AS
    (q // power_of_ten(k))::VARCHAR || '.' || lpad((q % power_of_ten(k))::VARCHAR, k, '0');
CREATE MACRO fixed(n, d, k) AS CASE
    WHEN d = 0 OR n IS NULL OR d IS NULL THEN ''
    ELSE CASE WHEN n < 0 AND half_even(abs(n)::HUGEINT * power_of_ten(k), d::HUGEINT) > 0 THEN '-' ELSE '' END
        || with_point(half_even(abs(n)::HUGEINT * power_of_ten(k), d::HUGEINT), k)
    END;
CREATE MACRO share(n, d) AS fixed(n, d, 6);
CREATE MACRO minutes(ms, count) AS fixed(ms, 60000 * count::HUGEINT, 3);
CREATE MACRO hours(ms) AS fixed(ms, 3600000, 3);
CREATE MACRO days(ms, count) AS fixed(ms, 86400000 * count::HUGEINT, 3);
CREATE MACRO yuan(fen, count) AS fixed(fen, 100 * count::HUGEINT, 2);
CREATE MACRO a_year(n, people, counted_ms) AS fixed(n * 31536000000::HUGEINT, people::HUGEINT * counted_ms, 6);

-- The lower bound of a wait's bin: 32 bins an octave from 1,024 ms on, all longer than 28 octaves in the last.
CREATE MACRO bin_ms(wait) AS CASE
    WHEN wait < 1024 THEN 0
    WHEN wait >= 536870912 THEN 528482304
    ELSE (wait >> (length(bin(wait)) - 6)) << (length(bin(wait)) - 6)
    END;

-- The part of a time that lies between two others.
CREATE MACRO within(begins_ms, ends_ms, low_ms, high_ms) AS
    greatest(0, least(ends_ms, high_ms) - greatest(begins_ms, low_ms));

-- Visits that count: treated patients who left in the counted time, other than those of programmes that are no visits.
CREATE VIEW visit AS
SELECT contacts.*, facility.tier, facility.sector
FROM contacts JOIN facility USING (facility) JOIN condition USING (condition), run
WHERE outcome <> 'left' AND left_ms >= from_ms AND counted = 1;

-- First consultations of the whole run.
CREATE VIEW consultation AS
SELECT facility, consulted_ms AS began_ms, waited_before_ms AS waited_ms FROM contacts WHERE consulted_ms >= 0
UNION ALL
SELECT facility, consulted_ms, waited_before_ms FROM inside WHERE consulted_ms >= 0;

-- Waits before the consultations that count, by bin.
CREATE TABLE wait_bin AS
SELECT facility, tier, bin_ms(waited_ms) AS bin, count(*) AS many, sum(waited_ms) AS waited_ms
FROM consultation JOIN facility USING (facility), run
WHERE began_ms >= from_ms
GROUP BY ALL;

-- Patients who gave up in the counted time.
CREATE VIEW given_up AS
SELECT facility, tier, way FROM contacts JOIN facility USING (facility), run
WHERE way IS NOT NULL AND left_ms >= from_ms;

-- Bills, and whose.
CREATE VIEW bill AS
SELECT bills.*, facility.tier, facility.sector, resident.town, resident.band, resident.poor,
    CASE WHEN resident.resident IS NULL THEN 'elsewhere' WHEN employees = 1 THEN 'employees' ELSE 'residents' END AS scheme
FROM bills JOIN facility USING (facility) LEFT JOIN resident USING (resident), run
WHERE settled_ms >= from_ms;

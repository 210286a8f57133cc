SELECT tier, scheme, service,
    count(bill.visit) AS bills,
    yuan(coalesce(sum(charge_fen), 0), 1) AS charge_yuan,
    yuan(coalesce(sum(fund_fen), 0), 1) AS fund_yuan,
    yuan(coalesce(sum(own_fen), 0), 1) AS own_yuan
FROM tier
    CROSS JOIN (VALUES ('residents'), ('employees'), ('elsewhere')) schemes(scheme)
    CROSS JOIN (VALUES ('contact'), ('stay')) services(service)
    LEFT JOIN bill USING (tier, scheme, service)
GROUP BY ALL

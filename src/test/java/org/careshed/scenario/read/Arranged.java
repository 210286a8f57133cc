package org.careshed.scenario.read;

import java.nio.file.Path;

/** A small county with every arrangement on: stations, a hospital with beds, a hospital outside. */
final class Arranged {

    static final String SECTIONS = """
            residents:
              employees: {young: 0.55}
              digital: {young: 0.8, old: 0.3}
              contract: {old: 0.4}
              poor: {young: 0.01, old: 0.02}
              female: {young: 0.49, old: 0.52}
            chronic:
              diseases:
                hypertension: {name: {en: Hypertension, zh: 高血压}, prevalence: {young: 0.15, old: 0.5}, known: 0.5, managed: 0.87, controlled: 0.38, source: test, grade: B}
                diabetes: {name: {en: Diabetes}, prevalence: {old: 0.2}}
              refills: {condition: refill, every: 26 d, jitter: 3 d, same_provider: 0.85}
              control: {gained: 0.02, lost: 0.1, rate_factor: {ill: 1.3}}
            beyond:
              away_share: 0.025
              away_facility: city
              inflow:
                - {facility: hospital, condition: ill, per_day: 12}
              days_to_slot: {outside: 1.5 d}
            competence:
              tiers: {station: village, hospital: county}
              needs: {cold: {village: 0.8, town: 0.15, county: 0.04, outside: 0.01}}
              beyond: {cold: {resolved: 0.3, referred: 0.5}}
              return_after: 3 d
              returns: 2
              accepts_up: 0.9
              green_channel: 0.3
            follow_ups:
              contacts: {cold: {probability: 0.2, after: 5 d}}
              after_stay: {probability: 0.8, after: 14 d}
            patience:
              cold: {balks_at: 15, leaves_after: {law: log-normal, mean: 120 min, cv: 0.5}, elsewhere: 0.5, other_day: 0.3, tries: 3}
              ill: {tries: 2}
            booking:
              hospital: {resource: doctor, per_server_day: 20, horizon: 7 d, no_show: 0.144, rebooks: 0.5, wait_factor: 0.55, priority: 1}
            sharing:
              - {users: station, resource: ct, at: hospital, way: sample}
            wards:
              classes: {medical: {en: Medical, zh: 内科}, surgical: {en: Surgical}}
              admissions: {hospital: {ill: {share: 0.3, urgent: 0.5, class: medical, stay: {law: log-normal, mean: 6 d, cv: 0.8}}}}
              outlying: true
              patience: 7 d
              outside: city
              step_down: {offered: 0.208, accepted: 0.376, after: 0.6, tier: hospital}
              handover: 10 min
            money:
              visits: {station: {cold: 45 CNY}, hospital: {ill: 85.5 CNY}}
              stays: {hospital: 7100 CNY}
              residents: {visit_share: {station: 0.5}, stay_share: {hospital: 0.6}, unreferred: 0.8, deductible: 300 CNY, cap: 250000 CNY}
              employees: {visit_share: {station: 0.7}}
            memory: {trust_gained: 0.05, trust_lost: 0.2, trust_at_start: 0.6, relaxes: 0.05}
            """;

    private Arranged() {}

    /** The county in its folder. */
    static Folder county(Path folder) {
        return Folder.county(folder)
                .yaml("population: population.csv\n", "population: population.csv\n  beds: beds.csv\n")
                .yaml("conditions:\n", """
                          hospital:
                            name: {en: Hospital}
                            grassroots: false
                            doors: always
                            arrivals: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
                            pathways: {cold: visit, ill: scan, refill: visit}
                          outside:
                            name: {en: Outside}
                            grassroots: false
                            in_county: false
                            doors: always
                            arrivals: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
                            outside_wait: 30 min
                            pathways: {cold: outside, ill: outside}
                        conditions:
                          ill:
                            name: {en: An illness}
                            severity: severe
                            rate: {young: 0.2 /year, old: 1 /year}
                          refill:
                            name: {en: A refill}
                            severity: minor
                            rate: {young: 0 /year, old: 0 /year}
                            first_contact: false
                        """)
                .yaml("pathways: {cold: visit}", "pathways: {cold: scan, refill: visit}")
                .yaml("{station: 2}", "{station: 2, hospital: 1, outside: 1}")
                .yaml("minor: {travel: 0.02 /min, wait: 0.01 /min}\n", """
                        minor: {travel: 0.018 /min, wait: 0.010 /min, day_to_slot: 0.077 /d, cost: 0.0055 /CNY, admission_cost: 0.00005 /CNY, title: 0.15, contract: 0.3, referral: 0.8, missing: 1.0, usual: 0.7, trust: 0.5}
                            severe: {travel: 0.01 /min, wait: 0.01 /min}
                          nests: {dissimilarity: 0.7, taste_sd: 0.5, title: {hospital: 0.5}, missing: {station: 0.2}}
                        """)
                .yaml("    pay: {time: 1 min}\n", """
                            pay: {time: 1 min}
                          scan:
                            consult: {resource: doctor, time: 5 min, consultation: true, next: {picture: 0.1}}
                            picture: {resource: ct, time: 7 min}
                          outside:
                            consult: {time: 6 min, consultation: true}
                        """)
                .change("places.csv", "hill,Hill", "city,City,,outside,city,121.10,30.60,test,C,\nhill,Hill")
                .change("roads.csv", "seat,hill", "seat,city,26 km,lane,test,C,\nseat,hill")
                .change("facilities.csv", "station-seat,", """
                        hospital,Hospital,,hospital,seat,,20,60,test,C,
                        city,City,,outside,city,,0,0,test,C,
                        station-seat,""")
                .change("resources.csv", "station-seat,doctor", """
                        hospital,doctor,4,,,test,C,
                        hospital,ct,1,,,test,C,
                        station-seat,doctor""")
                .put("beds.csv", """
                        facility,class,beds,source,grade,note
                        hospital,medical,40,test,C,
                        hospital,surgical,20,test,C,
                        """)
                .append("small.yaml", SECTIONS);
    }
}

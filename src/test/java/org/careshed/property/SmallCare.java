package org.careshed.property;

/** What all made-up counties have in common: tiers, conditions, pathways. Figures are invented. */
final class SmallCare {

    static final String YAML = """
            careshed: 1
            kind: county
            id: case
            name: {en: A made-up county}
            calendar: {start: 2022-01-01, length: 3 d}
            age_bands: {child: 0-14, adult: 15-59, elder: 60-109, hermit: 110-120}
            travel:
              speeds: {lane: 25 km/h, county: 42 km/h, expressway: 75 km/h}
            tiers:
              village-station:
                name: {en: Station}
                grassroots: true
                doors: station
                arrivals: [0, 0, 0, 0, 0, 0, 0, 0, 12, 11, 8, 3, 0, 3, 6, 5, 3, 0, 0, 0, 0, 0, 0, 0]
                expected_wait: 6 min
                pathways: {minor: short, refill: short}
              town-health-centre:
                name: {en: Centre}
                grassroots: true
                doors: doors
                arrivals: [0, 0, 0, 0, 0, 0, 0, 0, 12, 11, 8, 3, 0, 3, 6, 5, 3, 0, 0, 0, 0, 0, 0, 0]
                expected_wait: 15 min
                pathways: {minor: long, moderate: long, refill: long}
              county-hospital:
                name: {en: Hospital}
                grassroots: false
                doors: doors
                arrivals: [0, 0, 0, 0, 0, 0, 0, 0, 12, 11, 8, 3, 0, 3, 6, 5, 3, 0, 0, 0, 0, 0, 0, 0]
                expected_wait: 20 min
                pathways: {minor: long, moderate: long, severe: long, refill: long, emergency: rescue}
              outside-city:
                name: {en: Outside}
                grassroots: false
                in_county: false
                doors: doors
                arrivals: [0, 0, 0, 0, 0, 0, 0, 0, 12, 11, 8, 3, 0, 3, 6, 5, 3, 0, 0, 0, 0, 0, 0, 0]
                expected_wait: 30 min
                outside_wait: {law: log-normal, mean: 30 min, cv: 0.8}
                pathways: {moderate: away, severe: away}
            needs: {ceiling: 2}
            conditions:
              minor: {name: {en: Minor}, severity: minor, rate: {}, first_contact: true}
              moderate: {name: {en: Moderate}, severity: moderate, rate: {}, first_contact: true}
              severe: {name: {en: Severe}, severity: severe, rate: {}, first_contact: true}
              refill: {name: {en: Refill}, severity: minor, rate: {}, first_contact: false}
              emergency: {name: {en: Emergency}, severity: emergency, rate: {}, first_contact: true, priority: 0}
            choice:
              considered: {}
              weights: {minor: {}, moderate: {}, severe: {}}
              constants:
                village-station: {minor: 0.6, refill: 0.6}
                town-health-centre: {minor: 0.5, moderate: 0.6}
                county-hospital: {moderate: 0.9, severe: 1.2}
                outside-city: {moderate: -0.3, severe: 0.6}
            pathways:
              short:
                consult: {resource: doctor, time: {law: log-normal, mean: 5 min, cv: 0.6}, consultation: true, next: {dispense: 0.8}}
                dispense: {resource: doctor, time: 2 min}
              long:
                register: {resource: desk, time: {law: exponential, mean: 2 min}, next: {consult: 1}}
                consult: {resource: doctor, time: {law: log-normal, mean: 9 min, cv: 0.7}, consultation: true, next: {laboratory: 0.4}}
                laboratory: {resource: lab, time: {law: uniform, from: 2 min, to: 6 min}, next: {review: 0.9}}
                review: {resource: doctor, time: 2 min}
              rescue:
                treat: {resource: emergency-doctor, time: {law: log-normal, mean: 15 min, cv: 0.8}, consultation: true, next: {observe: 0.5}}
                observe: {time: 30 min}
              away:
                visit: {time: {law: log-normal, mean: 60 min, cv: 0.5}, consultation: true}
            """;

    private SmallCare() {}
}

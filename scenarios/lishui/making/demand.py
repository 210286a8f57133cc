"""The closing account of Lishui: visits and admissions by tier, and the first contacts, rates and shares that lead to them.

Totals of 2024: 28.063 million visits, 17,487 beds, 10,504 doctors (county-facts 3.2, A). How they divide is ours (C).
"""

import csv
from pathlib import Path

HERE = Path(__file__).parent
GRASSROOTS = ('village-station', 'private-clinic', 'town-health-centre')
HOSPITALS = ('county-hospital', 'other-hospital', 'hub-hospital', 'first-hospital')
OUTSIDE = ('outside-tertiary',)
TIERS = GRASSROOTS + HOSPITALS + OUTSIDE
LEVEL = {
    'village-station': 0,
    'private-clinic': 0,
    'town-health-centre': 1,
    'county-hospital': 2,
    'other-hospital': 2,
    'hub-hospital': 3,
    'first-hospital': 3,
    'outside-tertiary': 3,
}
CONDITIONS = ('minor', 'moderate', 'severe', 'refill', 'other')

VISITS = 28_063_000
GRASSROOTS_SHARE = 0.60  # of visits in the prefecture, C
SPLIT = {'village-station': 950, 'town-health-centre': 1840, 'private-clinic': 274}  # as in Haiyan, model section 9
HOSPITAL_VISITS = {
    'hub-hospital': 1_800_000,
    'first-hospital': 1_000_000,
    'county-hospital': 4_900_000,
}  # the rest: other hospitals
INFLOW = 0.03  # of visits to hospitals, model section 2
IN_PREFECTURE = 0.94  # of residents' visits, C
AWAY = 0.025  # of needs, model section 2
FOLLOW = {'minor': 0.265, 'moderate': 0.32, 'severe': 0.55}
AFTER_STAY = 0.33 / 0.67  # follow-ups a stay
NEEDS = {'minor': (0.85, 0.12, 0.025, 0.005), 'moderate': (0.20, 0.40, 0.33, 0.07), 'severe': (0.02, 0.08, 0.70, 0.20)}
BEYOND = {'minor': (0.65, 0.25), 'moderate': (0.08, 0.85), 'severe': (0.02, 0.94)}
ACCEPTS, RETURNS = 0.9, 2
# Haiyan: first contacts a year for 457,000 residents, weights child : adult : elder, P(seek), managed share by band
FIRST = {'minor': 1250, 'moderate': 520, 'severe': 130}
AGES = {
    'minor': (1.5, 1, 1.3),
    'moderate': (0.9, 1, 2.2),
    'severe': (0.4, 1, 3.5),
    'other': (1.5, 1, 1.5),
    'emergency': (1, 1, 2),
}
SEEK = {'minor': 0.60, 'moderate': 0.72, 'severe': 0.90, 'other': 1, 'emergency': 1}
MANAGED = (0.005, 0.175, 0.516)
REFILLS = 14.04
OTHER_A_HEAD, EMERGENCIES_A_HEAD, BIRTHS_AN_ADULT = 274 / 457, 100 / 457, 0.0083
# beds, occupancy, stay (d); Central Hospital 1,630 beds and 73,000 discharges (county-facts 3.2, B)
STAYS = {
    'hub-hospital': (1630, 0.945, 7.7),
    'first-hospital': (1000, 0.88, 7.7),
    'county-hospital': (3756, 0.82, 7.5),
    'other-hospital': (9003, 0.70, 13.0),
    'town-health-centre': (2098, 0.45, 7.0),
}
OUTSIDE_ADMISSIONS_SHARE = 0.08  # of residents' admissions, C
EMERGENCY_ADMITTED = 0.15
EMERGENCY_SITE = {
    'hub-hospital': 0.16,
    'first-hospital': 0.04,
    'county-hospital': 0.80,
}  # to the nearest; shares of a run
# after a first run: uncontrolled illness and returns made more acute visits than on paper, transfers and stepping down moved stays
ACUTE_CORRECTION = 0.961
ADMISSION_CORRECTION = {
    'hub-hospital': 0.96,
    'first-hospital': 0.90,
    'county-hospital': 1.075,
    'other-hospital': 0.91,
    'town-health-centre': 0.935,
    'outside-tertiary': 0.77,
}
# first contacts of a tier relative to others, by condition: Haiyan's odds (odds.csv) of the like tier (C)
LIKE = {
    'village-station': 'village-station',
    'private-clinic': 'private-clinic',
    'town-health-centre': 'town-health-centre',
    'county-hospital': 'peoples-hospital',
    'other-hospital': 'tcm-hospital',
    'hub-hospital': 'outside-city',
    'first-hospital': 'outside-city',
    'outside-tertiary': 'outside-far',
}


def wanted_admissions():
    inside = {t: beds * used * 365 / stay for t, (beds, used, stay) in STAYS.items()}
    inside['outside-tertiary'] = sum(inside.values()) * OUTSIDE_ADMISSIONS_SHARE / (1 - OUTSIDE_ADMISSIONS_SHARE)
    return inside


def wanted_visits():
    """Visits of residents by tier, emergencies included, and those of needs that arise away apart."""
    grass = GRASSROOTS_SHARE * VISITS
    tiers = {t: grass * v / sum(SPLIT.values()) for t, v in SPLIT.items()}
    hospitals = dict(HOSPITAL_VISITS)
    hospitals['other-hospital'] = VISITS - grass - sum(hospitals.values())
    tiers.update({t: v * (1 - INFLOW) for t, v in hospitals.items()})
    inside = sum(tiers.values())
    return tiers, inside, inside / IN_PREFECTURE


def contacts(first, condition, admitted):
    """Contacts by tier for one first contact, referrals, returns and follow-ups included."""
    total = dict.fromkeys(TIERS, 0.0)
    if condition not in NEEDS:
        return dict(first)
    resolved, referred = BEYOND[condition]
    again = FOLLOW[condition]
    arriving = {(t, n): first[t] * NEEDS[condition][n] for t in TIERS for n in range(4)}
    for turn in range(4 + RETURNS):
        following = {}
        for (t, n), m in arriving.items():
            stay = admitted.get((t, condition), 0)
            if n <= LEVEL[t]:
                total[t] += m * (1 + (1 - stay) * again / (1 - again * (1 - stay)))
                continue
            total[t] += m * (1 + resolved * (1 - stay) * again / (1 - again))
            sent = m * referred * ACCEPTS
            just = [x for x in TIERS if LEVEL[x] == n and first[x] > 0] or [x for x in TIERS if LEVEL[x] == n]
            z = sum(first[x] for x in just)
            for x in just:
                following[(x, n)] = following.get((x, n), 0) + sent * (first[x] / z if z else 1 / len(just))
            if turn < RETURNS:
                for x in TIERS:
                    following[(x, n)] = following.get((x, n), 0) + (m - m * resolved - sent) * first[x]
        arriving = following
    return total


class Account:
    """What closes: first-contact shares, factor on acute needs, admission shares."""

    def __init__(self, residents):
        self.residents = residents  # by band: child, adult, elder
        self.heads = sum(residents)
        self.emergencies = EMERGENCIES_A_HEAD * self.heads
        self.births = BIRTHS_AN_ADULT * residents[1]
        self.refills = REFILLS * sum(n * m for n, m in zip(residents, MANAGED))
        self.scale, self.admitted = 1.0, {}
        self.start, self.tilt = self.odds(), dict.fromkeys(TIERS, 1.0)
        self.close()

    @staticmethod
    def odds():
        haiyan = {}
        for row in csv.DictReader(open(HERE / 'odds.csv')):
            haiyan[(row['tier'], row['condition'])] = float(row['share'])
        return {c: {t: haiyan.get((LIKE[t], c), 0.0) for t in TIERS} for c in CONDITIONS}

    def volume(self, condition):
        if condition in FIRST:
            return FIRST[condition] * 1000 / 457_000 * self.heads * self.scale
        return self.refills if condition == 'refill' else OTHER_A_HEAD * self.heads

    def close(self):
        wanted, inside, total = wanted_visits()
        stays = wanted_admissions()
        emergency = EMERGENCY_SITE
        for _ in range(600):
            self.first = {}
            for c in CONDITIONS:
                s = {t: self.start[c][t] * self.tilt[t] for t in TIERS}
                self.first[c] = {t: v / sum(s.values()) for t, v in s.items()}
            self.by = {
                c: {t: (1 - AWAY) * self.volume(c) * v for t, v in contacts(self.first[c], c, self.admitted).items()}
                for c in CONDITIONS
            }
            got = {
                t: sum(self.by[c][t] for c in CONDITIONS)
                + AFTER_STAY * stays.get(t, 0)
                + (self.emergencies + self.births) * emergency.get(t, 0)
                for t in TIERS
            }
            self.away = sum(AWAY * self.volume(c) / (1 - FOLLOW.get(c, 0)) for c in CONDITIONS)
            aim = dict(wanted)
            aim['outside-tertiary'] = total - inside - self.away
            self.scale *= (total / (sum(got.values()) + self.away)) ** 0.5
            for t in TIERS:
                self.tilt[t] *= (aim[t] / got[t]) ** 0.5
            self.admit(stays, emergency)
        self.visits, self.total, self.inside, self.stays, self.aim = got, total, inside, stays, aim
        self.stated = {(t, c): share * ADMISSION_CORRECTION[t] for (t, c), share in self.admitted.items()}

    def admit(self, stays, emergency):
        """Shares of severe and moderate contacts (1 : 0.17) that make the wanted admissions."""
        for t, n in stays.items():
            base = self.by['severe'][t] + 0.17 * self.by['moderate'][t]
            urgent = (EMERGENCY_ADMITTED * self.emergencies + self.births) * emergency.get(t, 0)
            q = (n - urgent) / base
            self.admitted[(t, 'severe')], self.admitted[(t, 'moderate')] = min(0.9, q), min(0.9, 0.17 * q)

    def rates(self):
        """Needs a person-year by condition and band."""
        table = {}
        for c, ages in AGES.items():
            first = self.emergencies if c == 'emergency' else self.volume(c) * (ACUTE_CORRECTION if c in FIRST else 1)
            z = sum(n * w for n, w in zip(self.residents, ages))
            table[c] = [first * w / z / SEEK[c] for w in ages]
        return table

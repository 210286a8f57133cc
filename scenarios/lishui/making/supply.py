"""Facilities of Lishui with their rooms, devices and beds.

Rooms follow the identity rooms = visits x minutes / (hours x load), with the visits of expected.csv (a run with ample rooms).
"""
import csv
import math
from datetime import date, timedelta

from demand import HERE, HOSPITAL_VISITS, SPLIT, STAYS, VISITS, GRASSROOTS_SHARE, wanted_visits
from geography import UNITS, shares

DOCTORS = 10_504
BEDS = 17_487
DOCTORS_OF = {'village-station': 784, 'town-health-centre': 2600, 'private-clinic': 1020}  # the rest: hospitals (C)
# hours a day: weekday, weekend, holiday
OPEN = {'hospital': (7.0, 6.5, 6.0), 'hospital-desk': (8.0, 7.5, 6.5), 'centre': (7.0, 6.5, 5.5), 'centre-desk': (8.0, 7.5, 6.5),
        'station': (7.0, 6.5, 3.5), 'private-clinic': (11.0, 11.0, 9.0)}
HOLIDAYS = [(1, 1, 1), (2, 10, 17), (4, 4, 6), (5, 1, 5), (6, 8, 10), (9, 15, 17), (10, 1, 7)]  # 2024, month, first, last
WORKED = [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]
LEAST_COUNTY_BEDS = 200
JINYUN_BEDS = 600  # new site, phase one: county-facts 3.2
MIX = {'hub-hospital': {'medical': .62, 'surgical': .30, 'maternity-child': .08}, 'first-hospital': {'medical': .62, 'surgical': .30, 'maternity-child': .08},
       'county-hospital': {'medical': .64, 'surgical': .26, 'maternity-child': .10}, 'other-hospital': {'rehabilitation': .60, 'medical': .40},
       'town-health-centre': {'general': 1.0}}


def hours_a_year():
    free = {date(2024, m, d) for m, a, b in HOLIDAYS for d in range(a, b + 1)}
    worked = {date(2024, m, d) for m, d in WORKED}
    days = [0, 0, 0]
    for i in range(365):
        day = date(2024, 1, 1) + timedelta(i)
        days[2 if day in free else 1 if day.weekday() > 4 and day not in worked else 0] += 1
    return days, {k: sum(d * h for d, h in zip(days, v)) for k, v in OPEN.items()}


class Supply:
    def __init__(self, land):
        self.land = land
        self.facilities, self.rows, self.beds = [], [], []
        self.heads = {p: sum(b.values()) for p, b in land.people.items()}
        self.expected = self.read_expected()
        self.days, self.hours = hours_a_year()
        self.by_tier = {}
        for make in (self.hospitals, self.centres, self.stations, self.clinics, self.outside):
            make()
        self.staff_and_equip()

    @staticmethod
    def read_expected():
        path = HERE / 'expected.csv'
        return {r['facility']: float(r['visits']) for r in csv.DictReader(open(path))} if path.exists() else {}

    def add(self, fid, en, zh, tier, place, source, grade, note, guess=0.0, beds=0):
        self.facilities.append(dict(id=fid, en=en, zh=zh, tier=tier, place=place, source=source, grade=grade, note=note, beds=beds, physicians=0,
                                    visits=self.expected.get(fid, guess)))

    # ---- who there is

    def hospitals(self):
        land, visits = self.land, HOSPITAL_VISITS
        seats = [t['code'] for t in land.towns['liandu']]
        self.add('central-hospital', 'Lishui Central Hospital', '丽水市中心医院', 'hub-hospital', seats[0], 'county-facts 3.2', 'B',
                 '1,630 beds, 1.8 million visits, 73,000 discharges in 2018; site C', visits['hub-hospital'], 1630)
        self.add('first-hospital', "Lishui First People's Hospital", '丽水市第一人民医院', 'first-hospital', seats[5], 'county-facts 3.2', 'C',
                 '1,000 beds were planned in 2022 (B); that they are open is assumed; site C', visits['first-hospital'], 1000)
        people = [v[2] for v in UNITS.values()]
        county = {u: max(LEAST_COUNTY_BEDS, round(JINYUN_BEDS / UNITS['jinyun'][2] * v[2])) for u, v in UNITS.items()}
        grassroots = STAYS['town-health-centre'][0]
        others = shares(BEDS - 2630 - grassroots - sum(county.values()), people)
        everyone = sum(people)
        for (u, v), left in zip(UNITS.items(), others):
            seat = land.seat(u)
            own = land.towns[u][2]['code'] if u == 'liandu' else seat
            name, zh = ("Liandu hospitals of county level (together)", '莲都区二级医院（合计）') if u == 'liandu' else (f"{v[0]} People's Hospital", f'{v[1]}人民医院')
            note = {'liandu': 'a stand-in for the hospitals of county level in the city; site C', 'jinyun': '400 beds in 2017-18 (B); phase one of the new site, 600, taken as open'}
            self.add(f'hospital-{u}', name, zh, 'county-hospital', own, 'county-facts 3.2', 'C',
                     note.get(u, 'beds as many a head as in Jinyun, at least 200; not found'), visits['county-hospital'] * v[2] / everyone, county[u])
            self.add(f'other-{u}', f'{v[0]} other hospitals (together)', f'{v[1]}其他医院（合计）', 'other-hospital', seat, 'county-facts 3.2', 'C',
                     'TCM, maternal-child, psychiatric, rehabilitation, private: one stand-in; the rest of 73 hospitals and 17,487 beds',
                     3_525_000 * v[2] / everyone, left)

    def towns(self):
        return [(u, t) for u in UNITS for t in self.land.towns[u]]

    def of_town(self, code):
        return sum(n for p, n in self.heads.items() if p == code or p.startswith(code + 'c'))

    def centres(self):
        towns = self.towns()
        people = [self.of_town(t['code']) for _, t in towns]
        beds = shares(STAYS['town-health-centre'][0], people)
        for (u, t), n, b in zip(towns, people, beds):
            self.add(f"centre-{t['code']}", f"{t['name_en']} Health Centre", t['name_zh'] + ('社区卫生服务中心' if t['kind'] == 'subdistrict' else '卫生院'),
                     'town-health-centre', t['code'], 'county-facts 3.2', 'C', 'one a town; 173 stand for 161 township and 57 community institutions',
                     self.tier_total('town-health-centre') * n / sum(people), b)

    def stations(self):
        clusters = [p for p in self.land.of if self.land.sort[p] == 'cluster']
        z = sum(self.heads[p] for p in clusters)
        for p in clusters:
            name = next(r for r in self.land.places if r[0] == p)
            self.add(f'station-{p}', name[1] + ' clinics', name[2] + '卫生室', 'village-station', p, 'county-facts 3.2', 'C',
                     f'{len(clusters)} stand for 784 village clinics', self.tier_total('village-station') * self.heads[p] / z)

    def clinics(self):
        towns = [(u, t) for u, t in self.towns() if t['kind'] != 'township']
        people = [self.of_town(t['code']) for _, t in towns]
        for (u, t), n in zip(towns, people):
            self.add(f"clinic-{t['code']}", f"{t['name_en']} private clinics (together)", t['name_zh'] + '民营诊所（合计）', 'private-clinic', t['code'],
                     'county-facts 3.2', 'C', 'among the 785 institutions of other kinds; none assumed in townships',
                     self.tier_total('private-clinic') * n / sum(people))

    def outside(self):
        for p, zh in (('hangzhou', '杭州'), ('wenzhou', '温州')):
            self.add(f'{p}-hospitals', f'{p.capitalize()} hospitals', zh + '医院', 'outside-tertiary', p, 'county-facts 3.1', 'C', 'queues not simulated')
        self.add('elsewhere', 'Hospitals where residents are away', '外出地医院', 'elsewhere', 'hangzhou', 'model section 2', 'C',
                 'treats needs that arise while away')

    @staticmethod
    def tier_total(tier):
        return GRASSROOTS_SHARE * VISITS * SPLIT[tier] / sum(SPLIT.values())

    # ---- with what

    def staff_and_equip(self):
        groups = {}
        for f in self.facilities:
            groups.setdefault(f['tier'], []).append(f)
        hospital = [f for t in STAYS if t != 'town-health-centre' for f in groups[t]]
        self.doctors(hospital, DOCTORS - sum(DOCTORS_OF.values()), lambda f: f['beds'] + f['visits'] / 1000)
        for tier, n in DOCTORS_OF.items():
            self.doctors(groups[tier], n, lambda f: f['visits'])
        for f in self.facilities:
            equip = {'village-station': self.station, 'private-clinic': self.clinic, 'town-health-centre': self.centre,
                     'other-hospital': self.small, 'county-hospital': self.general, 'hub-hospital': self.general,
                     'first-hospital': self.general}.get(f['tier'])
            if equip:
                equip(f)
            if f['beds']:
                mix = MIX[f['tier']]
                for c, n in zip(mix, shares(f['beds'], list(mix.values()))):
                    self.beds.append([f['id'], c, n, 'county-facts 3.2', 'C', ''])

    @staticmethod
    def doctors(group, total, weight):
        for f, n in zip(group, shares(total - len(group), [weight(f) for f in group])):
            f['physicians'] = 1 + n

    def servers(self, f, minutes, hours, load, least=1):
        return max(least, math.ceil(f['visits'] * minutes / (self.hours[hours] * 60 * load) - 0.2))

    def row(self, f, resource, servers, hours, note=''):
        self.rows.append([f['id'], resource, servers, hours, '', 'model section 9', 'C', note])

    def station(self, f):
        self.row(f, 'doctor', self.servers(f, 5, 'station', 0.45), 'station', 'visits x 5 min, load 0.45')
        self.row(f, 'desk', self.servers(f, 1.6, 'station', 0.45), 'station', 'dispensing')

    def clinic(self, f):
        self.row(f, 'doctor', self.servers(f, 6, 'private-clinic', 0.5), 'private-clinic', 'visits x 6 min, load 0.5')
        self.row(f, 'desk', self.servers(f, 1.4, 'private-clinic', 0.5), 'private-clinic')

    def centre(self, f):
        self.row(f, 'desk', self.servers(f, 3.2, 'centre-desk', 0.47, 2), 'centre-desk')
        self.row(f, 'doctor', self.servers(f, 5, 'centre', 0.52, 2), 'centre', 'visits x 5 min, load 0.52')
        self.row(f, 'lab', self.servers(f, 0.15 * 3.5, 'centre', 0.40), 'centre')
        self.row(f, 'ultrasound', self.servers(f, 0.02 * 7, 'centre', 0.40), 'centre')

    def small(self, f):
        self.row(f, 'desk', self.servers(f, 3.1, 'hospital-desk', 0.41, 2), 'hospital-desk')
        self.row(f, 'doctor', self.servers(f, 7, 'hospital', 0.62, 2), 'hospital', 'visits x 7 min, load 0.62')
        self.row(f, 'lab', self.servers(f, 0.3 * 3.5, 'hospital-desk', 0.48), 'hospital-desk')
        self.row(f, 'ultrasound', self.servers(f, 0.15 * 7, 'hospital', 0.60), 'hospital')

    def general(self, f):
        emergencies = self.expected.get(f['id'] + ' emergency', 0.13 * f['visits'])
        day = 365 * 24 * 60
        self.row(f, 'desk', self.servers(f, 3.1, 'hospital-desk', 0.41, 2), 'hospital-desk', 'registration and pharmacy')
        self.row(f, 'doctor', self.servers(f, 7, 'hospital', 0.60, 2), 'hospital', 'visits x 7 min, load 0.60')
        self.row(f, 'lab', self.servers(f, 0.3 * 3.5 + 0.5 * 3.5 * emergencies / f['visits'], 'hospital-desk', 0.48, 2), 'always',
                 'drawing places; day and night for emergencies')
        self.row(f, 'ultrasound', self.servers(f, 0.12 * 7, 'hospital', 0.60), 'hospital')
        self.row(f, 'ct', max(1, math.ceil((f['visits'] * 0.06 + emergencies * 0.14) * 7 / (day / 2 * 0.54))), 'always', 'planned work fits 12 h')
        self.row(f, 'triage', max(1, math.ceil(emergencies * 2 / (day * 0.3))), 'always', 'emergency desk')
        self.row(f, 'emergency-doctor', max(2, math.ceil(emergencies * 14.6 / (day * 0.5))), 'always', 'day and night')

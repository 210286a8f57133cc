"""Facilities of Lishui that stand in places, with the visits of expected.csv (a run with ample rooms)."""

import csv

from demand import HERE, HOSPITAL_VISITS, SPLIT, STAYS, VISITS, GRASSROOTS_SHARE
from ground import UNITS, shares

BEDS = 17_487
LEAST_COUNTY_BEDS = 200
JINYUN_BEDS = 600  # new site, phase one: county-facts 3.2


class Supply:
    def __init__(self, land):
        self.land = land
        self.facilities = []
        self.heads = {p: sum(b.values()) for p, b in land.people.items()}
        self.expected = self.read_expected()
        for make in (self.hospitals, self.centres, self.stations, self.clinics, self.outside):
            make()

    @staticmethod
    def read_expected():
        path = HERE / 'expected.csv'
        return {r['facility']: float(r['visits']) for r in csv.DictReader(open(path))} if path.exists() else {}

    def add(self, fid, en, zh, tier, place, source, grade, note, guess=0.0, beds=0):
        self.facilities.append(
            dict(
                id=fid,
                en=en,
                zh=zh,
                tier=tier,
                place=place,
                source=source,
                grade=grade,
                note=note,
                beds=beds,
                physicians=0,
                visits=self.expected.get(fid, guess),
            )
        )

    # ---- who there is

    def hospitals(self):
        land, visits = self.land, HOSPITAL_VISITS
        seats = [t['code'] for t in land.towns['liandu']]
        self.add(
            'central-hospital',
            'Lishui Central Hospital',
            '丽水市中心医院',
            'hub-hospital',
            seats[0],
            'county-facts 3.2',
            'B',
            '1,630 beds, 1.8 million visits, 73,000 discharges in 2018; site C',
            visits['hub-hospital'],
            1630,
        )
        self.add(
            'first-hospital',
            "Lishui First People's Hospital",
            '丽水市第一人民医院',
            'first-hospital',
            seats[5],
            'county-facts 3.2',
            'C',
            '1,000 beds were planned in 2022 (B); that they are open is assumed; site C',
            visits['first-hospital'],
            1000,
        )
        people = [v[2] for v in UNITS.values()]
        county = {u: max(LEAST_COUNTY_BEDS, round(JINYUN_BEDS / UNITS['jinyun'][2] * v[2])) for u, v in UNITS.items()}
        grassroots = STAYS['town-health-centre'][0]
        others = shares(BEDS - 2630 - grassroots - sum(county.values()), people)
        everyone = sum(people)
        for (u, v), left in zip(UNITS.items(), others):
            seat = land.seat(u)
            own = land.towns[u][2]['code'] if u == 'liandu' else seat
            name, zh = (
                ("Liandu hospitals of county level (together)", '莲都区二级医院（合计）')
                if u == 'liandu'
                else (f"{v[0]} People's Hospital", f'{v[1]}人民医院')
            )
            note = {
                'liandu': 'a stand-in for the hospitals of county level in the city; site C',
                'jinyun': '400 beds in 2017-18 (B); phase one of the new site, 600, taken as open',
            }
            self.add(
                f'hospital-{u}',
                name,
                zh,
                'county-hospital',
                own,
                'county-facts 3.2',
                'C',
                note.get(u, 'beds as many a head as in Jinyun, at least 200; not found'),
                visits['county-hospital'] * v[2] / everyone,
                county[u],
            )
            self.add(
                f'other-{u}',
                f'{v[0]} other hospitals (together)',
                f'{v[1]}其他医院（合计）',
                'other-hospital',
                seat,
                'county-facts 3.2',
                'C',
                'TCM, maternal-child, psychiatric, rehabilitation, private: one stand-in; the rest of 73 hospitals and 17,487 beds',
                3_525_000 * v[2] / everyone,
                left,
            )

    def towns(self):
        return [(u, t) for u in UNITS for t in self.land.towns[u]]

    def of_town(self, code):
        return sum(n for p, n in self.heads.items() if p == code or p.startswith(code + 'c'))

    def centres(self):
        towns = self.towns()
        people = [self.of_town(t['code']) for _, t in towns]
        beds = shares(STAYS['town-health-centre'][0], people)
        for (u, t), n, b in zip(towns, people, beds):
            self.add(
                f"centre-{t['code']}",
                f"{t['name_en']} Health Centre",
                t['name_zh'] + ('社区卫生服务中心' if t['kind'] == 'subdistrict' else '卫生院'),
                'town-health-centre',
                t['code'],
                'county-facts 3.2',
                'C',
                'one a town; 173 stand for 161 township and 57 community institutions',
                self.tier_total('town-health-centre') * n / sum(people),
                b,
            )

    def stations(self):
        clusters = [p for p in self.land.of if self.land.sort[p] == 'cluster']
        z = sum(self.heads[p] for p in clusters)
        for p in clusters:
            name = next(r for r in self.land.places if r[0] == p)
            self.add(
                f'station-{p}',
                name[1] + ' clinics',
                name[2] + '卫生室',
                'village-station',
                p,
                'county-facts 3.2',
                'C',
                f'{len(clusters)} stand for 784 village clinics',
                self.tier_total('village-station') * self.heads[p] / z,
            )

    def clinics(self):
        towns = [(u, t) for u, t in self.towns() if t['kind'] != 'township']
        people = [self.of_town(t['code']) for _, t in towns]
        for (u, t), n in zip(towns, people):
            self.add(
                f"clinic-{t['code']}",
                f"{t['name_en']} private clinics (together)",
                t['name_zh'] + '民营诊所（合计）',
                'private-clinic',
                t['code'],
                'county-facts 3.2',
                'C',
                'among the 785 institutions of other kinds; none assumed in townships',
                self.tier_total('private-clinic') * n / sum(people),
            )

    def outside(self):
        for p, zh in (('hangzhou', '杭州'), ('wenzhou', '温州')):
            self.add(
                f'{p}-hospitals',
                f'{p.capitalize()} hospitals',
                zh + '医院',
                'outside-tertiary',
                p,
                'county-facts 3.1',
                'C',
                'queues not simulated',
            )
        self.add(
            'elsewhere',
            'Hospitals where residents are away',
            '外出地医院',
            'elsewhere',
            'hangzhou',
            'model section 2',
            'C',
            'treats needs that arise while away',
        )

    @staticmethod
    def tier_total(tier):
        return GRASSROOTS_SHARE * VISITS * SPLIT[tier] / sum(SPLIT.values())

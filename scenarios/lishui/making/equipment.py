"""Who works in the facilities of Lishui, with which rooms, desks, devices and beds.

Rooms follow the identity rooms = visits x minutes / (hours x load), with the visits of expected.csv.
"""

import math
from datetime import date, timedelta

from demand import STAYS
from ground import shares

DOCTORS = 10_504  # county-facts 3.2
DOCTORS_OF = {'village-station': 784, 'town-health-centre': 2600, 'private-clinic': 1020}  # the rest: hospitals (C)
# hours a day: weekday, weekend, holiday
OPEN = {
    'hospital': (7.0, 6.5, 6.0),
    'hospital-desk': (8.0, 7.5, 6.5),
    'centre': (7.0, 6.5, 5.5),
    'centre-desk': (8.0, 7.5, 6.5),
    'station': (7.0, 6.5, 3.5),
    'private-clinic': (11.0, 11.0, 9.0),
}
HOLIDAYS = [
    (1, 1, 1),
    (2, 10, 17),
    (4, 4, 6),
    (5, 1, 5),
    (6, 8, 10),
    (9, 15, 17),
    (10, 1, 7),
]  # 2024, month, first, last
WORKED = [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]
MIX = {
    'hub-hospital': {'medical': 0.62, 'surgical': 0.30, 'maternity-child': 0.08},
    'first-hospital': {'medical': 0.62, 'surgical': 0.30, 'maternity-child': 0.08},
    'county-hospital': {'medical': 0.64, 'surgical': 0.26, 'maternity-child': 0.10},
    'other-hospital': {'rehabilitation': 0.60, 'medical': 0.40},
    'town-health-centre': {'general': 1.0},
}


def hours_a_year():
    free = {date(2024, m, d) for m, a, b in HOLIDAYS for d in range(a, b + 1)}
    worked = {date(2024, m, d) for m, d in WORKED}
    days = [0, 0, 0]
    for i in range(365):
        day = date(2024, 1, 1) + timedelta(i)
        days[2 if day in free else 1 if day.weekday() > 4 and day not in worked else 0] += 1
    return days, {k: sum(d * h for d, h in zip(days, v)) for k, v in OPEN.items()}


class Equipment:
    """Rows of resources and beds; sets the number of physicians of each facility, which is for information only."""

    def __init__(self, facilities, expected):
        self.facilities, self.expected = facilities, expected
        self.days, self.hours = hours_a_year()
        self.rows, self.beds = [], []
        self.staff_and_equip()

    def staff_and_equip(self):
        groups = {}
        for f in self.facilities:
            groups.setdefault(f['tier'], []).append(f)
        hospital = [f for t in STAYS if t != 'town-health-centre' for f in groups[t]]
        self.doctors(hospital, DOCTORS - sum(DOCTORS_OF.values()), lambda f: f['beds'] + f['visits'] / 1000)
        for tier, n in DOCTORS_OF.items():
            self.doctors(groups[tier], n, lambda f: f['visits'])
        for f in self.facilities:
            equip = {
                'village-station': self.station,
                'private-clinic': self.clinic,
                'town-health-centre': self.centre,
                'other-hospital': self.small,
                'county-hospital': self.general,
                'hub-hospital': self.general,
                'first-hospital': self.general,
            }.get(f['tier'])
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
        self.row(
            f, 'desk', self.servers(f, 3.1, 'hospital-desk', 0.41, 2), 'hospital-desk', 'registration and pharmacy'
        )
        self.row(f, 'doctor', self.servers(f, 7, 'hospital', 0.60, 2), 'hospital', 'visits x 7 min, load 0.60')
        self.row(
            f,
            'lab',
            self.servers(f, 0.3 * 3.5 + 0.5 * 3.5 * emergencies / f['visits'], 'hospital-desk', 0.48, 2),
            'always',
            'drawing places; day and night for emergencies',
        )
        self.row(f, 'ultrasound', self.servers(f, 0.12 * 7, 'hospital', 0.60), 'hospital')
        self.row(
            f,
            'ct',
            max(1, math.ceil((f['visits'] * 0.06 + emergencies * 0.14) * 7 / (day / 2 * 0.54))),
            'always',
            'planned work fits 12 h',
        )
        self.row(f, 'triage', max(1, math.ceil(emergencies * 2 / (day * 0.3))), 'always', 'emergency desk')
        self.row(f, 'emergency-doctor', max(2, math.ceil(emergencies * 14.6 / (day * 0.5))), 'always', 'day and night')

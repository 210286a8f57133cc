"""Places, roads and residents of Lishui: nine seats, 173 towns, clusters of villages, 78 remote villages of Jingning.

Everything that is not in county-facts 3 or in towns.csv is synthetic and graded C. Nothing is drawn by lot.
"""

import csv
import heapq
import math
from pathlib import Path

from ground import (
    BANDS,
    CHILDREN,
    ELDERS,
    EXPRESSWAY_KMH,
    GOLDEN,
    OLDER,
    OUTSIDE,
    REMOTE,
    REMOTE_WEIGHT,
    TO_HANGZHOU,
    UNITS,
    VILLAGES_A_CLUSTER,
    WEIGHT,
    WINDING,
    XIECUN_KM,
    moved,
    shares,
    straight,
    wgs84,
)

HERE = Path(__file__).parent


class Lishui:
    """All places with their point, residents by age band, and roads."""

    def __init__(self):
        self.places, self.roads = [], {}
        self.point, self.of, self.weight, self.sort = {}, {}, {}, {}
        self.towns = {u: [] for u in UNITS}
        for row in csv.DictReader(open(HERE / 'towns.csv', encoding='utf-8')):
            self.towns[row['unit']].append(row)
        self.seat_point = {u: wgs84(v[4], v[5]) for u, v in UNITS.items()}
        for u in UNITS:
            self.unit(u)
        self.outside()
        self.between_units()
        self.people = self.residents()

    # ---- places

    def add(self, pid, en, zh, kind, town, p, source, grade, note, unit=None, weight=0.0, sort=None):
        self.places.append([pid, en, zh, kind, town, f'{p[0]:.4f}', f'{p[1]:.4f}', source, grade, note])
        self.point[pid] = p
        if unit:
            self.of[pid], self.weight[pid], self.sort[pid] = unit, weight, sort

    def unit(self, u):
        towns = self.towns[u]
        radius = math.sqrt(UNITS[u][3] / math.pi)
        inner = [t for t in towns if t['kind'] == 'subdistrict']
        outer = [t for t in towns if t['kind'] != 'subdistrict']
        spots = self.own_ground(u, len(outer), len(towns))
        for i, t in enumerate(inner):
            p = (
                self.seat_point[u]
                if i == 0
                else moved(self.seat_point[u], 0.2 * radius * math.sqrt(i / len(inner)), i * GOLDEN)
            )
            self.town(u, t, p, 'county-seat' if i == 0 else 'town-seat', radius / math.sqrt(len(towns)))
        for t, p in zip(outer, spots):
            self.town(u, t, p, 'town-seat', radius / math.sqrt(len(towns)))
        if u == 'songyang':
            far = max(outer, key=lambda t: straight(self.point[t['code']], self.seat_point[u]))['code']
            a, b = self.seat_point[u], self.point[far]
            angle = math.atan2(b[1] - a[1], (b[0] - a[0]) * math.cos(math.radians(a[1])))
            self.add(
                'xiecun',
                'Xiecun',
                '',
                'village',
                far,
                moved(a, XIECUN_KM / WINDING, angle),
                'county-facts 3.3',
                'B',
                '39 km from the seat (L12); point, town and residents C',
                u,
                0.6,
                'remote',
            )
            self.road(
                self.seat(u), 'xiecun', XIECUN_KM, 'mountain', 'county-facts 3.3', 'B', '39 km in about 1 h (L12)'
            )
        self.within(u, inner, outer)

    def own_ground(self, u, n, towns):
        """n points on a sunflower spiral round the seat, leaving out ground nearer to another seat, and the middle."""
        radius = math.sqrt(UNITS[u][3] / math.pi)
        found, k = [], 0
        while len(found) < n:
            k += 1
            km = radius * math.sqrt(k / towns)
            p = moved(self.seat_point[u], km, k * GOLDEN)
            reach = lambda v: straight(p, self.seat_point[v]) / math.sqrt(UNITS[v][3])
            if km > 0.3 * radius and min(UNITS, key=reach) == u:
                found.append(p)
        return found

    def town(self, u, t, p, kind, radius):
        code, villages, communities = t['code'], int(t['villages']), int(t['communities'])
        remote = self.remote_share(u, t)
        w = lambda what: WEIGHT[(t['kind'], what)]
        at_seat = communities * w('community') + (w('village') if villages else 0)
        left = villages - (1 if villages else 0) - remote
        seat = kind == 'county-seat'
        self.add(
            code,
            t['name_en'] + (' (seat of ' + UNITS[u][0] + ')' if seat else ''),
            t['name_zh'],
            kind,
            code,
            p,
            'county-facts 3.1' if seat else 'china-division 2.7.0',
            'B' if seat else 'A',
            (
                'point of the unit, GCJ-02 moved to WGS-84; name and code china-division 2.7.0 (A)'
                if seat
                else 'name and code; point synthetic (C)'
            ),
            u,
            at_seat,
            'centre' if t['kind'] == 'subdistrict' else 'seat',
        )
        clusters = max(1, round(left / VILLAGES_A_CLUSTER)) if left > 0 else 0
        core = t['name_zh'][:-2] if t['kind'] == 'subdistrict' else t['name_zh'][:-1]
        for i, size in enumerate(shares(left, [1] * clusters) if clusters else []):
            pid = f'{code}c{i + 1}'
            self.add(
                pid,
                f"{t['name_en'].rsplit(' ', 1)[0]} villages {i + 1}",
                f'{core}村群{i + 1}',
                'village',
                code,
                moved(p, 0.75 * radius * math.sqrt((i + 1) / clusters), (i + int(code) % 7) * GOLDEN),
                'china-division 2.7.0',
                'C',
                f'stands for {size} villages; point synthetic',
                u,
                size * w('village'),
                'cluster',
            )
            self.road(code, pid, self.along(code, pid), 'lane', 'county-facts 3.1', 'C', 'straight x 1.4')
        for i in range(remote):
            self.one_remote(u, t, p, core)

    def remote_share(self, u, t):
        """How many of Jingning's 78 villages without a clinic lie in a town: by its villages, none in the subdistricts."""
        if u != 'jingning' or t['kind'] == 'subdistrict':
            return 0
        rows = [r for r in self.towns[u] if r['kind'] != 'subdistrict']
        return shares(REMOTE, [int(r['villages']) - 1 for r in rows])[rows.index(t)]

    def one_remote(self, u, t, p, core):
        serial = sum(p.startswith('remote-') for p in self.sort) + 1
        km = 5 + 6 * ((serial * 0.6180339887) % 1)
        pid = f'remote-{serial:02d}'
        self.add(
            pid,
            f'Jingning remote village {serial}',
            f'景宁偏远村{serial}',
            'village',
            t['code'],
            moved(p, km / WINDING, serial * GOLDEN),
            'county-facts 3.3',
            'C',
            'one of 78 remote villages without a clinic; which they are was not found',
            u,
            REMOTE_WEIGHT,
            'remote',
        )
        self.road(
            t['code'],
            pid,
            km,
            'track',
            'county-facts 3.3',
            'C',
            'about 10 km on foot, up to 1 h to the township clinic',
        )

    def outside(self):
        for pid, (en, zh, lon, lat) in OUTSIDE.items():
            self.add(pid, en, zh, 'outside', pid, (lon, lat), 'careshed', 'C', 'city centre')

    # ---- roads

    def seat(self, u):
        return self.towns[u][0]['code']

    def along(self, a, b):
        return WINDING * max(0.3, straight(self.point[a], self.point[b]))

    def road(self, a, b, km, speed, source, grade, note):
        if (a, b) not in self.roads and (b, a) not in self.roads:
            self.roads[(a, b)] = [a, b, f'{km:.1f} km', speed, source, grade, note]

    def within(self, u, inner, outer):
        """Every town to its seat and to its nearest neighbour."""
        seat = self.seat(u)
        for t in inner[1:] + outer:
            speed = 'county' if t in inner else 'mountain'
            self.road(seat, t['code'], self.along(seat, t['code']), speed, 'county-facts 3.1', 'C', 'straight x 1.4')
        for t in outer:
            near = min(
                (o for o in outer if o is not t), key=lambda o: straight(self.point[t['code']], self.point[o['code']])
            )
            self.road(
                t['code'],
                near['code'],
                self.along(t['code'], near['code']),
                'mountain',
                'county-facts 3.1',
                'C',
                'straight x 1.4',
            )

    def between_units(self):
        hub = self.seat('liandu')
        for u, v in UNITS.items():
            if u != 'liandu':
                self.road(
                    hub,
                    self.seat(u),
                    v[6] * EXPRESSWAY_KMH,
                    'expressway',
                    'county-facts 3.1',
                    'C',
                    f'{v[6]} h at 80 km/h',
                )
        names = list(UNITS)
        for i, a in enumerate(names):
            for b in names[i + 1 :]:
                if self.neighbours(a, b):
                    self.road(
                        self.seat(a),
                        self.seat(b),
                        self.along(self.seat(a), self.seat(b)),
                        'mountain',
                        'county-facts 3.1',
                        'C',
                        'no third seat lies between; straight x 1.4',
                    )
        for u in UNITS:
            at = self.point[self.seat(u)]
            self.road(
                self.seat(u),
                'hangzhou',
                TO_HANGZHOU * straight(at, self.point['hangzhou']),
                'expressway',
                'county-facts 3.1',
                'B' if u == 'liandu' else 'C',
                'straight x 300/205; about 300 km and 3-4 h from Liandu',
            )
            self.road(
                self.seat(u),
                'wenzhou',
                WINDING * straight(at, self.point['wenzhou']),
                'expressway',
                'county-facts 3.1',
                'C',
                'straight x 1.4',
            )

    def neighbours(self, a, b):
        """Whether no third seat lies within the circle on the line between two."""
        p, q = self.seat_point[a], self.seat_point[b]
        d = straight(p, q)
        return all(
            straight(p, self.seat_point[c]) ** 2 + straight(q, self.seat_point[c]) ** 2 >= d * d
            for c in UNITS
            if c not in (a, b)
        )

    def minutes(self, start, speeds):
        """Driving minutes from a place to all others."""
        graph = {}
        for a, b, km, speed, *_ in self.roads.values():
            t = 60 * float(km[:-3]) / speeds[speed]
            graph.setdefault(a, []).append((b, t))
            graph.setdefault(b, []).append((a, t))
        best, heap = {start: 0.0}, [(0.0, start)]
        while heap:
            t, at = heapq.heappop(heap)
            if t > best[at]:
                continue
            for to, more in graph.get(at, []):
                if t + more < best.get(to, math.inf):
                    best[to] = t + more
                    heapq.heappush(heap, (t + more, to))
        return best

    # ---- residents

    def residents(self):
        """Residents by place and band; each unit adds up to its census."""
        known = sum(v[2] * v[7] for v in UNITS.values() if v[7])
        rest = sum(v[2] for v in UNITS.values() if not v[7])
        common = (ELDERS * sum(v[2] for v in UNITS.values()) - known) / rest
        people = {}
        for u, v in UNITS.items():
            ids = [p for p in self.of if self.of[p] == u]
            counts = shares(v[2], [self.weight[p] for p in ids])
            old = self.band(ids, counts, round(v[2] * (v[7] or common)), 0)
            young = self.band(ids, counts, round(v[2] * CHILDREN), 1)
            for p, n, e, c in zip(ids, counts, old, young):
                people[p] = {'child': c, 'adult': n - c - e, 'elder': e}
        return people

    def band(self, ids, counts, total, column):
        """Splits a band over places by their age factor; half of Xiecun is old (county-facts 3.3)."""
        fixed = {i: round(counts[i] / 2) for i, p in enumerate(ids) if p == 'xiecun' and column == 0}
        weights = [0 if i in fixed else counts[i] * OLDER[self.sort[p]][column] for i, p in enumerate(ids)]
        got = shares(total - sum(fixed.values()), weights)
        return [fixed.get(i, n) for i, n in enumerate(got)]

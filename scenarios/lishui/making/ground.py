"""What is known of the nine units, and points and distances on the ground. WGS-84, kilometres."""

import math

KM = 111.195
GOLDEN = math.pi * (3 - math.sqrt(5))
BANDS = ('child', 'adult', 'elder')

# county-facts 3.1: residents, km2, GCJ-02 point, hours to Liandu; 60+ share: 3.2 (A) or what is left for the prefecture's 20.35 %
UNITS = {
    'liandu': ('Liandu', '莲都区', 562_116, 1494, 119.9126, 28.4459, 0.0, 0.165),
    'qingtian': ('Qingtian', '青田县', 509_053, 2477, 120.2895, 28.1398, 0.9, None),
    'jinyun': ('Jinyun', '缙云县', 405_318, 1493, 120.0916, 28.6593, 0.6, 0.2170),
    'longquan': ('Longquan', '龙泉市', 248_866, 3040, 119.1415, 28.0746, 1.5, None),
    'songyang': ('Songyang', '松阳县', 204_880, 1401, 119.4815, 28.4488, 0.8, None),
    'suichang': ('Suichang', '遂昌县', 194_385, 2543, 119.2761, 28.5921, 1.2, 0.2397),
    'qingyuan': ('Qingyuan', '庆元县', 142_551, 1895, 119.0626, 27.6192, 2.2, None),
    'yunhe': ('Yunhe', '云和县', 129_216, 990, 119.5734, 28.1158, 0.9, 0.2125),
    'jingning': ('Jingning', '景宁畲族自治县', 111_011, 1938, 119.6357, 27.9733, 1.2, None),
}
ELDERS = 0.2035  # county-facts 3.2
CHILDREN = 0.14  # C
OUTSIDE = {  # city centres, C
    'hangzhou': ('Hangzhou', '杭州', 120.15, 30.28),
    'wenzhou': ('Wenzhou', '温州', 120.70, 28.00),
}
EXPRESSWAY_KMH = 80  # county-facts 3.1
WINDING = 1.4  # county-facts 3.1
TO_HANGZHOU = 300 / 205  # about 300 km by road for 205 km straight, county-facts 3.1
VILLAGES_A_CLUSTER = 8
REMOTE = 78  # county-facts 3.3
XIECUN_KM = 39  # county-facts 3.3, L12
# residents of a village or community, relative (C)
WEIGHT = {
    ('subdistrict', 'community'): 5.0,
    ('subdistrict', 'village'): 2.0,
    ('town', 'community'): 5.0,
    ('town', 'village'): 1.25,
    ('township', 'community'): 2.0,
    ('township', 'village'): 0.8,
}
REMOTE_WEIGHT = 0.2
# share of elders and children relative to the unit (C)
OLDER = {'centre': (0.80, 1.10), 'seat': (0.95, 1.00), 'cluster': (1.15, 0.92), 'remote': (1.70, 0.50)}


def wgs84(lon, lat):
    """A GCJ-02 point in WGS-84, by the usual published offset formula; good to a few metres."""
    x, y = lon - 105, lat - 35
    s = lambda v, k: math.sin(v * k * math.pi)
    wave = (20 * s(x, 6) + 20 * s(x, 2)) * 2 / 3
    dy = (
        -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * math.sqrt(abs(x))
        + wave
        + (20 * s(y, 1) + 40 * s(y, 1 / 3)) * 2 / 3
        + (160 * s(y, 1 / 12) + 320 * s(y, 1 / 30)) * 2 / 3
    )
    dx = (
        300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * math.sqrt(abs(x))
        + wave
        + (20 * s(x, 1) + 40 * s(x, 1 / 3)) * 2 / 3
        + (150 * s(x, 1 / 12) + 300 * s(x, 1 / 30)) * 2 / 3
    )
    a, ee = 6378245.0, 0.00669342162296594323
    phi = math.radians(lat)
    m = 1 - ee * math.sin(phi) ** 2
    north = dy * 180 / (a * (1 - ee) / (m * math.sqrt(m)) * math.pi)
    east = dx * 180 / (a / math.sqrt(m) * math.cos(phi) * math.pi)
    return lon - east, lat - north


def straight(a, b):
    """Kilometres as the crow flies between two (longitude, latitude)."""
    middle = math.radians((a[1] + b[1]) / 2)
    return KM * math.hypot((a[0] - b[0]) * math.cos(middle), a[1] - b[1])


def moved(p, km, angle):
    return p[0] + km * math.cos(angle) / KM / math.cos(math.radians(p[1])), p[1] + km * math.sin(angle) / KM


def shares(total, weights):
    """Whole numbers in proportion to weights that add up to total: largest remainders."""
    z = sum(weights)
    raw = [total * w / z for w in weights]
    got = [int(r) for r in raw]
    for i in sorted(range(len(raw)), key=lambda i: (got[i] - raw[i], i))[: total - sum(got)]:
        got[i] += 1
    return got

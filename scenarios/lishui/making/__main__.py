"""Writes the tables of scenarios/lishui:  python3 scenarios/lishui/making

Only the standard library. Inputs: towns.csv (names and counts, china-division 2.7.0), expected.csv (visits by facility of a
run), odds.csv (Haiyan's first contacts). Prints the closing account and the figures that baseline.yaml holds.
"""

import csv

from demand import CONDITIONS, HERE, SEEK, TIERS, Account
from equipment import Equipment
from geography import Lishui
from ground import BANDS
from supply import Supply

OUT = HERE.parent
SMALL = 'jingning'


def write(name, head, rows):
    with open(OUT / name, 'w', encoding='utf-8', newline='') as f:
        out = csv.writer(f, lineterminator='\n')
        out.writerow(head.split(','))
        out.writerows(rows)


def tables(land, supply, equipment, prefix, places, homes, facilities):
    """All six tables of a scenario: those rows that lie in the given places and belong to the given facilities.

    Residents live in homes; other places are outside. Facilities that are not simulated have neither resources nor beds.
    """
    write(
        f'{prefix}places.csv',
        'id,name_en,name_zh,kind,town,longitude,latitude,source,grade,note',
        [r if r[0] in homes else outsider(r) for r in land.places if r[0] in places],
    )
    write(
        f'{prefix}roads.csv',
        'from,to,length,speed,source,grade,note',
        [r for r in land.roads.values() if r[0] in places and r[1] in places],
    )
    write(
        f'{prefix}facilities.csv',
        'id,name_en,name_zh,tier,place,group,physicians,beds,source,grade,note',
        [
            [
                f['id'],
                f['en'],
                f['zh'],
                f['tier'],
                f['place'],
                '',
                *outside(f, facilities),
                f['source'],
                f['grade'],
                f['note'],
            ]
            for f in supply.facilities
            if f['id'] in facilities
        ],
    )
    inside = {i for i, simulated in facilities.items() if simulated}
    write(
        f'{prefix}resources.csv',
        'facility,resource,servers,hours,queue_limit,source,grade,note',
        [r for r in equipment.rows if r[0] in inside],
    )
    write(f'{prefix}beds.csv', 'facility,class,beds,source,grade,note', [r for r in equipment.beds if r[0] in inside])
    write(
        f'{prefix}population.csv',
        'place,age_band,residents,source,grade,note',
        [
            [p, b, n, 'county-facts 3.1 and 3.2', 'C', '']
            for p, bands in land.people.items()
            if p in homes
            for b, n in bands.items()
        ],
    )


def outsider(row):
    """A place where none of the residents lives: the hub's are called Liandu."""
    pid, en, zh = row[:3]
    if row[3] != 'outside':
        near = en.endswith(')')
        en, zh = ('Liandu', '莲都') if near else (f"Liandu, {en.removesuffix(' Subdistrict')}", f'莲都{zh}')
    return [pid, en, zh, 'outside', *row[4:]]


def outside(f, facilities):
    return (f['physicians'], f['beds']) if facilities[f['id']] else (0, 0)


def small(land, supply):
    """Jingning by itself: its places, and the seats and hospitals that its residents may go to."""
    hubs = {f['place'] for f in supply.facilities if f['id'] in ('central-hospital', 'first-hospital')}
    homes = {p for p, u in land.of.items() if u == SMALL}
    own = {f['id']: True for f in supply.facilities if land.of.get(f['place']) == SMALL}
    return (
        homes | hubs | {'hangzhou', 'wenzhou'},
        homes,
        own
        | dict.fromkeys(
            ['central-hospital', 'first-hospital', 'hangzhou-hospitals', 'wenzhou-hospitals', 'elsewhere'], False
        ),
    )


def main():
    land = Lishui()
    supply = Supply(land)
    equipment = Equipment(supply.facilities, supply.expected)
    account = Account([sum(p[b] for p in land.people.values()) for b in BANDS])
    tables(
        land,
        supply,
        equipment,
        '',
        {r[0] for r in land.places},
        set(land.of),
        {f['id']: f['physicians'] > 0 for f in supply.facilities},
    )
    tables(land, supply, equipment, f'{SMALL}-', *small(land, supply))
    write(
        'targets.csv',
        'tier,condition,share',
        [[t, c, f'{account.first[c][t]:.6f}'] for c in CONDITIONS for t in TIERS if account.first[c][t] > 0],
    )
    write('seeking.csv', 'condition,share', [[c, f'{SEEK[c]:.2f}'] for c in ('minor', 'moderate', 'severe')])
    report(account, supply, equipment)


def report(a, supply, equipment):
    print(
        f'visits of residents {a.total:,.0f} = {a.total / a.heads:.2f} a head; away {a.away:,.0f}; factor on acute needs {a.scale:.4f}'
    )
    for t in TIERS:
        print(
            f"{t:20} visits {a.visits[t]:12,.0f}  admissions {a.stays.get(t, 0):9,.0f}  shares {a.stated.get((t, 'moderate'), 0):.4f} {a.stated.get((t, 'severe'), 0):.4f}"
        )
    print(f'admissions a head {sum(a.stays.values()) / a.heads:.4f}')
    for c, r in a.rates().items():
        print(f'rate {c:10}', ' '.join(f'{x:.3f}' for x in r))
    print('days', equipment.days, 'hours', {k: round(v) for k, v in equipment.hours.items()})
    for name, n in (('beds', 'beds'), ('physicians', 'physicians')):
        print(name, sum(f[n] for f in supply.facilities))


main()

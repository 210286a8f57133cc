"""Writes expected.csv, visits a year by facility, from a run:  python3 scenarios/lishui/making/expected.py RESULTS

Within a tier visits divide as in the run; the tier's total is that of the closing account, patients from elsewhere included.
"""

import csv
import sys
from pathlib import Path

from demand import EMERGENCIES_A_HEAD, BIRTHS_AN_ADULT, HERE, INFLOW, wanted_visits
from geography import Lishui


def main(results):
    tier = {
        r['facility']: r['tier'] for r in csv.DictReader(open(results / 'tables' / 'facilities.csv', encoding='utf-8'))
    }
    day, night = {}, {}
    for r in csv.DictReader(open(results / 'tables' / 'flows.csv', encoding='utf-8')):
        urgent = r['condition'] in ('emergency', 'childbirth')
        into = night if urgent else day
        into[r['facility']] = into.get(r['facility'], 0) + int(r['visits'])
    people = Lishui().people.values()
    urgent = EMERGENCIES_A_HEAD * sum(sum(p.values()) for p in people) + BIRTHS_AN_ADULT * sum(
        p['adult'] for p in people
    )
    night = {f: n * urgent / sum(night.values()) for f, n in night.items()}
    wanted = wanted_visits()[0]
    with open(HERE / 'expected.csv', 'w', newline='') as file:
        out = csv.writer(file, lineterminator='\n')
        out.writerow(['facility', 'visits'])
        for f in sorted(day):
            if tier[f] in wanted:
                all_day = sum(n for g, n in day.items() if tier[g] == tier[f])
                all_night = sum(n for g, n in night.items() if tier[g] == tier[f])
                total = wanted[tier[f]] - all_night
                if all_night or tier[f] == 'other-hospital':
                    total += wanted[tier[f]] * INFLOW / (1 - INFLOW)
                out.writerow([f, round(total * day[f] / all_day)])
        for f in sorted(night):
            if tier[f] in wanted:
                out.writerow([f + ' emergency', round(night[f])])


main(Path(sys.argv[1]))

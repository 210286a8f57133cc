"""The tiny county once more, in plain Python: `crosscheck.py SCENARIO facts SEED REPLICATION` tells every fact of a run with
the program's keyed luck, one a line, in order; `crosscheck.py SCENARIO figures RUNS SEED` tells figures of runs with
random numbers of its own, one run a line.
"""

import sys

from county import County
from luck import Keyed, Own
from scenario_file import DAY


def facts(path, seed, replication):
    told = []
    county = County(path, Keyed(seed, replication), lambda ms, *words: told.append(line(ms, words)))
    county.run()
    return sorted(told)


def line(ms, words):
    return " ".join([f"{ms:012d}", *map(str, words)])


def figures(path, seed):
    """What a run comes to after the warm-up, in the order of FIGURES in CrossCheckHeavyTest."""
    counted = {}

    def tell(ms, what, *words):
        if ms >= county.warm_up * DAY:
            add(what)
            if what == "arrives":
                add("arrives " + tier_of(words[0]))
            elif what == "consults":
                add("consults " + tier_of(words[0]))
                add("waited " + tier_of(words[0]), words[3])
            elif what == "ends":
                add("busy", words[3])

    def add(name, amount=1):
        counted[name] = counted.get(name, 0) + amount

    def tier_of(facility):
        return county.facilities[facility].tier_id

    county = County(path, Own(seed), lambda ms, *words: tell(ms, *words))
    county.run()
    return counted


def main(path, what, first, second):
    if what == "facts":
        print("\n".join(facts(path, int(first), int(second))))
    else:
        for run in range(int(first)):
            told = figures(path, int(second) * 1_000_003 + run)
            print(";".join(f"{name}={amount}" for name, amount in sorted(told.items())))


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Workload W2, the county-day, in SimPy: what Careshed is compared with in docs/performance.md (target P10).

Usage: w2_simpy.py [100k|450k] [--days N] [--seed N]

Written the way a SimPy user would, and then as fast as that allows: every patient is a process with one timeout
until arrival, one request of a doctor, one timeout of service; choices are drawn from cumulative weights made ready
each morning; nobody is touched on a day without a need. Needs only SimPy 3 or 4 and the standard library.
"""

import argparse
import bisect
import itertools
import math
import pathlib
import random
import time

import simpy

OPEN_MINUTES = 480.0
SERVICE_MEAN, SERVICE_CV = 6.0, 0.5
PER_TRAVEL_MINUTE, PER_WAIT_MINUTE = 0.1, 0.02
DATA = pathlib.Path(__file__).resolve().parents[2] / "main/resources/org/careshed/bench"


class Facility:
    def __init__(self, env, doctors):
        self.doctors = simpy.Resource(env, doctors)
        self.visits = 0
        self.waited = 0.0


class County:
    def __init__(self, name, days, seed):
        rows = [[float(word) for word in line.split()] for line in (DATA / f"w2-{name}.txt").open() if line[0] != "#"]
        (residents, all_days, odds), doctors, self.attraction, self.travel = rows[0], rows[1], rows[2], rows[3:]
        self.days = days or int(all_days)
        self.random = random.Random(seed)
        self.log_stay_at_home = math.log1p(-1 / odds)
        variance = math.log1p(SERVICE_CV**2)
        self.mu, self.sigma = math.log(SERVICE_MEAN) - variance / 2, math.sqrt(variance)
        self.env = simpy.Environment()
        self.facilities = [Facility(self.env, int(number)) for number in doctors]
        self.onsets = [[] for _ in range(self.days)]
        self.visits, self.waited = 0, 0.0
        for resident in range(int(residents)):
            self.fall_ill_after(-1, resident)

    def fall_ill_after(self, day, resident):
        day += 1 + int(math.log(1 - self.random.random()) / self.log_stay_at_home)
        if day < self.days:
            self.onsets[day].append(resident)

    def run(self):
        self.env.process(self.mornings())
        self.env.run()

    def mornings(self):
        for day in range(self.days):
            weights = self.weights()
            for resident in self.onsets[day]:
                ready = weights[resident % len(weights)]
                facility = self.facilities[bisect.bisect(ready, self.random.random() * ready[-1])]
                self.env.process(self.visit(facility))
                self.fall_ill_after(day, resident)
            self.onsets[day] = None
            yield self.env.timeout(1440.0)

    def weights(self):
        waits = [facility.waited / facility.visits if facility.visits else 0.0 for facility in self.facilities]
        for facility in self.facilities:
            self.visits, self.waited = self.visits + facility.visits, self.waited + facility.waited
            facility.visits, facility.waited = 0, 0.0
        return [
            list(
                itertools.accumulate(
                    math.exp(a - PER_TRAVEL_MINUTE * minutes - PER_WAIT_MINUTE * wait)
                    for a, minutes, wait in zip(self.attraction, row, waits)
                )
            )
            for row in self.travel
        ]

    def visit(self, facility):
        env = self.env
        yield env.timeout(self.random.random() * OPEN_MINUTES)
        arrived = env.now
        with facility.doctors.request() as turn:
            yield turn
            facility.visits += 1
            facility.waited += env.now - arrived
            yield env.timeout(self.random.lognormvariate(self.mu, self.sigma))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("county", nargs="?", default="450k", choices=["100k", "450k"])
    arguments.add_argument("--days", type=int)
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    began = time.process_time()
    county = County(asked.county, asked.days, asked.seed)
    county.run()
    county.weights()
    seconds = time.process_time() - began
    print(
        f"SimPy {simpy.__version__}, {asked.county}, {county.days} days: {county.visits} visits, mean wait "
        f"{county.waited / county.visits:.3f} min, {seconds:.2f} CPU s, {county.visits / seconds:.0f} visits/s"
    )


if __name__ == "__main__":
    main()

"""A county in which nothing is arranged but patience: needs, choices, ways, arrivals and queues, from docs/odd.md.

Nobody books, is admitted, pays, remembers or is referred; a need is one visit, or as many as it takes until one is not
left before the consultation.
"""

import datetime
import heapq
import math
from statistics import NormalDist

from facility import ARRIVE, CONTACT, Facility, Pool
from luck import Law
from scenario_file import DAY, MINUTE, metres, number, opening, per_minute, per_year, time_ms, load

YEAR = 365 * DAY
KINDS = ("weekday", "weekend", "holiday")
WINDOW = 5 * MINUTE  # nothing that leaves a facility reaches another sooner (docs/odd.md, section 3)
WAITS_FOR_DOORS = 7  # days that a planned need waits for a place that is open (7.4)


class Contact:
    """One try of a need to be seen."""

    def __init__(self, need, resident, who, condition, stated, attempt, key):
        self.need, self.resident, self.who, self.condition = need, resident, who, condition
        self.stated, self.attempt, self.key = stated, attempt, key


class County:
    def __init__(self, path, luck, tell):
        self.luck, self.tell = luck, tell
        stated = load(path)
        self.read_calendar(stated["calendar"])
        self.hours = {key: {kind: opening(row[kind]) for kind in KINDS} for key, row in stated["hours"].items()}
        self.read_conditions(stated)
        self.pathways = {key: self.read_steps(steps) for key, steps in stated["pathways"].items()}
        self.tiers = {key: self.read_tier(tier) for key, tier in stated["tiers"].items()}
        self.read_patience(stated.get("patience", {}))
        self.read_facilities(stated["rows"])
        self.way_ms = self.travel_times(stated)
        self.read_choice(stated["choice"])
        self.read_residents(stated["rows"]["population"])

    # --- what the planner wrote

    def read_calendar(self, stated):
        date = datetime.date.fromisoformat
        self.start = date(stated["start"])
        self.warm_up = round(time_ms(stated["warm_up"]) / DAY)
        self.days = self.warm_up + round(time_ms(stated["length"]) / DAY)
        self.holidays = {date(day) for day in stated.get("holidays", [])}
        self.workdays = {date(day) for day in stated.get("workdays", [])}

    def date(self, day):
        return self.start + datetime.timedelta(days=day - self.warm_up)

    def kind(self, day):
        """Holidays first, then weekend days worked by decree (docs/odd.md, section 2)."""
        date = self.date(day)
        if date in self.holidays:
            return "holiday"
        return "weekend" if date.weekday() >= 5 and date not in self.workdays else "weekday"

    def read_conditions(self, stated):
        self.ceiling = number(stated["needs"]["ceiling"])
        self.bands = list(stated["age_bands"])
        self.conditions = {}
        for key, row in sorted(stated["conditions"].items()):
            emergency = row["severity"] == "emergency"
            self.conditions[key] = {
                "severity": row["severity"],
                "emergency": emergency,
                "class": int(row.get("priority", 0 if emergency else 1)),
                "always": row.get("seek") == "always",
                "rate": {band: per_year(rate) for band, rate in row["rate"].items()},
                "by_month": [number(factor) for factor in row.get("by_month", ["1"] * 12)],
            }

    def read_patience(self, stated):
        self.intended = {}  # by day: what was put off to it
        self.patience = {
            key: {
                "balks_at": number(row.get("balks_at", "inf")),
                "leaves_after": self.read_law(row["leaves_after"]) if "leaves_after" in row else None,
                "elsewhere": number(row.get("elsewhere", "0")),
                "other_day": number(row.get("other_day", "0")),
                "tries": int(row.get("tries", "1")),
            }
            for key, row in stated.items()
        }

    def read_law(self, stated):
        if isinstance(stated, str):
            return Law("constant", time_ms(stated))
        if stated["law"] == "uniform":
            low, high = time_ms(stated["from"]), time_ms(stated["to"])
            return Law("uniform", (low + high) / 2, low=low, high=high)
        return Law(stated["law"], time_ms(stated["mean"]), number(stated.get("cv", "0")))

    def read_steps(self, stated):
        return {
            key: {
                "resource": step.get("resource"),
                "time": self.read_law(step["time"]),
                "consultation": step.get("consultation") == "true",
                "next": [(to, number(p)) for to, p in sorted(step.get("next", {}).items())],
            }
            for key, step in stated.items()
        }

    def read_tier(self, stated):
        doors = self.hours[stated["doors"]]
        wait = stated.get("outside_wait")
        return {
            "doors": doors,
            "always": all(doors[kind] == [(0, DAY)] for kind in KINDS),
            "arrivals": [number(weight) for weight in stated["arrivals"]],
            "pathways": stated["pathways"],
            "outside_wait": self.read_law(wait) if wait else None,
            "expected": self.read_law(wait).mean if wait else time_ms(stated["expected_wait"]),
        }

    def read_facilities(self, rows):
        self.facilities = {}
        for row in sorted(rows["facilities"], key=lambda row: row["id"]):
            mine = sorted((r for r in rows["resources"] if r["facility"] == row["id"]), key=lambda r: r["resource"])
            pools = [Pool(resource, self.hours[resource["hours"]]) for resource in mine]
            facility = Facility(row, self.tiers[row["tier"]], pools, self.pathways, self.luck, self.tell, self.patience)
            facility.tier_id = row["tier"]
            facility.published = facility.tier["expected"] / MINUTE
            self.facilities[row["id"]] = facility

    def travel_times(self, stated):
        """Shortest door-to-door times by Dijkstra: whole milliseconds a road, and the time at doors once."""
        speeds = {key: number(speed) for key, speed in stated["travel"]["speeds"].items()}
        door = round(time_ms(stated["travel"]["door"]))
        roads = {}
        for row in stated["rows"]["roads"]:
            ms = math.floor(metres(row["length"]) * 3_600 / speeds[row["speed"]] + 0.5)
            roads.setdefault(row["from"], []).append((row["to"], ms))
            roads.setdefault(row["to"], []).append((row["from"], ms))
        return {row["id"]: self.from_place(row["id"], roads, door) for row in stated["rows"]["places"]}

    @staticmethod
    def from_place(place, roads, door):
        settled, edge = {}, [(0, place)]
        while edge:
            ms, at = heapq.heappop(edge)
            if at not in settled:
                settled[at] = ms
                for to, more in roads.get(at, []):
                    heapq.heappush(edge, (ms + more, to))
        return {at: ms + door for at, ms in settled.items()}

    def read_choice(self, stated):
        self.constants = {
            tier: {c: number(v) for c, v in row.items()} for tier, row in stated.get("constants", {}).items()
        }
        self.weights = {
            severity: {
                "travel": per_minute(row["travel"]),
                "wait": per_minute(row["wait"]),
                "seek": number(row["seek"]),
                "log_sum": number(row["seek_log_sum"]),
            }
            for severity, row in stated["weights"].items()
        }
        self.information = number(stated["information_weight"])
        self.tastes = self.taste_quantiles(number(stated["taste_sd"]))
        considered = {tier: int(many) for tier, many in stated["considered"].items()}
        self.considered = {}
        for place in self.way_ms:
            nearest = []
            for tier, many in considered.items():
                of_tier = [f for f in self.facilities.values() if f.tier_id == tier]
                nearest += sorted(of_tier, key=lambda f: (self.way_ms[place][f.place], f.id))[:many]
            self.considered[place] = nearest

    @staticmethod
    def taste_quantiles(sd):
        """tau: 256 quantiles of a log-normal law whose logarithm has this standard deviation, scaled to mean 1."""
        values = [math.exp(sd * NormalDist().inv_cdf((i + 0.5) / 256)) for i in range(256)]
        return [256 * value / sum(values) for value in values]

    def read_residents(self, rows):
        """Each resident: place, age band, serial in both; taste; ordinal and time of the next candidate need."""
        many = {}
        for row in rows:
            key = (row["place"], row["age_band"])
            many[key] = many.get(key, 0) + int(row["residents"])
        self.residents = [
            {"id": (place, band, serial), "taste": self.tastes[self.luck.taste(place, band, serial)]}
            for (place, band), size in many.items()
            for serial in range(size)
        ]
        for resident in self.residents:
            resident["need"] = self.luck.need(*resident["id"], 0)
            resident["ordinal"], resident["next"] = 0, self.gap_ms(resident)

    # --- a run

    def run(self):
        for day in range(self.days):
            for resident in self.residents:
                self.needs_of(resident, day)
            for what, *words in self.intended.pop(day, []):
                what(day, *words)
            for facility in self.facilities.values():
                facility.plan_day(day * DAY, self.kind(day), self.kind(day + 1))
            for window in range(day * DAY, (day + 1) * DAY, WINDOW if self.patience else DAY):
                self.play(day, window + (WINDOW if self.patience else DAY))
            for facility in self.facilities.values():
                facility.publish(self.information)

    def play(self, day, until):
        for facility in self.facilities.values():
            facility.play(until)
        for facility in self.facilities.values():
            for at, contact, outcome in facility.letters:
                self.answer(day, at, facility, contact, outcome)
            facility.letters.clear()

    def intend(self, day, what, *words):
        self.intended.setdefault(day, []).append((what, *words))

    def gap_ms(self, resident):
        """Candidates come at the ceiling rate Lambda = C sum lambda (7.1)."""
        band = resident["id"][1]
        rate = self.ceiling * sum(c["rate"].get(band, 0.0) for c in self.conditions.values())
        return int(self.luck.gap(resident["need"]) * (YEAR / rate))

    def needs_of(self, resident, day):
        while resident["next"] < (day + 1) * DAY:
            onset, need = resident["next"], resident["need"]
            condition = self.condition(resident["id"][1], self.luck.share(need, "condition"))
            kept = self.conditions[condition]["by_month"][self.date(day).month - 1] / self.ceiling
            if self.luck.share(need, "thin") < kept:
                self.needs_care(onset, day, resident, condition, need)
            resident["ordinal"] += 1
            resident["need"] = self.luck.need(*resident["id"], resident["ordinal"])
            resident["next"] = onset + self.gap_ms(resident)

    def condition(self, band, u):
        rates = [(key, c["rate"].get(band, 0.0)) for key, c in self.conditions.items()]
        total, below = sum(rate for _, rate in rates), 0.0
        for key, rate in rates:
            below += rate
            if u < below / total:
                return key
        return rates[-1][0]

    def needs_care(self, onset, day, resident, condition, need):
        who = "/".join(map(str, resident["id"]))
        contact = Contact(need, resident, who, condition, self.conditions[condition], 0, need)
        self.tell(onset, "need", who, condition)
        if contact.stated["emergency"]:
            facility = self.nearest(resident["id"][0], condition)
            if isinstance(facility, Facility):
                way = self.way_ms[resident["id"][0]][facility.place]
                self.tell(onset, "choice", who, condition, facility.id, way)
                self.plan(onset, day, facility, onset + way, contact)
            else:
                self.forgo(onset, contact, facility)
        else:
            self.decide(day, onset, onset, contact)

    def decide(self, day, now, onset, contact):
        """On the day of onset, or where something is arranged on a later one if nothing was open before."""
        place, kind = contact.resident["id"][0], self.kind(day)
        facility = self.choice(contact, [f for f in self.considered[place] if f.tier["doors"][kind]])
        if isinstance(facility, Facility):
            way = self.way_ms[place][facility.place]
            self.tell(now, "choice", contact.who, contact.condition, facility.id, way)
            self.plan(now, day, facility, day * DAY + self.arrival(facility, kind, contact.key), contact)
        elif facility == "NOWHERE_OPEN" and self.patience and day < onset // DAY + WAITS_FOR_DOORS:
            self.intend(day + 1, lambda later: self.decide(later, later * DAY, onset, contact))
        else:
            self.forgo(now, contact, facility)

    def forgo(self, now, contact, reason):
        self.tell(now, "forgone", contact.who, contact.condition, reason)
        self.episode_ends(now, contact, "UNMET", 0, "-")

    def episode_ends(self, now, contact, ending, contacts, where):
        if self.patience:
            need = f"{contact.need:x}"
            self.tell(now, "episode", need, contact.who, contact.condition, ending, contacts, where, where)

    def plan(self, now, day, facility, arrives, contact, kind=ARRIVE):
        if self.patience:
            keys = f"{contact.key:x}", f"{contact.need:x}"
            channel = "EMERGENCY" if contact.stated["emergency"] else "WALK_IN"
            words = contact.who, contact.condition, "NEED", 0, channel, arrives
            self.tell(now, "plans", facility.id, *keys, *words)
        if kind == ARRIVE or arrives < (day + 1) * DAY:
            facility.expect(arrives, kind, contact)
        else:
            self.intend(arrives // DAY, lambda later: facility.expect(arrives, ARRIVE, contact))

    # --- who left before the consultation (7.10)

    def answer(self, day, at, facility, contact, outcome):
        if outcome == "RESOLVED":
            self.episode_ends(at, contact, "RESOLVED", 1, facility.id)
        elif outcome == "UNRESOLVED":
            self.episode_ends(at, contact, "UNMET", 1, facility.id)
        else:
            self.tries_again(day, at, facility, contact)

    def tries_again(self, day, at, facility, contact):
        stated = self.patience.get(contact.condition, {"elsewhere": 0, "other_day": 0, "tries": 1})
        if contact.attempt + 1 >= stated["tries"]:
            self.episode_ends(at, contact, "UNMET", 0, "-")
            return
        u = self.luck.share(contact.key, "after-leaving-untreated")
        again = self.next_try(contact)
        if u < stated["elsewhere"] and self.goes_elsewhere(day, at, facility, again):
            return
        if u < stated["elsewhere"] + stated["other_day"]:
            self.intend(at // DAY + 1, self.chooses_anew, again)
        else:
            self.episode_ends(at, contact, "UNMET", 0, "-")

    def next_try(self, contact):
        attempt = contact.attempt + 1
        key = self.luck.visit(contact.need, attempt)
        return Contact(contact.need, contact.resident, contact.who, contact.condition, contact.stated, attempt, key)

    def goes_elsewhere(self, day, at, facility, contact):
        """The same choice among considered places whose doors close after arrival; at least a handover away."""
        kind, ways = self.kind(day), self.way_ms[facility.place]
        in_time = lambda f: any(at % DAY + ways[f.place] < closes for _, closes in f.tier["doors"][kind])
        open_still = [f for f in self.considered[contact.resident["id"][0]] if f is not facility and in_time(f)]
        to = self.choice(contact, open_still, seeks_in_any_case=True)
        if not isinstance(to, Facility):
            return False
        arrives = at + max(WINDOW, ways[to.place])
        self.plan(at, day, to, self.inside(to, arrives), contact, CONTACT)
        return True

    def inside(self, facility, arrives):
        """The first time from then on at which the doors are open."""
        for day in range(arrives // DAY, arrives // DAY + 367):
            for opens, closes in facility.tier["doors"][self.kind(day)]:
                if arrives < day * DAY + closes:
                    return max(arrives, day * DAY + opens)
        raise ValueError(facility.id + " never opens")

    def chooses_anew(self, day, contact):
        kind = self.kind(day)
        open_today = [f for f in self.considered[contact.resident["id"][0]] if f.tier["doors"][kind]]
        facility = self.choice(contact, open_today, seeks_in_any_case=True)
        if isinstance(facility, Facility):
            self.plan(day * DAY, day, facility, day * DAY + self.arrival(facility, kind, contact.key), contact)
        else:
            self.intend(day + 1, self.chooses_anew, contact)

    # --- where to

    def nearest(self, place, condition):
        """Emergencies leave at onset for the nearest facility with a pathway for them, by time and then id (7.7)."""
        able = [f for f in self.facilities.values() if f.treats(condition) and f.place in self.way_ms[place]]
        if not able:
            return "NOWHERE_OPEN"
        return min(able, key=lambda f: (self.way_ms[place][f.place], f.id))

    def choice(self, contact, places, seeks_in_any_case=False):
        """V = A - b_W W - b_T tau T; P(seek) = logit^-1(a + theta I), I = ln sum exp V; argmin E / exp V (7.4 to 7.6)."""
        place = contact.resident["id"][0]
        weights = self.weights[contact.stated["severity"]]
        worth = {}
        for facility in places:
            if facility.treats(contact.condition):
                constant = self.constants.get(facility.tier_id, {}).get(contact.condition, 0.0)
                minutes = self.way_ms[place][facility.place] / MINUTE
                wait = weights["wait"] * facility.published
                worth[facility] = constant - wait - weights["travel"] * contact.resident["taste"] * minutes
        if not worth:
            return "NOWHERE_OPEN"
        if not contact.stated["always"] and not seeks_in_any_case:
            inclusive = math.log(sum(math.exp(v) for v in worth.values()))
            seeks = 1 / (1 + math.exp(-(weights["seek"] + weights["log_sum"] * inclusive)))
            if self.luck.share(contact.need, "seek-care") >= seeks:
                return "STAYED_HOME"
        return min(worth, key=lambda f: self.luck.race(contact.need, f.id) / math.exp(worth[f]))

    def arrival(self, facility, kind, visit):
        """The tier's weights by hour, cut to the hours of its doors, as a quantile function (7.9)."""
        pieces = []
        for opens, closes in facility.tier["doors"][kind]:
            for hour in range(24):
                start, end = max(opens, hour * 3_600_000), min(closes, (hour + 1) * 3_600_000)
                if start < end:
                    pieces.append((start, end - start, facility.tier["arrivals"][hour] * (end - start)))
        total, below = sum(weight for _, _, weight in pieces), 0.0
        u = self.luck.share(visit, "time-of-arrival")
        for start, length, weight in pieces:
            upto = below + weight / total if total else below
            if u < upto:
                return start + min(int((u - below) / (upto - below) * length), length - 1)
            below = upto
        return pieces[-1][0] + pieces[-1][1] - 1

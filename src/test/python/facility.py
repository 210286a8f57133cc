"""One clinic or hospital: who is on duty, the lines, and patients on their way through the steps (docs/model.md 7.10)."""

import heapq

# What comes first at one instant (docs/model.md, section 3).
CLOSE, OPEN, END, BEGIN, ARRIVE = range(5)


class Pool:
    """Servers of one kind and the line before them."""

    def __init__(self, row, hours):
        self.resource = row["resource"]
        self.rostered = int(row["servers"])
        self.hours = hours
        self.limit = int(row["queue_limit"]) if row["queue_limit"] else None
        self.line = []  # (class, order of joining, visit)
        self.on_duty = self.busy = self.wanted = 0
        self.open = False

    def waits_by_day(self):
        return sum(1 for _, _, visit in self.line if visit.by_day)


class Visit:
    def __init__(self, need, who, condition, queue_class, by_day):
        self.need, self.who, self.condition = need, who, condition
        self.queue_class, self.by_day = queue_class, by_day
        self.arrived = self.asked = self.waited = self.number = 0
        self.step = None
        self.consulted = False


class Facility:
    def __init__(self, row, tier, pools, pathways, luck, tell):
        self.id, self.tier, self.place = row["id"], tier, row["place"]
        self.pools = {pool.resource: pool for pool in pools}
        self.order = list(self.pools)
        self.pathways, self.luck, self.tell = pathways, luck, tell
        self.events, self.added, self.joined, self.by_day_inside = [], 0, 0, 0
        self.published = 0.0
        self.seen = self.seen_waited = 0

    def treats(self, condition):
        return condition in self.tier["pathways"]

    # --- the roster

    def plan_day(self, start, today, tomorrow):
        """Opening and closing; midnight closes nothing where the next day opens at midnight."""
        for number, name in enumerate(self.order):
            spans, then = self.pools[name].hours[today], self.pools[name].hours[tomorrow]
            goes_on = bool(then) and then[0][0] == 0
            if self.pools[name].open and not (spans and spans[0][0] == 0):
                self.add(start, CLOSE, number << 4, name)
            for opens, closes in spans:
                self.add(start + opens, OPEN, number << 4, name)
                if closes < 86_400_000 or not goes_on:
                    self.add(start + closes, CLOSE, number << 4, name)

    def staff(self, now, pool, servers, is_open):
        if (pool.on_duty, pool.open) != (servers, is_open):
            pool.on_duty, pool.open = servers, is_open
            self.tell(now, "staffed", f"{self.id}/{pool.resource}", servers, str(is_open).lower())

    def stranded(self):
        """Patients of the day in a line where nobody is on duty keep nobody else from going home."""
        return sum(pool.waits_by_day() for pool in self.pools.values() if pool.on_duty == 0)

    def send_home(self, now, pool):
        pool.wanted = 0
        self.staff(now, pool, pool.busy, False)

    def opens(self, now, pool):
        pool.wanted = pool.rostered
        self.staff(now, pool, max(pool.wanted, pool.busy), True)
        self.call(now, pool)

    def closes(self, now, pool):
        """Staff stay past closing while a patient of the day is inside whom somebody on duty can help."""
        if self.by_day_inside > self.stranded():
            self.staff(now, pool, pool.on_duty, False)
        else:
            self.send_home(now, pool)

    def settle(self, now):
        if self.by_day_inside == self.stranded():
            for pool in self.pools.values():
                if not pool.open and pool.on_duty > 0:
                    self.send_home(now, pool)

    # --- patients

    def add(self, at, kind, key, load):
        self.added += 1
        heapq.heappush(self.events, (at, kind, key, self.added, load))

    def expect(self, at, need, who, condition, queue_class, emergency):
        visit = Visit(need, who, condition, queue_class, not emergency and not self.tier["always"])
        visit.emergency = emergency
        self.add(at, ARRIVE, need, visit)

    def play(self, until):
        while self.events and self.events[0][0] < until:
            now, kind, _, _, load = heapq.heappop(self.events)
            if kind == CLOSE:
                self.closes(now, self.pools[load])
            elif kind == OPEN:
                self.opens(now, self.pools[load])
            elif kind == END:
                self.ends(now, load)
            elif kind == BEGIN:
                self.asks(now, load)
            else:
                self.arrives(now, load)
            self.settle(now)

    def arrives(self, now, visit):
        visit.arrived = visit.asked = now
        self.by_day_inside += visit.by_day
        self.tell(now, "arrives", self.id, f"{visit.need:x}", visit.who, visit.condition)
        self.turn_to(now, visit, self.tier["pathways"][visit.condition], None)
        if self.tier["outside_wait"]:
            self.add(now + self.luck.outside_wait(visit.need, self.tier["outside_wait"]), BEGIN, visit.need, visit)
        else:
            self.asks(now, visit)

    def turn_to(self, now, visit, pathway, step):
        visit.step = (pathway, step or next(iter(self.pathways[pathway])))
        visit.asked = now
        visit.number += 1

    def stated(self, visit):
        return self.pathways[visit.step[0]][visit.step[1]]

    def named(self, visit):
        return visit.step[0] + "." + visit.step[1]

    def asks(self, now, visit):
        """The step begins at once if somebody is free and nobody waits; else the patient queues."""
        pool = self.pools.get(self.stated(visit)["resource"])
        if pool is None or (pool.busy < pool.on_duty and not pool.line):
            self.begins(now, visit)
        elif pool.limit is not None and len(pool.line) >= pool.limit:
            self.tell(now, "turned-away", f"{self.id}/{pool.resource}", f"{visit.need:x}", self.named(visit))
            self.by_day_inside -= visit.by_day
        else:
            self.joined += 1
            heapq.heappush(pool.line, (visit.queue_class, self.joined, visit))
            self.tell(now, "waits", f"{self.id}/{pool.resource}", f"{visit.need:x}", self.named(visit))

    def call(self, now, pool):
        while pool.line and pool.busy < pool.on_duty:
            self.begins(now, heapq.heappop(pool.line)[2])

    def begins(self, now, visit):
        step = self.stated(visit)
        waited = now - visit.asked
        visit.waited += waited
        visit.asked = now
        lasts, visit.what_follows = self.luck.step(visit.need, "/".join(visit.step), visit.number, step["time"])
        if step["resource"]:
            self.pools[step["resource"]].busy += 1
            where = f"{self.id}/{step['resource']}"
            self.tell(now, "starts", where, f"{visit.need:x}", self.named(visit), waited, lasts)
        if step["consultation"] and not visit.consulted:
            visit.consulted = True
            self.tell(now, "consults", self.id, f"{visit.need:x}", visit.condition, visit.waited)
            if not visit.emergency:
                self.seen += 1
                self.seen_waited += visit.waited
        self.add(now + lasts, END, visit.need, visit)

    def ends(self, now, visit):
        """Whoever is next in line is called before the patient goes on, perhaps to the same line."""
        step = self.stated(visit)
        if step["resource"]:
            pool = self.pools[step["resource"]]
            where = f"{self.id}/{pool.resource}"
            self.tell(now, "ends", where, f"{visit.need:x}", self.named(visit), now - visit.asked)
            pool.busy -= 1
            if pool.on_duty > pool.wanted:
                self.staff(now, pool, max(pool.wanted, pool.busy), pool.open)
            self.call(now, pool)
        below = 0.0
        for following, probability in step["next"]:
            below += probability
            if visit.what_follows < below or below > 1 - 1e-12:
                self.turn_to(now, visit, visit.step[0], following)
                self.asks(now, visit)
                return
        self.tell(
            now, "leaves", self.id, f"{visit.need:x}", visit.who, visit.condition, "", visit.arrived, visit.waited
        )
        self.by_day_inside -= visit.by_day

    def publish(self, weight):
        """W <- W + alpha (mean wait of the day - W), over walk-in patients seen today (docs/model.md 7.17)."""
        if self.seen:
            self.published += weight * (self.seen_waited / 60_000 / self.seen - self.published)
        self.seen = self.seen_waited = 0

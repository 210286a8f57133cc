"""One clinic or hospital: who is on duty, the lines, and patients on their way through the steps (docs/odd.md 7.10)."""

import heapq
import math

# What comes first at one instant (docs/odd.md, section 3).
CLOSE, OPEN, END, BEGIN, CONTACT, GIVE_UP, ARRIVE = range(7)


class Pool:
    """Servers of one kind and the line before them."""

    def __init__(self, row, hours):
        self.resource = row["resource"]
        self.rostered = int(row["servers"])
        self.hours = hours
        self.limit = int(row["queue_limit"]) if row["queue_limit"] else None
        self.line = []  # (class, order of joining, visit)
        self.on_duty = self.busy = self.wanted = self.openings = 0
        self.open = False

    def waits_by_day(self):
        return sum(1 for _, _, visit in self.line if visit.by_day)

    def servers_today(self):
        """Who serves the line now, or from the next opening of today on."""
        return max(self.wanted, self.rostered if self.openings else 0)


class Visit:
    def __init__(self, key, contact, by_day):
        self.key, self.contact, self.by_day = key, contact, by_day
        self.who, self.condition, self.queue_class = contact.who, contact.condition, contact.stated["class"]
        self.arrived = self.asked = self.waited = self.number = 0
        self.step = None
        self.consulted = False
        self.leaves_at = None


class Facility:
    def __init__(self, row, tier, pools, pathways, luck, tell, patience):
        self.id, self.tier, self.place = row["id"], tier, row["place"]
        self.pools = {pool.resource: pool for pool in pools}
        self.order = list(self.pools)
        self.pathways, self.luck, self.tell = pathways, luck, tell
        self.events, self.added, self.joined, self.by_day_inside = [], 0, 0, 0
        self.patience, self.arranged, self.deserted, self.letters = patience, bool(patience), False, []
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
            self.pools[name].openings = len(spans)
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
        served, pool.wanted = pool.wanted > 0, 0
        self.staff(now, pool, pool.busy, False)
        if served:
            self.look_after(pool)

    def opens(self, now, pool):
        pool.openings -= 1
        pool.wanted = pool.rostered
        self.staff(now, pool, max(pool.wanted, pool.busy), True)
        self.look_after(pool)
        self.call(now, pool)

    def look_after(self, pool):
        """Somebody may stand in a line that nobody will serve again today."""
        self.deserted |= pool.wanted == 0 and bool(pool.line) and pool.servers_today() == 0

    def closes(self, now, pool):
        """Staff stay past closing while a patient of the day is inside whom somebody on duty can help."""
        if self.by_day_inside > self.stranded():
            self.staff(now, pool, pool.on_duty, False)
        else:
            self.send_home(now, pool)

    def settle(self, now):
        self.go_home(now)
        while self.arranged and self.deserted:
            self.deserted = False
            for pool in self.pools.values():
                if pool.servers_today() == 0:
                    for _, _, visit in sorted(pool.line):
                        if self.may_give_up(visit):
                            self.leaves_line(now, visit, pool, "CLOSED")
            self.go_home(now)

    def go_home(self, now):
        if self.by_day_inside == self.stranded():
            for pool in self.pools.values():
                if not pool.open and pool.on_duty > 0:
                    self.send_home(now, pool)

    # --- patients

    def add(self, at, kind, key, load):
        self.added += 1
        heapq.heappush(self.events, (at, kind, key, self.added, load))

    def expect(self, at, kind, contact):
        by_day = not contact.stated["emergency"] and not self.tier["always"]
        self.add(at, kind, contact.key, Visit(contact.key, contact, by_day))

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
            elif kind == GIVE_UP:
                self.patience_ends(now, load)
            else:
                self.arrives(now, load)
            self.settle(now)

    def arrives(self, now, visit):
        visit.arrived = visit.asked = now
        self.by_day_inside += visit.by_day
        self.tell(now, "arrives", self.id, f"{visit.key:x}", visit.who, visit.condition)
        self.turn_to(now, visit, self.tier["pathways"][visit.condition], None)
        if self.tier["outside_wait"]:
            self.add(now + self.luck.time(visit.key, "outside-wait", self.tier["outside_wait"]), BEGIN, visit.key, visit)
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
            self.turned_away(now, visit, pool)
        elif self.balks(visit, pool):
            self.gives_up(now, visit, pool, "BALKED")
        else:
            self.joined += 1
            heapq.heappush(pool.line, (visit.queue_class, self.joined, visit))
            self.tell(now, "waits", f"{self.id}/{pool.resource}", f"{visit.key:x}", self.named(visit))
            if self.may_give_up(visit):
                self.look_after(pool)
                self.expects_end(now, visit)

    def turned_away(self, now, visit, pool):
        """Who was seen before makes a visit all the same, and one that stays unresolved."""
        if self.arranged and visit.consulted:
            self.tell_leaves(now, visit)
            self.ended(now, visit, "UNRESOLVED", visit.waited)
        else:
            self.tell(now, "turned-away", f"{self.id}/{pool.resource}", f"{visit.key:x}", self.named(visit))
            self.left(now, visit)
        self.by_day_inside -= visit.by_day

    # --- patience, until the first consultation

    def may_give_up(self, visit):
        return visit.condition in self.patience and not visit.consulted

    def balks(self, visit, pool):
        servers = max(pool.on_duty, pool.servers_today())
        limit = self.patience[visit.condition]["balks_at"] if self.may_give_up(visit) else math.inf
        return servers > 0 and len(pool.line) >= limit * servers

    def expects_end(self, now, visit):
        """One patience for all lines of a visit together."""
        law = self.patience[visit.condition]["leaves_after"]
        if law:
            patience = self.luck.time(visit.key, "patience", law)
            visit.leaves_at = max(now, visit.asked + patience - visit.waited)
            self.add(visit.leaves_at, GIVE_UP, visit.key, visit)

    def patience_ends(self, now, visit):
        if visit.leaves_at == now:
            self.leaves_line(now, visit, self.pools[self.stated(visit)["resource"]], "RENEGED")

    def leaves_line(self, now, visit, pool, way):
        pool.line = [entry for entry in pool.line if entry[2] is not visit]
        heapq.heapify(pool.line)
        visit.leaves_at = None
        self.gives_up(now, visit, pool, way)

    def gives_up(self, now, visit, pool, way):
        where = f"{self.id}/{pool.resource}"
        self.tell(now, "gives-up", where, f"{visit.key:x}", self.named(visit), way, now - visit.asked)
        self.left(now, visit)
        self.by_day_inside -= visit.by_day

    def left(self, now, visit):
        self.ended(now, visit, "LEFT", visit.waited + now - visit.asked)

    def ended(self, now, visit, outcome, waited):
        if self.arranged:
            contact = visit.contact
            keys = f"{visit.key:x}", f"{contact.need:x}"
            self.tell(now, "ended", self.id, *keys, visit.who, visit.condition, "NEED", outcome, waited)
            self.letters.append((now, contact, outcome))

    # --- steps

    def call(self, now, pool):
        while pool.line and pool.busy < pool.on_duty:
            visit = heapq.heappop(pool.line)[2]
            visit.leaves_at = None
            self.begins(now, visit)

    def begins(self, now, visit):
        step = self.stated(visit)
        waited = now - visit.asked
        visit.waited += waited
        visit.asked = now
        lasts, visit.what_follows = self.luck.step(visit.key, "/".join(visit.step), visit.number, step["time"])
        if step["resource"]:
            self.pools[step["resource"]].busy += 1
            where = f"{self.id}/{step['resource']}"
            self.tell(now, "starts", where, f"{visit.key:x}", self.named(visit), waited, lasts)
        if step["consultation"] and not visit.consulted:
            visit.consulted = True
            self.tell(now, "consults", self.id, f"{visit.key:x}", visit.condition, visit.waited)
            if not visit.contact.stated["emergency"]:
                self.seen += 1
                self.seen_waited += visit.waited
        self.add(now + lasts, END, visit.key, visit)

    def ends(self, now, visit):
        """Whoever is next in line is called before the patient goes on, perhaps to the same line."""
        step = self.stated(visit)
        if step["resource"]:
            pool = self.pools[step["resource"]]
            where = f"{self.id}/{pool.resource}"
            self.tell(now, "ends", where, f"{visit.key:x}", self.named(visit), now - visit.asked)
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
        self.tell_leaves(now, visit)
        self.ended(now, visit, "RESOLVED", visit.waited)
        self.by_day_inside -= visit.by_day

    def tell_leaves(self, now, visit):
        key = f"{visit.key:x}"
        self.tell(now, "leaves", self.id, key, visit.who, visit.condition, "", visit.arrived, visit.waited)

    def publish(self, weight):
        """W <- W + alpha (mean wait of the day - W), over walk-in patients seen today (docs/odd.md 7.17)."""
        if self.seen:
            self.published += weight * (self.seen_waited / 60_000 / self.seen - self.published)
        self.seen = self.seen_waited = 0

"""Where luck comes from: the keyed draws of docs/odd.md 7.19, or random numbers of one's own.

Both answer the same questions. Keyed luck is a pure function of who asks for what, so a run with it must repeat the
program's run fact by fact. Own luck shares nothing with the program, not even the way numbers are made into times.
"""

import math
import random
from statistics import NormalDist

WORD = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15  # the golden ratio's sequence of SplitMix64 (Steele, Lea and Flood 2014)


class Law:
    """A law of times, milliseconds: constant, exponential, uniform, or log-normal by its own mean and coefficient of variation."""

    def __init__(self, name, mean, cv=0.0, low=0.0, high=0.0):
        self.name, self.mean, self.cv, self.low, self.high = name, mean, cv, low, high
        self.spread = math.sqrt(math.log1p(cv * cv))
        self.middle = math.log(mean) - self.spread**2 / 2 if mean > 0 else 0.0
        self._cells = {}

    def quantile(self, u):
        if self.name == "constant":
            return self.mean
        if self.name == "exponential":
            return -self.mean * math.log1p(-u)
        if self.name == "uniform":
            return self.low + (self.high - self.low) * u
        return math.exp(self.middle + self.spread * NormalDist().inv_cdf(u))

    def border(self, upper, octave, cell):
        """Exact quantile at a border of the table of draws: 22 octaves towards each end, 32 cells an octave."""
        at = (upper, octave, cell)
        if at not in self._cells:
            u = (1 + cell / 32) * 2.0 ** (-octave - 2)
            self._cells[at] = self.quantile(1 - u if upper else u)
        return self._cells[at]

    def from_bits(self, bits):
        """The draw of 64 bits: the first says which half, leading zeros the octave, then cell and place in it."""
        if self.name == "constant":
            return whole(self.mean)
        half = ((bits << 1) | 1) & WORD
        octave = 64 - half.bit_length()
        upper = bool(bits >> 63)
        if octave >= 22:
            u = (half >> 1) * 2.0**-64 + 2.0**-65
            return whole(self.quantile(1 - max(u, 2.0**-53) if upper else u))
        rest = (half << (octave + 1)) & WORD
        cell = rest >> 59
        low, high = self.border(upper, octave, cell), self.border(upper, octave, cell + 1)
        return whole(low + (((rest << 5) & WORD) >> 11) * 2.0**-53 * (high - low))


def whole(ms):
    return int(ms + 0.5)


def mix(word):
    word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & WORD
    word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & WORD
    return word ^ (word >> 31)


def keyed(key, word):
    return mix((key + GOLDEN * (word + 1)) & WORD)


def after(bits):
    return mix((bits + GOLDEN) & WORD)


def hashed(name):
    """The hash of an id: FNV-1a, mixed."""
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = ((value ^ byte) * 0x100000001B3) & WORD
    return mix(value)


def uniform(bits):
    return ((bits >> 12) + 0.5) * 2.0**-52


class Ziggurat:
    """Exponential numbers of mean 1 from 64 bits: 256 layers of equal area (Marsaglia and Tsang 2000)."""

    def __init__(self):
        tail, area = 7.69711747013104972, 3.949659822581572e-3
        self.tail = tail
        self.right = [area / math.exp(-tail), tail]
        while len(self.right) < 256:
            self.right.append(-math.log(math.exp(-self.right[-1]) + area / self.right[-1]))
        self.right.append(0.0)

    def draw(self, bits):
        layer = bits & 255
        x = (bits >> 11) * (self.right[layer] * 2.0**-53)
        if x < self.right[layer + 1]:
            return x
        more = after(bits)
        if layer == 0:
            return self.tail + self.draw(more)
        low, high = math.exp(-self.right[layer]) if layer else 0.0, math.exp(-self.right[layer + 1])
        return x if low + uniform(more) * (high - low) < math.exp(-x) else self.draw(after(more))


ZIGGURAT = Ziggurat()


class Keyed:
    """Luck as a function of (seed, replication, resident, ordinal) and the purpose."""

    def __init__(self, seed, replication):
        self.seed = seed
        self.world = keyed(keyed(0, seed), replication)

    def taste(self, place, band, serial):
        """Which of 256 quantiles of the taste for travel a resident has, in every replication the same."""
        return keyed(self._resident(place, band, serial), self.seed ^ hashed("taste-for-travel")) & 255

    def _resident(self, place, band, serial):
        return keyed(keyed(hashed(place), hashed(band)), serial)

    def need(self, place, band, serial, ordinal):
        return keyed(keyed(self.world, self._resident(place, band, serial)), ordinal)

    def visit(self, need, attempt):
        """The key of a visit is that of its need for the first try (7.19)."""
        return keyed(need, (hashed("contact") + attempt) & WORD) if attempt else need

    def time(self, visit, purpose, law):
        return law.from_bits(keyed(visit, hashed(purpose)))

    def gap(self, need):
        return ZIGGURAT.draw(keyed(need, hashed("gap-to-next-need")))

    def share(self, need, purpose):
        return uniform(keyed(need, hashed(purpose)))

    def race(self, need, facility):
        return ZIGGURAT.draw(keyed(need, hashed(facility)))

    def step(self, need, step, number, law):
        """How long a step lasts, and the uniform number that says what follows it."""
        bits = keyed(need, (hashed(step) + number) & WORD)
        return law.from_bits(bits), uniform(after(bits))


class Own:
    """Random numbers of Python's own generator and laws, asked for once each."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.needs = 0

    def taste(self, place, band, serial):
        return self.random.randrange(256)

    def need(self, *whose):
        self.needs += 1
        return self.needs

    def visit(self, need, attempt):
        return self.need() if attempt else need

    def gap(self, need):
        return self.random.expovariate(1.0)

    def share(self, need, purpose):
        return self.random.random()

    def race(self, need, facility):
        return self.random.expovariate(1.0)

    def _time(self, law):
        if law.name == "constant":
            return whole(law.mean)
        if law.name == "exponential":
            return whole(self.random.expovariate(1.0 / law.mean))
        if law.name == "uniform":
            return whole(self.random.uniform(law.low, law.high))
        return whole(self.random.lognormvariate(law.middle, law.spread))

    def time(self, visit, purpose, law):
        return self._time(law)

    def step(self, need, step, number, law):
        return self._time(law), self.random.random()

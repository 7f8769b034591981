# An event-driven simulation with a seeded generator, classes and a priority queue.
import heapq
import random
from collections import deque


class Event:
    serial = 0

    def __init__(self, time, action, *args):
        Event.serial += 1
        self.time, self.order, self.action, self.args = time, Event.serial, action, args

    def __lt__(self, other):
        return (self.time, self.order) < (other.time, other.order)


class Simulator:
    def __init__(self):
        self.now, self.events = 0.0, []

    def after(self, delay, action, *args):
        heapq.heappush(self.events, Event(self.now + delay, action, *args))

    def run(self, until):
        while self.events and self.events[0].time <= until:
            event = heapq.heappop(self.events)
            self.now = event.time
            event.action(*event.args)
        self.now = until


class Shop:
    def __init__(self, sim, seed, clerks):
        self.sim, self.random = sim, random.Random(seed)
        self.free, self.line = clerks, deque()
        self.served, self.waited, self.longest, self.log = 0, [], 0, []

    def arrive(self, n):
        self.line.append((n, self.sim.now))
        self.longest = max(self.longest, len(self.line))
        self.start()
        self.sim.after(self.random.expovariate(1.0), self.arrive, n + 1)

    def start(self):
        while self.free and self.line:
            n, since = self.line.popleft()
            self.free -= 1
            self.waited.append(self.sim.now - since)
            self.sim.after(self.random.uniform(0.5, 2.5), self.finish, n)

    def finish(self, n):
        self.free += 1
        self.served += 1
        if n % 20 == 0:
            self.log.append((n, round(self.sim.now, 3)))
        self.start()


for clerks in (1, 2, 3):
    sim = Simulator()
    shop = Shop(sim, 42, clerks)
    sim.after(0, shop.arrive, 1)
    sim.run(100)
    print(clerks, shop.served, shop.longest, f"{sum(shop.waited) / len(shop.waited):.4f}", shop.log[:3], len(shop.line))
walk = random.Random("walk")
x = y = 0
visited = {(0, 0)}
for _ in range(500):
    dx, dy = walk.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
    x, y = x + dx, y + dy
    visited.add((x, y))
print((x, y), len(visited), min(visited), max(visited))
hits = sum(walk.random() ** 2 + walk.random() ** 2 < 1 for _ in range(20000))
print(4 * hits / 20000)
deck = [r + s for s in "SHDC" for r in "A23456789TJQK"]
walk.shuffle(deck)
print(deck[:10], sorted(walk.sample(deck, 5)), walk.choices("HT", k=10))

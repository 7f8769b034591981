"""Threads that use one shared search structure: how btree.py and skiplist.py are parallel.

98 % of the operations are look-ups, 1 % insertions, 1 % removals, each one atomic block. The
operations are cut into lanes, each with its own sequence of random numbers. A lane changes only
keys of its own (key modulo LANES), and only look-ups of those count in the checksum: so the
checksum is the same for every interleaving, though all lanes work on one structure.

With --batch N the operations run on a TransactionQueue instead: a task is the next N operations
of a lane and adds the task after it.
"""

import bench
from transaction import TransactionQueue

LANES = 8


class Lane:
    def __init__(self, structure, number, operations, keys):
        self.structure = structure
        self.number = number
        self.left = operations
        self.keys = keys
        self.seed = 1234567 + number
        self.checksum = 0

    def operate(self, draw):
        """One operation, chosen by a random number."""
        structure = self.structure
        key = draw % self.keys
        choice = draw // self.keys % 100
        if choice < 98:
            if structure.contains(key) and key % LANES == self.number:
                self.checksum += key
        else:
            key += self.number - key % LANES
            if choice == 98:
                self.checksum += 3 * structure.insert(key)
            else:
                self.checksum += 5 * structure.remove(key)

    def draw(self):
        self.seed = seed = (self.seed * 6364136223846793005 + 1442695040888963407) & (2**63 - 1)
        return seed >> 24

    def run(self):
        """All operations, each in an atomic block."""
        atomic = bench.atomic
        for _ in range(self.left):
            draw = self.draw()
            with atomic:
                self.operate(draw)

    def run_batch(self, queue, size):
        """The next operations, in the transaction that the caller is in."""
        for _ in range(min(size, self.left)):
            self.operate(self.draw())
        self.left -= size
        if self.left > 0:
            queue.add(self.run_batch, queue, size)


def work(make, keys):
    """Work for `bench.main` on the structure that make() returns, with keys below `keys`."""

    def run(options):
        structure = make()
        for key in range(0, keys, 2):
            structure.insert(key * 7919 % keys)
        operations = options.size // LANES
        lanes = [Lane(structure, number, operations, keys) for number in range(LANES)]
        batch = options.extra.get("batch", 0)
        if batch:
            queue = TransactionQueue()
            for lane in lanes:
                queue.add(lane.run_batch, queue, batch)
            queue.run(options.threads)
        else:
            waiting = list(lanes)

            def run_lanes(thread):
                while True:
                    try:
                        lane = waiting.pop()
                    except IndexError:
                        return
                    lane.run()

            bench.run_threads(options.threads, run_lanes)
        content = structure.check()
        for key in content:
            if not 0 <= key < keys:
                raise AssertionError(f"foreign key {key}")
        return sum(lane.checksum for lane in lanes) + sum(content), options.size

    return run

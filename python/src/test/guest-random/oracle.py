"""All outcomes that the serial executions of a random program have."""

from state import PRELUDE, Registers, capture, restore


class TooMany(Exception):
    """The program has more serial executions than are worth looking at."""


def fresh_namespace(source):
    namespace = {"__name__": "program"}
    exec(source, namespace)
    return namespace


def compiled(source):
    return compile(PRELUDE + source, "program", "exec")


def outcomes(program, limit=50_000):
    """The set of captured states, with the name of the exception for tasks."""
    if program.tasks:
        return task_outcomes(program, limit)
    return thread_outcomes(program, limit)


def thread_outcomes(program, limit):
    """Step by step: from every state that is reachable, whatever thread may go on does so."""
    namespace = fresh_namespace(compiled(program.step_source()))
    steps = [
        [namespace[f"step{number}_{position}"] for position in range(len(thread))]
        for number, thread in enumerate(program.threads)
    ]
    start = capture(namespace, [Registers() for _ in steps])
    reached = {((0,) * len(steps), start)}
    work = 0
    for _ in range(sum(map(len, steps))):
        following = set()
        for positions, state in reached:
            for number, thread in enumerate(steps):
                position = positions[number]
                if position == len(thread):
                    continue
                registers = restore(namespace, state)
                thread[position](registers[number])
                moved = positions[:number] + (position + 1,) + positions[number + 1 :]
                following.add((moved, capture(namespace, registers)))
                work += 1
                if work > limit:
                    raise TooMany
        reached = following
    return {state for positions, state in reached}


class SerialQueue:
    """Stands in for a TransactionQueue: runs one call after the other, in an order that is given."""

    def __init__(self, choices):
        self.waiting = []
        self.added = []
        self.choices = choices  # of which waiting call each time; extended with 0
        self.widths = []  # how many calls were waiting each time

    def add(self, f, *args):
        self.added.append((f, args))

    def add_generator(self, generator):
        self.add(self.resume, generator)

    def resume(self, generator):
        for _ in generator:
            self.add(self.resume, generator)
            return

    def run(self):
        """Runs all; returns the representation of the exception that ended it, or None."""
        self.waiting += self.added
        self.added.clear()
        while self.waiting:
            turn = len(self.widths)
            if turn == len(self.choices):
                self.choices.append(0)
            self.widths.append(len(self.waiting))
            f, args = self.waiting.pop(self.choices[turn])
            try:
                f(*args)
            except Exception as exception:
                return repr(exception)
            self.waiting += self.added
            self.added.clear()
        return None


def task_outcomes(program, limit):
    """Every order in which the calls can run, each from the start."""
    namespace = fresh_namespace(compiled(program.source()))
    start = capture(namespace, [])
    found = set()
    choices = []
    work = 0
    while True:
        restore(namespace, start)
        queue = namespace["queue"] = SerialQueue(choices)
        add_first(program, namespace, queue)
        failure = queue.run()
        found.add((capture(namespace, []), failure))
        work += len(queue.widths)
        if work > limit:
            raise TooMany
        widths = queue.widths
        while widths and choices[len(widths) - 1] + 1 >= widths[-1]:
            widths.pop()
        if not widths:
            return found
        del choices[len(widths) :]
        choices[-1] += 1


def add_first(program, namespace, queue):
    """Adds the tasks that are there from the start."""
    for task in program.tasks:
        if task.first:
            f = namespace[f"task{task.number}"]
            if len(task.parts) > 1:
                queue.add_generator(f())
            else:
                queue.add(f)

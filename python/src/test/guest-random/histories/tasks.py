"""The part of a history that a TransactionQueue makes, with plain operations beside it."""

import random
import threading
from time import perf_counter_ns as clock

from records import NODE, Session
from transaction import TransactionQueue
from worker import Actor, Thread

VALUES = 40  # that one task may use
PER_ROUND = 400


class Failure(Exception):
    """What a task raises."""


class Task:
    """A call of the queue; it may add others. What it does follows from its seed."""

    def __init__(self, seed, children):
        self.seed = seed
        self.children = children
        self.session = Session()
        self.fails = False
        self.value = 0

    def run(self, queue, world):
        actor = Actor(world, self.session, self.seed, self.value, 1)
        actor.body()
        for child in self.children:
            child.session.log.extend((NODE, self.session.log[1]))
            queue.add(child.run, queue, world)
        if self.fails:
            raise Failure(self.seed)


class Round:
    """Several runs of queues: ordered or not, some ended by an exception."""

    def __init__(self, history, seed, operations):
        self.history = history
        self.random = random.Random(seed)
        self.left = operations
        self.last = None  # session of the last task in order

    def run(self):
        while self.left > 0:
            self.run_queue()

    def make_tasks(self):
        r = self.random
        tasks = []
        while len(tasks) < PER_ROUND:
            children = [Task(r.randrange(1 << 30), []) for _ in range(max(0, r.randrange(-6, 4)))]
            tasks.append(Task(r.randrange(1 << 30), children))
        every = tasks + [child for task in tasks for child in task.children]
        for task in every:
            task.value = self.history.next_value
            self.history.next_value += VALUES
        if r.randrange(4) == 0:
            r.choice(every).fails = True
        return tasks, every

    def run_queue(self):
        """One run of a queue, and beside it a thread with plain operations."""
        r = self.random
        history = self.history
        tasks, every = self.make_tasks()
        ordered = r.randrange(2) == 0
        queue = TransactionQueue(ordered=ordered)
        for task in tasks:
            task.session.log.extend((NODE, clock()))
            queue.add(task.run, queue, history.world)
        beside = self.thread_beside()
        failure = None
        try:
            queue.run(history.threads)
        except Failure as raised:
            failure = raised.args[0]
        ended = clock()
        sessions = beside()
        expected = [task.seed for task in every if task.fails]
        if expected and failure != expected[0] or failure is not None and not expected:
            raise AssertionError(f"{failure} raised, not {expected}")
        self.link(every, ordered, ended)
        done = [task.session for task in every if len(task.session.log) > 2]
        history.sessions += done + sessions
        history.world.rotate()
        self.left -= 4 * len(done) + 500

    def link(self, every, ordered, ended):
        """A task comes after the one that added it; in order, after the one before it."""
        before = None
        for task in every:
            task.session.ended = ended
            for child in task.children:
                child.session.after = task.session
            if ordered:
                task.session.after = before
                before = task.session

    def thread_beside(self):
        """Starts it; returns a function that waits for its end and returns its sessions."""
        history = self.history
        base = history.next_value
        history.next_value += 4 * 500 + 64
        found = []

        def work():
            try:
                found.append(Thread(history.world, base, base, 1).run(500))
            except BaseException as failure:
                history.failures.append(failure)

        thread = threading.Thread(target=work)
        thread.start()

        def end():
            thread.join()
            if history.failures:
                raise history.failures[0]
            return found

        return end

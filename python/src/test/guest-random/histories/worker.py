"""One thread of a history: what it does follows from its seed, and it notes all of it.

A thread's values are n, n + threads, n + 2 * threads, … so no two write the same one.
"""

import os
from time import perf_counter_ns as clock

from records import (
    APPEND,
    BLIND,
    COUNT,
    GET,
    LINE,
    LIST,
    NODE,
    PUT,
    READ,
    STEP,
    VERSION,
    WRITE,
    Session,
)
from transaction import atomic, inevitable, is_inevitable, or_else, retry

WINDOW = 32  # steps after which the lists in use are looked up again


class Leave(Exception):
    """Leaves a block."""


class Actor:
    """What a transaction can do to the world; notes go into a session's log."""

    def __init__(self, world, session, seed, value, stride):
        self.world = world
        self.log = session.log
        self.seen = session.seen
        self.state = seed * 7919 + 12345 & 0x7FFFFFFF
        self.value = value
        self.stride = stride
        self.numbers = list(world.active)
        self.noted = 0

    def below(self, limit):
        """A pseudo-random int; its state belongs to the thread, and goes back when a block does."""
        state = self.state * 1103515245 + 12345 & 0x7FFFFFFF
        self.state = state
        return (state >> 8) % limit

    def fresh(self):
        value = self.value
        self.value = value + self.stride
        return value

    def note(self, *record):
        self.log.extend(record)
        self.noted += 1

    def append(self):
        number = self.numbers[self.below(len(self.numbers))]
        value = self.fresh()
        self.world.lists.append(number, value)
        self.note(APPEND, number, value)

    def read_list(self):
        number = self.numbers[self.below(len(self.numbers))]
        items = tuple(self.world.lists.read(number))
        self.note(LIST, number, len(self.seen))
        self.seen.append(items)

    def read(self):
        register = self.below(len(self.world.registers))
        get, _ = self.world.registers[register]
        value = get()
        self.note(READ, register, value)

    def write(self):
        register = self.below(len(self.world.registers))
        get, put = self.world.registers[register]
        old = get()
        value = self.fresh()
        put(value)
        self.note(WRITE, register, old, value)

    def blind_write(self):
        register = self.below(len(self.world.registers))
        _, put = self.world.registers[register]
        value = self.fresh()
        put(value)
        self.note(BLIND, register, value)

    def count(self):
        counter = self.below(len(self.world.counters))
        _, _, increment = self.world.counters[counter]
        increment()
        self.note(COUNT, counter)

    def step(self):
        counter = self.below(len(self.world.counters))
        get, put, _ = self.world.counters[counter]
        old = get()
        put(old + 1)
        self.note(STEP, counter, old)

    def look(self):
        counter = self.below(len(self.world.counters))
        get, _, _ = self.world.counters[counter]
        value = get()
        self.note(VERSION, counter, value)

    def ticket(self):
        number = next(self.world.ticket)
        self.note(STEP, len(self.world.counters), number)

    def generator(self):
        number = next(self.world.tickets)
        self.note(STEP, len(self.world.counters) + 1, number)

    def line(self):
        value = self.fresh()
        self.world.file.write(f"{value}\n")
        self.note(LINE, value)

    def under_lock(self):
        """In a transaction: reads and writes a register whose writers all hold its lock."""
        place = self.below(len(self.world.locked))
        get, put = self.world.locked[place]
        with self.world.locks[place]:
            old = get()
            value = self.fresh()
            put(value)
        self.note(WRITE, len(self.world.registers) + place, old, value)

    def catch(self):
        """What an exception that does not leave the block has done stays."""
        try:
            self.write()
            raise Leave
        except Leave:
            self.append()
        finally:
            self.read()

    def undone_part(self):
        """Leaves no trace, a note in the log included."""
        before = len(self.log)
        try:
            with atomic(rollback=True):
                self.write()
                self.append()
                raise Leave
        except Leave:
            pass
        assert len(self.log) == before

    def any(self):
        """One thing of those that a transaction may do."""
        choice = self.below(32)
        if choice < 6:
            self.append()
        elif choice < 11:
            self.read_list()
        elif choice < 16:
            self.read()
        elif choice < 22:
            self.write()
        elif choice < 23:
            self.blind_write()
        elif choice < 24:
            self.count()
        elif choice < 26:
            self.step()
        elif choice < 27:
            self.look()
        elif choice < 28:
            self.ticket()
        elif choice < 29:
            self.generator()
        elif choice < 30:
            self.line()
        elif choice < 31 and not is_inevitable():
            # One that cannot be undone might wait for whoever waits for it.
            self.under_lock()
        else:
            self.catch()

    def body(self):
        for _ in range(1 + self.below(6)):
            self.any()


class Thread(Actor):
    """A thread's steps: plain operations and atomic blocks."""

    def __init__(self, world, seed, value, stride):
        self.session = Session()
        super().__init__(world, self.session, seed, value, stride)

    def run(self, operations):
        """Goes on until so many operations are noted; the session."""
        steps = 0
        while self.noted < operations:
            steps += 1
            if steps % WINDOW == 0:
                self.world.rotate()
                self.numbers = list(self.world.active)
            self.any_step()
        self.session.ended = clock()
        return self.session

    def begin(self):
        self.log.extend((NODE, clock()))

    def any_step(self):
        choice = self.below(64)
        if choice < 30:
            self.begin()
            self.plain(choice)
        elif choice < 46:
            self.begin()
            with atomic:
                self.body()
        else:
            self.special(choice)

    def plain(self, choice):
        if choice < 8:
            self.append()
        elif choice < 14:
            self.read_list()
        elif choice < 19:
            self.read()
        elif choice < 22:
            self.blind_write()
        elif choice < 25:
            self.count()
        elif choice < 27:
            self.look()
        elif choice < 29:
            self.ticket()
        else:
            self.line()

    def special(self, choice):
        if choice < 48:
            self.plain_under_lock()
        elif choice < 50:
            self.exception()
        elif choice < 52:
            self.rollback()
        elif choice < 54:
            self.nested()
        elif choice < 55:
            self.certain()
        elif choice < 57:
            self.take_token()
        elif choice < 59:
            self.take_either()
        elif choice < 61:
            self.through_queue()
        else:
            self.through_simple_queue()

    def plain_under_lock(self):
        """Two operations; the lock keeps other writers from coming in between."""
        place = self.below(len(self.world.locked))
        register = len(self.world.registers) + place
        get, put = self.world.locked[place]
        value = self.fresh()
        self.begin()
        with self.world.locks[place]:
            old = get()
            between = clock()
            put(value)
        self.note(READ, register, old)
        self.log.extend((NODE, between))
        self.note(WRITE, register, old, value)

    def exception(self):
        """What the block did before is committed."""
        self.begin()
        try:
            with atomic:
                self.body()
                raise Leave
        except Leave:
            pass

    def rollback(self):
        self.begin()
        with_exception = self.below(4)
        before = len(self.log)
        try:
            with atomic(rollback=True):
                self.body()
                if with_exception:
                    raise Leave
        except Leave:
            assert len(self.log) == before

    def nested(self):
        self.begin()
        with atomic:
            self.body()
            with atomic:
                self.body()
            self.undone_part()
            self.body()

    def certain(self):
        """Becomes inevitable half-way."""
        self.begin()
        with atomic:
            self.body()
            if self.below(2):
                inevitable("test")
            else:
                os.write(self.world.null, b".")
            self.body()

    def put(self, where):
        """Each thread puts one before it takes one, so nobody waits for ever."""
        value = self.fresh()
        self.begin()
        where.append(value)
        self.note(PUT, value)

    def take_token(self):
        tokens = self.world.tokens
        self.put(tokens)
        self.begin()
        with atomic:
            self.body()
            if not tokens:
                retry()
            self.note(GET, tokens.pop())

    def take_either(self):
        left, right = self.world.either
        self.put(left if self.below(2) else right)
        self.begin()
        with atomic:
            value = or_else(lambda: self.take_left(left), lambda: self.take(right))
            self.note(GET, value)
            self.body()

    def take_left(self, tokens):
        self.write()
        return self.take(tokens)

    def take(self, tokens):
        if not tokens:
            retry()
        return tokens.pop()

    def through_queue(self):
        value = self.fresh()
        self.begin()
        self.world.queue.put(value)
        self.note(PUT, value)
        self.begin()
        if self.below(2):
            self.note(GET, self.world.queue.get())
        else:
            with atomic:
                self.body()
                self.note(GET, self.world.queue.get())
                self.write()

    def through_simple_queue(self):
        value = self.fresh()
        self.begin()
        with atomic:
            self.world.simple_queue.put(value)
            self.note(PUT, value)
            self.body()
        self.begin()
        self.note(GET, self.world.simple_queue.get())

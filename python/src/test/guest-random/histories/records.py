"""What a thread notes of what it did: a flat list of ints.

A record is a code and its fields. NODE begins a plain operation, a transaction or a task, which
everything up to the next NODE belongs to; its field is a clock, so it also says when the node
before it had ended. Values are ints, each written once in a whole history.
"""

NODE = 0  # clock
READ = 1  # register, value
WRITE = 2  # register, value overwritten, value: read and written in one step
BLIND = 3  # register, value: written without a look at what was there
APPEND = 4  # list, value
LIST = 5  # list, index into Session.seen: the whole list as a tuple
STEP = 6  # counter, what it was; it is one more now
VERSION = 7  # counter, what it was
COUNT = 8  # counter: one more, without a look at what it was
PUT = 9  # value: put where one thread will get it
GET = 10  # value
LINE = 11  # value: written as a line of the shared file

WIDTH = (2, 3, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2)


class Session:
    """The nodes of one thread, in its order, or the one node of a task."""

    def __init__(self):
        self.log = []
        self.seen = []
        self.ended = 0  # clock
        self.after = None  # session whose last node comes before the first one here


class Final:
    """What was left when all threads had ended."""

    def __init__(self, registers, lists, counters, unclaimed, lines):
        self.registers = registers  # initial values: register i held the value i
        self.lists = lists  # list of tuples
        self.counters = counters  # list of ints; they began with 0
        self.unclaimed = unclaimed  # values that were put and not got
        self.lines = lines  # values, in the order of the file

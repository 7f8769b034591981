"""Histories made by hand, each with one anomaly that the checker must name."""

from checker import check
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
    Final,
    Session,
)

X, Y = 0, 1  # registers, and what they held at first
LONG = 1000


def history(threads, lists=(), counters=(), unclaimed=(), lines=()):
    """The faults of a history. threads: for each its nodes, (begin, records)."""
    sessions = []
    for nodes in threads:
        session = Session()
        for begin, *records in nodes:
            session.log += (NODE, begin)
            for record in records:
                if record[0] == LIST:
                    session.seen.append(record[2])
                    record = (LIST, record[1], len(session.seen) - 1)
                session.log += record
        session.ended = LONG
        sessions.append(session)
    final = Final(2, list(lists), list(counters), list(unclaimed), list(lines))
    return check(sessions, final, 100)


def alone(*records):
    """A thread with one transaction, at the same time as all others."""
    return [(0, *records)]


CASES = {
    "serial": lambda: history(
        [
            alone((WRITE, X, X, 10), (APPEND, 0, 11), (STEP, 0, 0), (PUT, 12), (LINE, 13)),
            alone((READ, X, 10), (LIST, 0, (11,)), (VERSION, 0, 1), (GET, 12)),
            alone((BLIND, Y, 14), (COUNT, 0)),
        ],
        lists=[(11,)],
        counters=[2],
        lines=[13],
    ),
    "G0": lambda: history(
        [
            alone((WRITE, X, X, 10), (WRITE, Y, 21, 11)),
            alone((WRITE, X, 10, 20), (WRITE, Y, Y, 21)),
        ]
    ),
    "G0 on lists": lambda: history(
        [alone((APPEND, 0, 10), (APPEND, 1, 11)), alone((APPEND, 0, 20), (APPEND, 1, 21))],
        lists=[(10, 20), (21, 11)],
    ),
    "G1a, register": lambda: history([alone((READ, X, 10))]),
    "G1a, list": lambda: history([alone((LIST, 0, (10,)))], lists=[()]),
    "G1a, list at the end": lambda: history([alone((LIST, 0, ()))], lists=[(10,)]),
    "G1a, line": lambda: history([alone((READ, X, X))], lines=[10]),
    "G1b, register": lambda: history(
        [alone((WRITE, X, X, 10), (WRITE, X, 10, 11)), alone((READ, X, 10))]
    ),
    "G1b, list": lambda: history(
        [alone((APPEND, 0, 10), (APPEND, 0, 11)), alone((LIST, 0, (10,)))], lists=[(10, 11)]
    ),
    "G1c": lambda: history(
        [alone((WRITE, X, X, 10), (READ, Y, 20)), alone((WRITE, Y, Y, 20), (READ, X, 10))]
    ),
    "G-single": lambda: history(
        [alone((WRITE, X, X, 10), (WRITE, Y, Y, 11)), alone((READ, X, X), (READ, Y, 11))]
    ),
    "G-single on a counter": lambda: history(
        [alone((STEP, 0, 0), (WRITE, X, X, 10)), alone((VERSION, 0, 0), (READ, X, 10))],
        counters=[1],
    ),
    "G2-item": lambda: history(
        [alone((READ, X, X), (WRITE, Y, Y, 10)), alone((READ, Y, Y), (WRITE, X, X, 20))]
    ),
    "G2-item, write skew": lambda: history(
        [alone((LIST, 0, ()), (APPEND, 1, 10)), alone((LIST, 1, ()), (APPEND, 0, 20))],
        lists=[(20,), (10,)],
    ),
    "lost update, register": lambda: history(
        [alone((WRITE, X, X, 10)), alone((WRITE, X, X, 20))]
    ),
    "lost update, list": lambda: history([alone((APPEND, 0, 10))], lists=[()]),
    "lost update, counter": lambda: history([alone((COUNT, 0)), alone((COUNT, 0))], counters=[1]),
    "lost update, line": lambda: history([alone((LINE, 10))]),
    "duplicate item": lambda: history([alone((APPEND, 0, 10))], lists=[(10, 10)]),
    "got twice": lambda: history([alone((PUT, 10)), alone((GET, 10)), alone((GET, 10))]),
    "put and lost": lambda: history([alone((PUT, 10))]),
    "its own write not read": lambda: history([alone((WRITE, X, X, 10), (READ, X, X))]),
    "other order than at the end": lambda: history(
        [alone((APPEND, 0, 10)), alone((APPEND, 0, 20)), alone((LIST, 0, (20,)))],
        lists=[(10, 20)],
    ),
    "another register's value": lambda: history([alone((READ, X, Y))]),
    "order of a thread": lambda: history(
        [[(0, (WRITE, X, X, 10)), (0, (READ, X, X))]],
    ),
    "real time": lambda: history(
        [[(0, (WRITE, X, X, 10)), (5,)], [(6, (READ, X, X))]],
    ),
    "real time through three": lambda: history(
        [
            [(0, (READ, Y, 20)), (3,)],
            [(5, (WRITE, X, X, 10)), (9,)],
            [(4, (READ, X, 10), (BLIND, Y, 20))],
        ]
    ),
    "order of lines": lambda: history(
        [alone((WRITE, X, X, 10), (LINE, 10)), alone((READ, X, 10), (LINE, 20))], lines=[20, 10]
    ),
}


def main():
    for name, case in CASES.items():
        faults = case()
        print(f"{name}: {faults[0].partition(':')[0] if faults else 'no fault'}")


if __name__ == "__main__":
    main()

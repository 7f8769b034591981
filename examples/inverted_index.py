"""Builds one index of all words in a tree of text files, on all cores.

    inverted_index.py [--threads N] [--warm N] [--repeat N] [--check] [--suffix .py] [--top N]
                      [DIRECTORY]

The index is a plain dict {word: {file: count}} and the statistics are a plain object; all tasks
share both. Each file is one task of a TransactionQueue: tasks run in parallel, and the result is
that of some serial order. --check builds the index once more with a plain loop and compares.
Each is built --warm times untimed, then --repeat times.
Without a DIRECTORY the files are the sources of the standard library.
"""

import os
import sys
import time

try:
    import transaction
except ImportError:  # another interpreter: one lock stands in for transactions
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.append(os.path.join(here, "..", "python", "src", "main", "lib-orochi"))
    import transaction


class Statistics:
    def __init__(self):
        self.files = 0
        self.lines = 0
        self.words = 0
        self.longest = ""

    def add(self, lines, words, longest):
        self.files += 1
        self.lines += lines
        self.words += words
        if (len(longest), longest) > (len(self.longest), self.longest):
            self.longest = longest

    def __eq__(self, other):
        return vars(self) == vars(other)


def tokenise(text):
    """The words of a text in lower case: runs of letters, digits and underscores."""
    words = []
    start = -1
    for i, char in enumerate(text):
        if char.isalnum() or char == "_":
            if start < 0:
                start = i
        elif start >= 0:
            words.append(text[start:i].lower())
            start = -1
    if start >= 0:
        words.append(text[start:].lower())
    return words


def index_file(index, statistics, name, text):
    """Adds one file to the index. Written as if nobody else were running."""
    words = tokenise(text)
    counts = {}
    longest = ""
    for word in words:
        counts[word] = counts.get(word, 0) + 1
        if (len(word), word) > (len(longest), longest):
            longest = word
    lines = text.count("\n")
    # All tasks change the statistics. Those that come here at the same time take turns, and as
    # this is the first shared thing that they touch, nothing has to be done again for it.
    statistics.add(lines, len(words), longest)
    for word, count in counts.items():
        files = index.get(word)
        if files is None:
            index[word] = {name: count}
        else:
            files[name] = count


def build_serially(texts):
    index = {}
    statistics = Statistics()
    for name, text in texts:
        index_file(index, statistics, name, text)
    return index, statistics


def build_in_parallel(texts, threads):
    index = {}
    statistics = Statistics()
    queue = transaction.TransactionQueue()
    for name, text in texts:
        queue.add(index_file, index, statistics, name, text)
    queue.run(threads, progress=True)
    return index, statistics, queue.number_of_transactions_executed()


def read_texts(root, suffix):
    """(name, text) of all files below root, in a fixed order; what is no text is left out.

    Files are read before the transactions start: a transaction that reads a file cannot be
    undone any more, and only one such transaction runs at a time.
    """
    texts = []
    for directory, subdirectories, files in os.walk(root):
        subdirectories[:] = sorted(set(subdirectories) - {"__pycache__", "site-packages"})
        for file in sorted(files):
            if file.endswith(suffix):
                path = os.path.join(directory, file)
                try:
                    with open(path, encoding="utf-8") as f:
                        texts.append((os.path.relpath(path, root), f.read()))
                except UnicodeDecodeError:
                    pass
    return texts


def top_words(index, n):
    totals = [(-sum(files.values()), word) for word, files in index.items()]
    totals.sort()
    return [(word, -total) for total, word in totals[:n]]


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    if len(values) % 2:
        return values[middle]
    return (values[middle - 1] + values[middle]) / 2


def measure(warm, repeat, jobs):
    """Runs the jobs, pairs of a label and a function, in turn so many times, so that whatever else
    the machine does falls on all of them; prints the times, returns [(result, median), ...]."""
    times = [[] for _ in jobs]
    results = [None] * len(jobs)
    for turn in range(warm + repeat):
        for i, (label, build) in enumerate(jobs):
            results[i] = None
            start = time.perf_counter()
            results[i] = build()
            if turn >= warm:
                times[i].append(time.perf_counter() - start)
    for (label, build), seconds in zip(jobs, times):
        shown = " ".join(f"{value:.3f}" for value in seconds)
        if repeat > 1:
            shown += f"  (median {median(seconds):.3f})"
        print(f"{label}: {shown} s")
    return [(result, median(seconds)) for result, seconds in zip(results, times)]


def parse(arguments):
    """(directory, options); ends the program if the arguments are wrong."""
    options = {"threads": 0, "warm": 0, "repeat": 1, "check": False, "suffix": ".py", "top": 10}
    root = None
    waiting = list(arguments)
    try:
        while waiting:
            argument = waiting.pop(0)
            name, equals, value = argument[2:].partition("=")
            if argument in ("-h", "--help"):
                print(__doc__.strip())
                sys.exit(0)
            elif argument == "--check":
                options["check"] = True
            elif argument.startswith("--") and name in options:
                if not equals:
                    if not waiting:
                        raise ValueError(f"--{name} needs a value")
                    value = waiting.pop(0)
                if name != "suffix":
                    value = int(value)
                    if value < (name == "repeat"):
                        raise ValueError(f"--{name} must not be {value}")
                options[name] = value
            elif argument.startswith("-"):
                raise ValueError(f"unknown option: {argument}")
            elif root is not None:
                raise ValueError("more than one directory")
            else:
                root = argument
        root = root or os.path.dirname(os.path.abspath(os.__file__))
        if not os.path.isdir(root):
            raise ValueError(f"no such directory: {root}")
    except ValueError as error:
        print(f"inverted_index.py: {error}", file=sys.stderr)
        sys.exit(2)
    return root, options


def main(arguments):
    root, options = parse(arguments)
    threads = options["threads"] or transaction.getsegmentlimit()
    repeat = options["repeat"]

    start = time.perf_counter()
    texts = read_texts(root, options["suffix"])
    seconds = time.perf_counter() - start
    size = sum(len(text) for name, text in texts) / 1e6
    print(f"{len(texts)} files, {size:.1f} million characters, read in {seconds:.3f} s")

    _, aborted, lost = transaction.statistics()
    label = f"{threads} thread" + ("s" if threads > 1 else "")
    jobs = [(label, lambda: build_in_parallel(texts, threads))]
    if options["check"]:
        jobs.append(("plain serial loop", lambda: build_serially(texts)))
    measured = measure(options["warm"], repeat, jobs)
    (index, statistics, committed), parallel = measured[0]
    now = transaction.statistics()
    print(
        f"{committed * (options['warm'] + repeat)} transactions, {now[1] - aborted} aborts, "
        f"{(now[2] - lost) / 1e9:.3f} s lost in them"
    )
    print(
        f"{statistics.files} files, {statistics.lines} lines, {statistics.words} words, "
        f"{len(index)} different, the longest has {len(statistics.longest)} characters"
    )
    for word, total in top_words(index, options["top"]):
        print(f"{total:8} {word} (in {len(index[word])} files)")

    if options["check"]:
        (expected, expected_statistics), serial = measured[1]
        print(f"parallel time / serial time: {parallel / serial:.2f}")
        if index != expected or statistics != expected_statistics:
            print("check: the parallel result DIFFERS from that of the serial loop")
            return 1
        print("check: the parallel result equals that of the serial loop")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

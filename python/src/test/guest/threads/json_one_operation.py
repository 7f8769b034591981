# json.dumps of built-in values is one operation over all that they reach.
import collections
import json
import threading

first = [0]
last = [0]
shapes = [
    {"first": first, "between": [list(range(20)) for _ in range(20)], "last": last},
    [first, collections.OrderedDict((str(i), [i]) for i in range(300)), {"x": {"y": last}}],
    (first, collections.defaultdict(list, {str(i): (i, "\u00fc") for i in range(300)}), last),
]
done = False


def count():
    while not done:
        first[0] += 1
        last[0] += 1


def numbers(text):
    found = json.loads(text)
    if isinstance(found, dict):
        return found["first"][0], found["last"][0]
    end = found[2]
    return found[0][0], (end["x"]["y"] if isinstance(end, dict) else end)[0]


counter = threading.Thread(target=count)
counter.start()
seen = set()
wrong = 0
for i in range(400):
    a, b = numbers(json.dumps(shapes[i % 3], sort_keys=i % 2 == 0))
    seen.add(a)
    wrong += not b <= a <= b + 1
done = True
counter.join()
print("half way:", wrong)
print("it moved:", len(seen) > 1)

# operator, copy, heapq, bisect: the small pure libraries on top of the slice.
import bisect
import copy
import heapq
import operator

print(operator.add(1, 2), operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.attrgetter("real.imag", "imag")(5), operator.methodcaller("upper")("x"), operator.methodcaller("split", ",")("a,b"))
print(operator.contains([1], 1), operator.concat("a", "b"), operator.countOf([1, 1], 1), operator.indexOf([5, 6], 6), operator.truth([]), operator.not_(0), operator.is_(None, None), operator.index(True), operator.mod(7, 3), operator.pow(2, 3), operator.matmul is not None)
l = [1, 2]
print(operator.iadd(l, [3]) is l, l, operator.setitem(l, 0, 9), operator.getitem(l, 0), operator.delitem(l, 0), l, operator.neg(3), operator.inv(5), operator.lt(1, 2), operator.length_hint([1, 2]), operator.call(len, "abc"))
heap = []
for x in [5, 1, 4, 1, 3]:
    heapq.heappush(heap, x)
print(heap, [heapq.heappop(heap) for _ in range(5)], heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, ["b", "a", "c"]), heapq.nlargest(1, "abc", key=ord), list(heapq.merge([1, 4], [2, 3])))
h = [9, 5, 7]
heapq.heapify(h)
print(h, heapq.heapreplace(h, 6), heapq.heappushpop(h, 1), h)
s = [1, 3, 3, 5]
print(bisect.bisect(s, 3), bisect.bisect_left(s, 3), bisect.bisect_right(s, 0), bisect.bisect(s, 4, 1, 3), bisect.bisect_left([(1, "a")], 1, key=lambda p: p[0]))
bisect.insort(s, 4)
bisect.insort_left(s, 3)
print(s)


class Node:
    def __init__(self, value, children=()):
        self.value, self.children = value, list(children)


tree = Node(1, [Node(2)])
tree.children.append(tree)
deep = copy.deepcopy(tree)
shallow = copy.copy(tree)
print(deep is not tree, deep.children[1] is deep, shallow.children is tree.children, deep.children[0] is not tree.children[0], deep.children[0].value)
nested = [[1], {"k": [2]}, (3, [4])]
a, b = copy.copy(nested), copy.deepcopy(nested)
nested[0].append(9)
nested[1]["k"].append(9)
print(a, b, copy.copy(5), copy.deepcopy("s"), copy.copy((1,)), copy.deepcopy({1, 2}), copy.copy(len) is len)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep copied"


print(copy.copy(Custom()), copy.deepcopy([Custom()]))


def error(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e)


error(operator.add, 1, "a")
error(operator.itemgetter(5), "abc")
error(operator.attrgetter("nope"), 5)
error(operator.itemgetter)
error(operator.index, 1.5)
error(operator.methodcaller("nope"), 5)
error(heapq.heappop, [])
error(heapq.heappush, 5, 1)
error(heapq.heappush, [1], "a")
error(bisect.bisect, [1, 2], "a")
error(bisect.bisect, [1], 1, -1)
error(operator.indexOf, [1], 2)

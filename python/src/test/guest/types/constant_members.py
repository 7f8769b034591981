# `in` over displays of constants; the members are hashed and compared as ever.
def tests(x):
    return x in {1, "a", None}, x not in [1, 2.0], x in {x}, x in [], x in {1, (2,)}, x in {1, 1.5, -1}


for x in (1, True, 1.0, 2, "a", None, (2,), 1.5, -1):
    print(repr(x), tests(x))
for bad in ([], {}):
    try:
        print(bad in {1, 2})
    except TypeError as e:
        print(e)
    print(bad in [1, 2])


class Equal:
    def __eq__(self, other):
        return other == 2

    def __hash__(self):
        return hash(2)


print(Equal() in {1, 2}, Equal() in [1, 3], Equal() not in [2])
print((lambda x: x in {0}).__code__.co_consts, (lambda x: x in [0, 1]).__code__.co_consts)

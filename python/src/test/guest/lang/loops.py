# while and for with else, break, continue; loops over changing containers.
n = 0
while n < 5:
    n += 1
    if n == 2:
        continue
    if n == 4:
        break
    print(n, end=" ")
else:
    print("never")
print("| n =", n)
while n:
    n -= 1
else:
    print("else", n)
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print((i, j), end=" ")
    else:
        print("no break")
print()
for x in []:
    pass
else:
    print("empty else")
for a, (b, *c) in [(1, "xyz"), (2, "pq")]:
    print(a, b, c)
for x[0:1] in [[5], [6, 7]] if (x := [1, 2]) else ():
    print(x)
lst = [1, 2, 3]
for v in lst:
    if v < 10:
        lst.append(v * 10)
print(lst)
for v in lst[:]:
    if v > 5:
        lst.remove(v)
print(lst)
d = {1: 1}
try:
    for k in d:
        d[k + 1] = 0
except RuntimeError as e:
    print(e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s:
        s.add(k + 10)
except RuntimeError as e:
    print(e)
d = {1: 1, 2: 2}
for k in d:
    d[k] = 5
print(d)


def find(seq, wanted):
    for i, v in enumerate(seq):
        try:
            if v == wanted:
                return i
        finally:
            print("checked", v)
    return -1


print(find("abc", "b"), find("", "x"))


def finally_in_loop():
    for i in range(3):
        try:
            continue
        finally:
            print("finally", i)
            if i == 1:
                break
    return i


print(finally_in_loop())
try:
    for x in 5:
        pass
except TypeError as e:
    print(e)
for i in range(10**20, 10**20 + 2):
    print(i)
i = "kept"
for i in ():
    pass
print(i)

# Huffman coding, run-length coding and a Caesar cipher.
import heapq
from collections import Counter


def huffman(text):
    heap = [(n, c, None) for c, n in sorted(Counter(text).items())]
    heap = [[n, i, c] for i, (n, c, _) in enumerate(heap)]
    heapq.heapify(heap)
    serial = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, [a[0] + b[0], serial, (a[2], b[2])])
        serial += 1
    codes = {}

    def walk(node, prefix):
        if isinstance(node, tuple):
            walk(node[0], prefix + "0")
            walk(node[1], prefix + "1")
        else:
            codes[node] = prefix or "0"

    walk(heap[0][2], "")
    return codes, heap[0][2]


def decode(bits, tree):
    out, node = [], tree
    for bit in bits:
        node = node[int(bit)]
        if not isinstance(node, tuple):
            out.append(node)
            node = tree
    return "".join(out)


text = "this is an example of a huffman tree"
codes, tree = huffman(text)
bits = "".join(codes[c] for c in text)
print(len(bits), len(text) * 8, decode(bits, tree) == text, f"{len(bits) / (len(text) * 8):.1%}")
for char, code in sorted(codes.items(), key=lambda item: (len(item[1]), item[1])):
    print(repr(char), code, end="; ")
print()
lengths = {c: len(code) for c, code in codes.items()}
print(sum(2.0**-n for n in lengths.values()), not any(a != b and b.startswith(a) for a in codes.values() for b in codes.values()))


def run_length(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(f"{j - i if j - i > 1 else ''}{text[i]}")
        i = j
    return "".join(out)


def expand(text):
    out, n = "", ""
    for c in text:
        if c.isdigit():
            n += c
        else:
            out += c * int(n or 1)
            n = ""
    return out


for sample in ("aaabccd", "", "x", "wwwwwwwwwwww", "abc"):
    print(repr(run_length(sample)), expand(run_length(sample)) == sample)


def caesar(text, shift):
    def rotate(c):
        if not c.isascii() or not c.isalpha():
            return c
        base = ord("A") if c.isupper() else ord("a")
        return chr((ord(c) - base + shift) % 26 + base)

    return "".join(map(rotate, text))


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), caesar("zZé", 1))

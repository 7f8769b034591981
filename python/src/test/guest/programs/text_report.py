# Word statistics of a text, an aligned table, wrapped paragraphs: string methods in earnest.
TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity,
it was the season of Light, it was the season of Darkness, it was the spring of hope."""
words = [w.strip(".,").lower() for w in TEXT.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(len(words), len(counts))
for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<10}|{n:>4}|{'*' * n}")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line] if line else lines


for line in wrap(TEXT, 40):
    print("|" + line.ljust(40) + "|")


def justify(line, width):
    parts = line.split()
    if len(parts) == 1:
        return parts[0]
    gaps, extra = divmod(width - sum(map(len, parts)), len(parts) - 1)
    return "".join(p + " " * (gaps + (i < extra)) for i, p in enumerate(parts[:-1])) + parts[-1]


for line in wrap(TEXT, 40)[:3]:
    print("|" + justify(line, 40) + "|")
table = [("name", "price", "n"), ("apple", 1.5, 10), ("kiwi", 0.25, 100), ("melon", 12, 1)]
widths = [max(len(str(row[i])) for row in table) for i in range(3)]
for row in table:
    print(" ".join(str(c).rjust(w) if not isinstance(c, str) else c.ljust(w) for c, w in zip(row, widths)).rstrip())
total = sum(p * n for _, p, n in table[1:])
print(f"total {total:.2f}", "total %8.2f" % total, "total {:>10,.1f}".format(total * 1000))
print({len(w): sorted({x for x in words if len(x) == len(w)}) for w in sorted(counts, key=len)}[5])
print("".join(c for c in TEXT if c.isupper()), TEXT.count("the"), TEXT.title()[:20], TEXT.swapcase()[:10], max(words, key=lambda w: (len(w), w)))
print(sorted({c for c in TEXT.lower() if c.isalpha()} ^ set("abcdefghijklmnopqrstuvwxyz")), TEXT.find("worst"), TEXT.splitlines()[1].partition(","))
for w in ("level", "Was it a car", "python"):
    letters = [c for c in w.lower() if c.isalpha()]
    print(w, letters == letters[::-1], "".join(reversed(w)), w.center(20, "~"))


def roman(n):
    out = ""
    for value, numeral in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        out += numeral * (n // value)
        n %= value
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999)])

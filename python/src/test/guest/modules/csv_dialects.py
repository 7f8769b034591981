# csv: dialects, quoting, sniffing, what is refused.
import csv
import io


def read(text, **k):
    return list(csv.reader(io.StringIO(text, newline=''), **k))


def write(row, **k):
    o = io.StringIO()
    csv.writer(o, **k).writerow(row)
    return o.getvalue()

EXPRESSIONS = r'''
read('a,"b ""c""",d\r\n'), read('a,b"c'), read('"a"b,c'), read(" a, 'b'"), read("a b  c", delimiter=" "), read("a,\n,b\n\n"), read('"a\nb",c'), read("a, b", skipinitialspace=True)
read('"a"b', strict=True)
read('"a', strict=True)
read('"a'), read("a\\,b", escapechar="\\"), read("'a,b'", quotechar="'"), read('"a"', quoting=csv.QUOTE_NONE), read('1,"2",', quoting=csv.QUOTE_NONNUMERIC)
read("x,1", quoting=csv.QUOTE_NONNUMERIC)
read("a\rb"), read("")
list(csv.reader(["a\nb"]))
list(csv.reader(["a\r", "b"])), list(csv.reader(["a\0b"]))
list(csv.reader([b"a"]))
csv.reader(5)
list(csv.reader("ab"))
write([1, None, 1.5, "a,b", 'q"', "", " x", True]), write([]), write([""]), write([None]), write(["a\nb", "\r"]), write("ab"), write(['a"b'], doublequote=False, escapechar="\\"), write(["a,b"], quoting=csv.QUOTE_NONE, escapechar="\\"), write([1, "a"], quoting=csv.QUOTE_ALL), write([1, "a", None], quoting=csv.QUOTE_STRINGS), write([1, "a", None], quoting=csv.QUOTE_NOTNULL), write([1, "a"], quoting=csv.QUOTE_NONNUMERIC), write(["a", "b"], delimiter="\t", lineterminator="|")
write(["a,b"], quoting=csv.QUOTE_NONE)
write([""], quoting=csv.QUOTE_NONE)
write(['a"b'], doublequote=False)
write(5)
csv.writer(5)
write([1], delimiter="ab")
write([1], delimiter="")
write([1], delimiter=None)
write([1], delimiter=5)
write([1], delimiter="\n")
write([1], quotechar="")
write([1], quotechar=5)
write([1], quotechar=None)
write([1], lineterminator=None)
write([1], lineterminator=5)
write([1], quoting=9)
write([1], quoting="x")
write([1], nope=1)
write([1], dialect="nope")
write([1], dialect=5)
csv.get_dialect("nope")
csv.unregister_dialect("nope")
csv.register_dialect(5)
csv.register_dialect("d", delimiter=";"), csv.get_dialect("d").delimiter, sorted(csv.list_dialects()), write([1, 2], dialect="d"), csv.unregister_dialect("d")
csv.field_size_limit(), csv.field_size_limit(5), csv.field_size_limit(131072)
csv.field_size_limit("x")
list(csv.DictReader(["a,b,a", "1,2,3", "4", "", "5,6,7,8"])), list(csv.DictReader(["1,2,3"], ["x"], restkey="r", restval="-")), csv.DictReader([]).fieldnames
csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1, "c": 2} if False else {"b": 1})
csv.DictWriter(io.StringIO(), ["a"], extrasaction="x")
csv.DictWriter(io.StringIO(), ["a", "b"], restval=0, extrasaction="ignore").writerow({"a": 1, "z": 2}), csv.DictWriter(io.StringIO(), "ab").writeheader()
csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("n,v\na,1\nb,2\n"), csv.Sniffer().sniff("'a':'b'\n'c':'d'\n").quotechar
csv.Sniffer().sniff("abc")
'''

for line in EXPRESSIONS.strip().splitlines():
    try:
        print(line, "->", repr(eval(line)))
    except BaseException as e:
        print(line, "->", type(e).__name__, "|", e)

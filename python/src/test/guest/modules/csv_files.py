import csv
import io


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)


def read(text, **kw):
    return list(csv.reader(io.StringIO(text, newline=""), **kw))


def write(*rows, **kw):
    out = io.StringIO(newline="")
    csv.writer(out, **kw).writerows(rows)
    return repr(out.getvalue())


show(read, 'a,"b,c",d\r\n1,"2""3",4\r\n\r\n"x\ny",z')
show(read, "a;'b;c'", delimiter=";", quotechar="'")
show(read, "a\\,b,c", escapechar="\\", quoting=csv.QUOTE_NONE)
show(read, '1,"2",3.5', quoting=csv.QUOTE_NONNUMERIC)
show(read, "x", quoting=csv.QUOTE_NONNUMERIC)
show(read, 'a, "b", c', skipinitialspace=True)
show(read, '"a"b,c')
show(read, '"a"b,c', strict=True)
show(read, '"a', strict=True)
show(read, '"a')
show(read, "a\rb")
show(list, csv.reader(["a\rb"]))
show(list, csv.reader([b"a"]))
show(list, csv.reader(["a,b", 3]))

show(write, [1, 2.5, None, "a,b", 'q"q', "x\ny", ""], [], [""], [None])
show(write, [1, "a", None], quoting=csv.QUOTE_ALL)
show(write, [1, "a", None, 2.5, 1j], quoting=csv.QUOTE_NONNUMERIC)
show(write, [1, "a", None], quoting=csv.QUOTE_STRINGS)
show(write, [1, "a", None], quoting=csv.QUOTE_NOTNULL)
show(write, [None], quoting=csv.QUOTE_NOTNULL)
show(write, ["a,b"], quoting=csv.QUOTE_NONE)
show(write, ["a,b", 'c"d'], quoting=csv.QUOTE_NONE, escapechar="\\")
show(write, ['c"d', "e\\f"], doublequote=False, escapechar="\\")
show(write, ['c"d'], doublequote=False)
show(write, [""], quoting=csv.QUOTE_NONE)
show(write, "abc", lineterminator="!")
show(write, ["a!b"], lineterminator="!")
show(write, 5)
show(csv.writer, 5)
show(csv.reader, 5)
show(csv.reader)
show(csv.reader, [], "excel", 3)
show(csv.reader, [], foo=1)
show(csv.reader, [], "unknown")

for options in (
    dict(delimiter=""),
    dict(delimiter="ab"),
    dict(delimiter=None),
    dict(delimiter=3),
    dict(quotechar="ab"),
    dict(quotechar=3),
    dict(quotechar=None),
    dict(quotechar=None, quoting=csv.QUOTE_ALL),
    dict(quotechar=""),
    dict(escapechar="xx"),
    dict(escapechar=b"x"),
    dict(lineterminator=None),
    dict(lineterminator=4),
    dict(quoting=7),
    dict(quoting="x"),
    dict(quoting=True),
):
    try:
        d = csv.reader([], **options).dialect
        print(options, d.delimiter, d.quotechar, d.escapechar, d.quoting, repr(d.lineterminator))
    except Exception as e:
        print(options, type(e).__name__, e.args)

print(csv.list_dialects())
csv.register_dialect("semi", delimiter=";", quoting=csv.QUOTE_ALL)
d = csv.get_dialect("semi")
print(type(d), d.delimiter, d.quoting, d.strict, d.doublequote, d.skipinitialspace)
show(write, [1, 2], dialect="semi")
show(write, [1, 2], dialect="semi", delimiter="|")
csv.unregister_dialect("semi")
show(csv.unregister_dialect, "semi")
show(csv.get_dialect, "semi")
show(csv.register_dialect, 5)
show(setattr, d, "delimiter", "x")
show(setattr, d, "strict", 1)
print(csv.field_size_limit(3), csv.field_size_limit())
show(read, "abc,defg")
show(csv.field_size_limit, "x")
csv.field_size_limit(1 << 17)

r = csv.reader(["a,b", '"c', 'd"', "e"])
print(iter(r) is r, r.line_num, next(r), r.line_num, next(r), r.line_num, r.dialect.delimiter)
print(next(r, None), next(r, None), r.line_num)
rows = list(csv.DictReader(["a,b", "1,2", "3"]))
print(rows)
out = io.StringIO()
w = csv.DictWriter(out, ["a", "b"])
w.writeheader()
w.writerow({"a": 1, "b": 2})
print(repr(out.getvalue()))
print(csv.Sniffer().sniff("a;b\n1;2\n").delimiter)
print(csv.Error.__module__, csv.Error.__mro__)

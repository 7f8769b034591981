"""Which built-in functions and methods give which type; the types of their operands stand in angle brackets."""

_TEXT = ["strip", "lstrip", "rstrip", "upper", "lower", "title", "swapcase", "capitalize"]

METHODS = {
    "str": [f"<str>.{m}()" for m in _TEXT] + [
        "<str>.casefold()", "<str>.strip(<str>)", "<str>.replace(<str>, <str>)", "<str>.replace(<str>, <str>, <small>)",
        "<str>.join(<items>)", "<str>.join(<str>)", "<str>.center(<small>)", "<str>.ljust(<small>, '*')", "<str>.rjust(<small>, <str>)",
        "<str>.zfill(<small>)", "<str>.expandtabs(<small>)", "<str>.removeprefix(<str>)", "<str>.removesuffix(<str>)",
        "<str>.format(<any>, <any>)", "<str>.format_map(<dict>)", "<str>.translate({97: 'z', 98: None})", "<bytes>.decode()",
        "<bytes>.hex()", "<float>.hex()", "'{:{}}'.format(<any>, <spec>)", "'{0!r:^{1}}'.format(<any>, <small>)",
        "<str>.translate(str.maketrans('ab', 'xy', 'm'))", "<bytes>.decode('ascii', 'replace')", "<bytes>.decode('latin-1')",
    ],
    "int": [
        "<str>.find(<str>)", "<str>.rfind(<str>, <int>)", "<str>.index(<str>)", "<str>.count(<str>)", "<list>.index(<any>)",
        "<list>.count(<any>)", "<tuple>.index(<any>)", "<tuple>.count(<any>)", "<int>.bit_length()", "<int>.bit_count()",
        "<int>.conjugate()", "<int>.real", "<int>.denominator", "<bytes>.find(<bytes>)", "<bytes>.count(<int>)", "<range>.index(<int>)",
        "<range>.count(<any>)", "<bytes>[<int>]", "<range>[<int>]", "int.from_bytes(<bytes>, 'big')", "int.from_bytes(<bytes>, 'little', signed=True)",
        "<str>.rindex(<str>, <int>, <int>)",
    ],
    "float": ["<complex>.real", "<complex>.imag", "float.fromhex('0x1.8p3')", "<float>.conjugate()", "<float>.__trunc__()"],
    "bool": [
        "<str>.startswith(<str>)", "<str>.endswith((<str>, <str>))", "<str>.isdigit()", "<str>.isalpha()", "<str>.isalnum()", "<str>.isspace()",
        "<str>.isidentifier()", "<str>.istitle()", "<str>.isupper()", "<str>.isnumeric()", "<str>.isprintable()", "<str>.isdecimal()", "<str>.isascii()",
        "<float>.is_integer()", "<set>.issubset(<set>)", "<set>.isdisjoint(<list>)", "<frozenset>.issuperset(<set>)", "<bytes>.startswith(<bytes>)",
        "<bytes>.isdigit()", "<int>.__eq__(<any>)", "<list>.__lt__(<list>)",
    ],
    "bytes": [
        "<str>.encode()", "<str>.encode('ascii', 'xmlcharrefreplace')", "<str>.encode('latin-1', 'replace')", "<str>.encode('utf-16-le')", "<bytes>.upper()",
        "<bytes>.strip()", "<bytes>.replace(<bytes>, <bytes>)", "<bytes>.join([<bytes>, <bytes>])", "<bytes>.center(<small>)", "<bytes>.zfill(<small>)",
        "<bytes>.title()", "(3).to_bytes(<small>, 'big')", "<int>.to_bytes(20, 'little', signed=True)", "bytes.fromhex('00ff 10')", "<str>.encode('ascii')",
        "bytes(<bytearray>)", "<bytes>.translate(None, b'a')",
    ],
    "list": [
        "<str>.split()", "<str>.split(<str>)", "<str>.rsplit(<str>, <small>)", "<str>.split(None, <small>)", "<str>.splitlines()", "<str>.splitlines(True)",
        "<list>.copy()", "list(<dict>.keys())", "list(<dict>.values())", "list(<dict>.items())", "<bytes>.split(b',')", "<bytes>.splitlines()",
    ],
    "tuple": [
        "<str>.partition(<str>)", "<str>.rpartition(<str>)", "<float>.as_integer_ratio()", "<int>.as_integer_ratio()", "<bytes>.partition(<bytes>)",
        "<slice>.indices(<small>)", "divmod(<int>, <int>)", "divmod(<float>, <int>)",
    ],
    "dict": ["<dict>.copy()", "dict.fromkeys(<str>, <any>)", "dict.fromkeys(<list>)", "str.maketrans('ab', 'cd')"],
    "set": ["<set>.union(<list>)", "<set>.difference(<set>)", "<set>.intersection(<str>)", "<set>.symmetric_difference(<list>)", "<set>.copy()", "<dict>.keys() & <set>", "set(<dict>.items())"],
    "complex": ["<complex>.conjugate()"],
}

FUNCTIONS = {
    "int": [
        "abs(<int>)", "sum(<items>)", "int(<float>)", "int(<str>)", "int(<str>, <small>)", "round(<float>)", "round(<int>, -<small>)", "ord(<str>)", "pow(<int>, 3, 7)",
        "pow(3, <small>, <int>)", "min(<items>)", "max(<items>, default=<any>)", "hash(complex(<int>))", "int(<bytes>)", "hash(complex(<float>))", "int(<bool>)", "min(<int>, <int>, <float>)",
        "sum(<range>, <int>)", "len(<any>)", "int.__add__(<int>, <any>)",
    ],
    "float": [
        "float(<int>)", "float(<str>)", "round(<float>, <small>)", "abs(<complex>)", "abs(<float>)", "sum([<float>, <int>])", "max(<float>, <int>)", "pow(<float>, <small>)",
        "float(<any>)",
    ],
    "bool": [
        "bool(<any>)", "isinstance(<any>, <type>)", "any(<list>)", "all(<list>)", "callable(<any>)", "issubclass(bool, <type>)", "hasattr(<any>, 'real')",
        "all(x for x in <items>)", "any(map(<lambda>, <items>))",
    ],
    "str": [
        "str(<any>)", "repr(<any>)", "ascii(<any>)", "format(<any>, <spec>)", "format(<int>, <spec>)", "format(<float>, <spec>)", "format(<str>, <spec>)", "chr(<int>)", "hex(<int>)",
        "oct(<int>)", "bin(<int>)", "type(<any>).__name__", "max(<str>)", "str(<bytes>, 'ascii')", "''.join(map(<lambda>, <items>))", "''.join(reversed(<str>))", "getattr(<any>, '__class__').__name__",
    ],
    "list": [
        "sorted(<items>)", "sorted(<items>, key=<key>)", "sorted(<items>, reverse=True)", "list(<str>)", "list(<range>)", "list(<tuple>)", "list(map(<lambda>, <items>))",
        "list(filter(<lambda>, <items>))", "list(zip(<list>, <str>))", "list(zip(<list>, <list>, strict=True))", "list(enumerate(<str>))", "list(reversed(<list>))", "sorted(<set>, key=repr)",
        "list(<dict>)", "list(iter([1, 2, <any>].pop, 1))", "sum([<list>, <list>], [])", "list(<any>)", "sorted(<dict>)", "[*map(<lambda>, <range>)]",
    ],
    "tuple": ["tuple(<list>)", "tuple(<str>)", "tuple(<range>)", "tuple(sorted(<items>))", "tuple(x for x in <list>)", "max([<tuple>, <tuple>])"],
    "dict": ["dict(<list>)", "dict(zip(<str>, <range>))", "dict(a=<any>, k=<any>)", "dict(<dict>, z=<any>)", "dict(enumerate(<str>))", "vars(Holder(<any>))"],
    "bytes": ["bytes(<range>)", "bytes(<small>)", "bytes(<list>)", "bytes(<str>, 'utf-8')"],
    "complex": ["complex(<int>, <float>)", "complex(<str>)", "complex(<float>)"],
    "set": ["set(<list>)"],
    "slice": ["slice(<int>, <any>)"],
}

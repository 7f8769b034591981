"""The module codecs: registry, error handlers written in Python, character maps, escapes."""

import codecs


def angle(error):
    return "<%s>" % error.object[error.start:error.end], error.end


def as_bytes(error):
    return b"??", error.end


def no_tuple(error):
    return 3


def too_far(error):
    return "", 99


codecs.register_error("h", angle)
codecs.register_error("hb", as_bytes)
codecs.register_error("bad", no_tuple)
codecs.register_error("far", too_far)


def search(name):
    if name == "my_codec":
        return codecs.CodecInfo(
            lambda s, errors="strict": (b"enc:" + s.encode(), len(s)),
            lambda b, errors="strict": ("dec", len(b)),
            name="my-codec",
        )
    if name == "wrong":
        return 1, 2
    return None


codecs.register(search)

EXPRESSIONS = """
codecs.lookup('UTF8').name
codecs.lookup('nope')
'a'.encode('nope')
b'a'.decode('nope')
'x'.encode('My Codec')
b'x'.decode('my_codec')
codecs.encode('x','my-codec')
codecs.lookup('wrong')
'é'.encode('cp1252')
b'\\x80'.decode('cp1252')
b'\\x81'.decode('cp1252')
'\\u20ac\\u0100\\u0101'.encode('cp1252')
'\\u0100'.encode('cp1252','replace')
'\\u0100'.encode('cp1252','xmlcharrefreplace')
'é'.encode('iso8859-15')
'abc'.encode('rot13')
codecs.encode('abc','rot13')
'é\\n'.encode('unicode_escape')
b'\\\\u20ac'.decode('unicode_escape')
b'\\\\u20'.decode('unicode_escape')
'é'.encode('utf-8-sig')
b'\\xef\\xbb\\xbfa'.decode('utf-8-sig')
'é€'.encode('ascii','h')
'é€'.encode('latin-1','h')
'é€'.encode('ascii','hb')
'é'.encode('ascii','bad')
'é'.encode('ascii','far')
b'\\xffa'.decode('utf-8','h')
b'\\xffa'.decode('utf-8','bad')
'a'.encode('ascii','nope')
'é'.encode('ascii','nope')
str(b'a','ascii','x')
codecs.lookup_error('strict')(ValueError(3))
codecs.lookup_error('ignore')(UnicodeEncodeError('ascii','é€',0,2,'r'))
codecs.lookup_error('replace')(UnicodeEncodeError('ascii','é€',0,2,'r'))
codecs.lookup_error('replace')(UnicodeDecodeError('ascii',b'ab',0,2,'r'))
codecs.lookup_error('replace')(UnicodeTranslateError('éx',0,2,'r'))
codecs.lookup_error('ignore')(UnicodeTranslateError('éx',0,2,'r'))
codecs.lookup_error('xmlcharrefreplace')(UnicodeEncodeError('ascii','é€',0,2,'r'))
codecs.lookup_error('backslashreplace')(UnicodeDecodeError('ascii',b'ab',0,2,'r'))
codecs.lookup_error('namereplace')(UnicodeEncodeError('ascii','é€',0,2,'r'))
codecs.lookup_error('surrogateescape')(UnicodeDecodeError('ascii',b'\\xff',0,1,'r'))
codecs.lookup_error('ignore')(ValueError())
codecs.lookup_error('ignore')(3)
codecs.lookup_error('zz')
codecs.register_error('q',3)
codecs.register(3)
codecs.utf_8_decode(b'a\\xe2')
codecs.utf_8_decode(b'a\\xe2','strict',True)
codecs.utf_16_ex_decode(b'\\xff\\xfea\\0')
codecs.utf_16_encode('a',None,1)
codecs.utf_16_encode('a')
codecs.escape_decode(b'\\\\x41')
codecs.escape_encode(b'\\n')
codecs.charmap_decode(b'ab','strict','xy')
codecs.charmap_decode(b'ab','strict',{97:'zz',98:None})
codecs.charmap_decode(b'ab','replace',{97:300})
codecs.charmap_encode('ab','strict',{97:b'zz'})
codecs.charmap_encode('ab','replace',{97:65,63:66})
codecs.charmap_build('ab')
codecs.utf_8_encode(3)
codecs.utf_8_decode('a')
codecs.latin_1_decode(b'\\xe9')
codecs.ascii_encode('é','ignore')
list(codecs.iterdecode([b'\\xe2\\x82',b'\\xac'],'utf-8'))
list(codecs.iterencode(['a','é'],'utf-16'))
codecs.getincrementaldecoder('utf-8')().decode(b'\\xe2')
codecs.BOM_UTF8
b'a+-b'.decode('utf-7')
'€'.encode('utf-7')
codecs.encode('a','utf-8','h')
'\\ud800'.encode('utf-8','surrogatepass')
codecs.unregister(search)
'x'.encode('my_codec')
codecs.charmap_encode('a','strict',3)
codecs.lookup(3)
codecs.encode('a',3)
'€'.encode('cp437')
'а'.encode('koi8-r')
b'\\xc1'.decode('koi8-r')
codecs.raw_unicode_escape_encode('\\u20acé')
""".strip().splitlines()

for expression in EXPRESSIONS:
    try:
        result = ascii(eval(expression))
    except Exception as error:
        result = type(error).__name__ + ascii(error.args)
    print(ascii(expression), "->", result[:200])

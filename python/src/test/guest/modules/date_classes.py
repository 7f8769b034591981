"""The classes of datetime and decimal say where they belong, in texts, pickles and errors."""

import _datetime
import _decimal
import copy
import datetime
import decimal
import pickle
import pickletools

moment = datetime.datetime(2020, 2, 29, 3, 4, 5, 6, datetime.timezone.utc)
for value in moment, moment.date(), moment.timetz(), datetime.timedelta(1, 2, 3), moment.tzinfo:
    print(type(value), repr(value), value)
    for protocol in 0, 2, 5:
        data = pickle.dumps(value, protocol)
        names = {str(a) for _, a, _ in pickletools.genops(data) if a and "date" in str(a)}
        print(pickle.loads(data) == value, sorted(names))
    print(copy.deepcopy(value) == value, isinstance(value, getattr(_datetime, type(value).__name__)))
print(datetime.__doc__, datetime.tzinfo.__module__, datetime.MINYEAR, datetime.UTC)
print(datetime.datetime.strptime("2020-02-29 1", "%Y-%m-%d %H"), moment.strftime("%Y|%-d|%H%z %Z"))


class Mine(datetime.datetime):
    pass


print(repr(Mine(2020, 1, 1)), type(Mine(2020, 1, 1) + datetime.timedelta(1)))
number = decimal.Decimal("1.50")
print(type(number), repr(number), decimal.getcontext().prec, type(decimal.getcontext()))
print(pickle.loads(pickle.dumps(number)) == number, isinstance(number, _decimal.Decimal))
with decimal.localcontext(prec=3) as context:
    print(decimal.Decimal(2).sqrt(), context.flags[decimal.Inexact], decimal.Inexact)

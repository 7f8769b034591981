"""Collections of `transaction` and `pypystm` that are made of `stmdict` and `atomic`.

In all of them different keys do not conflict, and iterators take the contents as they are at their
first step: they do not mind changes.
"""

import threading
import time
import weakref

from _stm import atomic, is_atomic, stmdict
from _thread import error

_MISSING = object()


class _Mapping:
    """A mapping whose keys are kept in an `stmdict` in the form that `_key` gives them."""

    __slots__ = ("_items", "__weakref__")

    def __init__(self):
        self._items = stmdict()

    def __getitem__(self, key):
        try:
            return self._items[self._key(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._items[self._key(key)] = value

    def __delitem__(self, key):
        try:
            del self._items[self._key(key)]
        except KeyError:
            raise KeyError(key) from None

    def __contains__(self, key):
        return self._key(key) in self._items

    def get(self, key, default=None):
        return self._items.get(self._key(key), default)

    def setdefault(self, key, default=None):
        return self._items.setdefault(self._key(key), default)


class hashtable(_Mapping):
    """A mapping from integers without order."""

    __slots__ = ()

    @staticmethod
    def _key(key):
        if not isinstance(key, int):
            raise TypeError(f"integer key expected, got '{type(key).__name__}' object")
        return int(key)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    iterkeys = __iter__

    def keys(self):
        return self._items.keys()

    def values(self):
        return self._items.values()

    def items(self):
        return self._items.items()

    def itervalues(self):
        return self._items.itervalues()

    def iteritems(self):
        return self._items.iteritems()


class stmset:
    """A set without order whose elements do not conflict with each other."""

    __slots__ = ("_items", "__weakref__")

    def __init__(self):
        self._items = stmdict()

    @staticmethod
    def _key(element):
        return element

    def add(self, element):
        """Adds the element, unless it is there."""
        self._items.setdefault(self._key(element), element)

    def remove(self, element):
        """Removes the element; KeyError if it is not there."""
        if self._items.pop(self._key(element), _MISSING) is _MISSING:
            raise KeyError(element)

    def discard(self, element):
        """Removes the element if it is there."""
        self._items.pop(self._key(element), None)

    def __contains__(self, element):
        return self._key(element) in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return self._items.itervalues()


class _Identity:
    """A key that is equal to that of the same object only."""

    __slots__ = ("referent",)

    def __init__(self, referent):
        self.referent = referent

    def __hash__(self):
        return id(self.referent)

    def __eq__(self, other):
        return self.referent is other.referent


class stmiddict(_Mapping):
    """A mapping by the identity of its keys, which need not be hashable."""

    __slots__ = ()

    _key = staticmethod(_Identity)


class stmidset(stmset):
    """A set by the identity of its elements, which need not be hashable."""

    __slots__ = ()

    _key = staticmethod(_Identity)


class weakkeyiddict:
    """A mapping by the identity of its keys that does not keep them alive."""

    # An entry is under id(key), with a weak reference that tells it from that of an object which
    # had this id before; it goes when its key does.

    __slots__ = ("_items", "__weakref__")

    def __init__(self):
        self._items = stmdict()

    def _entry(self, key):
        entry = self._items.get(id(key))
        return entry if entry is not None and entry[0]() is key else None

    def _reference(self, key):
        number = id(key)
        items = weakref.ref(self._items)

        def forget(reference):
            left = items()
            if left is not None:
                with atomic:
                    entry = left.get(number)
                    if entry is not None and entry[0] is reference:
                        del left[number]

        return weakref.ref(key, forget)

    def __getitem__(self, key):
        entry = self._entry(key)
        if entry is None:
            raise KeyError(key)
        return entry[1]

    def __setitem__(self, key, value):
        self._items[id(key)] = self._reference(key), value

    def __delitem__(self, key):
        with atomic:
            if self._entry(key) is None:
                raise KeyError(key)
            del self._items[id(key)]

    def __contains__(self, key):
        return self._entry(key) is not None

    def get(self, key, default=None):
        entry = self._entry(key)
        return default if entry is None else entry[1]

    def pop(self, key, *default):
        if len(default) > 1:
            raise TypeError(f"pop expected at most 2 arguments, got {1 + len(default)}")
        with atomic:
            entry = self._entry(key)
            if entry is not None:
                del self._items[id(key)]
                return entry[1]
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        with atomic:
            entry = self._entry(key)
            if entry is None:
                self[key] = default
                return default
            return entry[1]


class Empty(Exception):
    """Raised by `queue.get` when there is nothing, or nothing in time."""


class queue:
    """A queue for any number of threads; in which order things come out is not said."""

    def __init__(self):
        self._items = []
        self._unfinished = 0
        self._changed = threading.Condition(threading.Lock())

    def put(self, item):
        """Adds an item; in an atomic block when that commits."""
        with self._changed:
            self._items.append(item)
            self._unfinished += 1
            self._changed.notify()

    def get(self, block=True, timeout=None):
        """Takes an item; waits for one if `block`, at most `timeout` seconds; `Empty` without."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        waits = block and timeout != 0
        if waits and is_atomic():
            raise error("can't use queue.get(block=True) in an atomic context")
        end = None if timeout is None else time.monotonic() + timeout
        with self._changed:
            while not self._items:
                left = None if end is None else end - time.monotonic()
                if not waits or left is not None and left <= 0:
                    raise Empty
                self._changed.wait(left)
            return self._items.pop()

    def task_done(self):
        """Says that what was taken once has been dealt with."""
        with self._changed:
            self._unfinished -= 1
            if self._unfinished <= 0:
                self._changed.notify_all()

    def join(self):
        """Waits until all that was put in has been dealt with."""
        with self._changed:
            while self._unfinished > 0:
                self._changed.wait()
            if self._unfinished < 0:
                raise ValueError(
                    "task_done() called too many times (%d more than there were items placed "
                    "in the queue)" % -self._unfinished
                )


class threadlocalproperty:
    """A class attribute with one value for each instance and thread.

    `default_factory()` makes the first value; without it an unset one is an AttributeError.
    """

    # By instance, weakly: a thread-local namespace that lives as long as the instance.

    def __init__(self, default_factory=None):
        self._default_factory = default_factory
        self._values = weakkeyiddict()

    def _make(self, instance):
        with atomic:
            namespace = self._values.get(instance)
            if namespace is None:
                namespace = self._values[instance] = threading.local()
            return namespace

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        namespace = self._values.get(instance)
        value = _MISSING if namespace is None else getattr(namespace, "value", _MISSING)
        if value is not _MISSING:
            return value
        if self._default_factory is None:
            raise AttributeError
        value = self._default_factory()
        self.__set__(instance, value)
        return value

    def __set__(self, instance, value):
        self._make(instance).value = value

    def __delete__(self, instance):
        namespace = self._values.get(instance)
        if namespace is None or not hasattr(namespace, "value"):
            raise AttributeError
        del namespace.value

    def clear(self, instance):
        """Forgets the values of all threads."""
        self._values.pop(instance, None)

import errno
import gc

print(errno.ENOENT, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[errno.EAGAIN])
print(len(errno.errorcode), errno.errorcode[2], errno.errorcode[110], errno.ENOTSUP, errno.EOPNOTSUPP)
print(sorted(n for n in dir(errno) if n.startswith("E"))[:12], len(dir(errno)))

print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled())
print(type(gc.collect()), gc.garbage, gc.callbacks, gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(700, 5, 6)
print(gc.get_threshold(), gc.get_debug(), gc.set_debug(gc.DEBUG_STATS & 0), gc.DEBUG_LEAK)
for bad in (3, -1):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
print(gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked([]), gc.is_tracked(object), gc.is_tracked(2.5))
print(gc.get_referents([1, "a"], (2,)), sorted(map(str, gc.get_referents({3: 4}))))
print(gc.freeze(), gc.unfreeze(), gc.get_freeze_count(), [sorted(s) for s in gc.get_stats()])

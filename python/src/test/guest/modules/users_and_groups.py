import grp
import os
import pwd


def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


print(pwd.getpwuid(0)[:1], pwd.getpwnam("root").pw_uid, type(pwd.getpwuid(0)))
print(pwd.getpwuid(0) in pwd.getpwall(), grp.getgrgid(0) in grp.getgrall())
print(grp.getgrgid(0).gr_name, grp.getgrnam("root").gr_gid, type(grp.getgrgid(0)))
print(os.path.expanduser("~root") == pwd.getpwnam("root").pw_dir)
show(pwd.getpwuid, 987654321)
show(pwd.getpwuid, 1 << 80)
show(pwd.getpwuid, -5)
show(pwd.getpwuid, "0")
show(pwd.getpwnam, "no such user")
show(pwd.getpwnam, b"root")
show(pwd.getpwnam, "a\0b")
show(grp.getgrgid, 987654321)
show(grp.getgrgid, "0")
show(grp.getgrnam, "no such group")
show(grp.getgrnam, b"root")

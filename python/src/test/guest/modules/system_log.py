import syslog


def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e.args)


print(syslog.LOG_UPTO(syslog.LOG_ERR), syslog.LOG_MASK(syslog.LOG_ERR), syslog.setlogmask(0))
show(syslog.openlog, "orochi", syslog.LOG_PID, facility=syslog.LOG_USER)
show(syslog.syslog, "a line of a test")
show(syslog.syslog, syslog.LOG_DEBUG, "another")
show(syslog.closelog)
show(syslog.closelog)
show(syslog.syslog)
show(syslog.syslog, 1, 2)
show(syslog.syslog, 1, "2", 3)
show(syslog.openlog, 5)

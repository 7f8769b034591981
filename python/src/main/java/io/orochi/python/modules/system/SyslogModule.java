package io.orochi.python.modules.system;

import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.posix.PathBytes;
import io.orochi.python.posix.SystemLog;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyModule;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Types;

/** The module {@code syslog}. */
public final class SyslogModule implements ModuleDefinition {
  private static final int USER = 8;
  private static final int INFO = 6;

  private static final String NUMBERS =
      """
      LOG_EMERG=0 LOG_ALERT=1 LOG_CRIT=2 LOG_ERR=3 LOG_WARNING=4 LOG_NOTICE=5 LOG_INFO=6
      LOG_DEBUG=7 LOG_PID=1 LOG_CONS=2 LOG_NDELAY=8 LOG_ODELAY=4 LOG_NOWAIT=16 LOG_PERROR=32
      LOG_KERN=0 LOG_USER=8 LOG_MAIL=16 LOG_DAEMON=24 LOG_AUTH=32 LOG_LPR=48 LOG_LOCAL0=128
      LOG_LOCAL1=136 LOG_LOCAL2=144 LOG_LOCAL3=152 LOG_LOCAL4=160 LOG_LOCAL5=168
      LOG_LOCAL6=176 LOG_LOCAL7=184 LOG_SYSLOG=40 LOG_CRON=72 LOG_UUCP=64 LOG_NEWS=56
      LOG_AUTHPRIV=80
      """;

  @Override
  public String name() {
    return "syslog";
  }

  @Override
  public void define(ModuleBuilder b) {
    Numbers.define(b, NUMBERS);
    b.defN(
        "openlog(ident=NULL, logoption=0, facility=8)",
        (t, a) -> {
          byte[] name = a[0] == null ? null : text(t, a[0], "openlog() argument 'ident'");
          int options = (int) Indices.toLong(t, a[1]);
          int facility = (int) Indices.toLong(t, a[2]);
          t.beforeIrrevocable("syslog.openlog");
          SystemLog.open(name == null ? programName(t) : name, options, facility);
          return PyNone.NONE;
        });
    b.defN("syslog(*args)", (t, a) -> log(t, ((PyTuple) a[0]).items()));
    b.def(
        "closelog()",
        t -> {
          t.beforeIrrevocable("syslog.closelog");
          if (SystemLog.isOpen()) {
            SystemLog.close();
          }
          return PyNone.NONE;
        });
    b.def(
        "setlogmask(maskpri, /)",
        (t, mask) -> {
          int m = (int) Indices.toLong(t, mask);
          t.beforeIrrevocable("syslog.setlogmask");
          return (long) SystemLog.setMask(m);
        });
    b.def("LOG_MASK(pri, /)", (t, p) -> (long) (1 << (int) Indices.toLong(t, p)));
    b.def("LOG_UPTO(pri, /)", (t, p) -> (long) ((1 << (int) Indices.toLong(t, p) + 1) - 1));
  }

  private static Object log(PyThread t, Object[] args) {
    if (args.length == 0 || args.length > 2) {
      throw PyErrors.typeError("syslog.syslog requires 1 to 2 arguments");
    }
    int priority = args.length == 1 ? INFO : (int) Indices.toLong(t, args[0]);
    byte[] message =
        text(t, args[args.length - 1], "syslog() argument" + (args.length == 1 ? "" : " 2"));
    t.beforeIrrevocable("syslog.syslog");
    if (!SystemLog.isOpen()) {
      SystemLog.open(programName(t), 0, USER);
    }
    SystemLog.write(priority, message);
    return PyNone.NONE;
  }

  private static byte[] text(PyThread t, Object o, String argument) {
    if (!(BoxedValue.unbox(o) instanceof TruffleString s)) {
      throw PyErrors.typeError("%s must be str, not %s", argument, Types.nameOf(t, o));
    }
    return PathBytes.encode(Strings.toJava(s));
  }

  /** The last part of {@code sys.argv[0]}; null if there is none. */
  private static byte[] programName(PyThread t) {
    Object sys = t.context().imports().modules().getString(t, "sys");
    Object argv = sys instanceof PyModule m ? m.dict().getString(t, "argv") : null;
    Object first = argv instanceof PyList l ? l.getOrNull(t, 0) : null;
    if (!(BoxedValue.unbox(first) instanceof TruffleString s)) {
      return null;
    }
    String path = Strings.toJava(s);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? null : PathBytes.encode(name);
  }
}

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Copies the standard library as the GraalPy artifact ships it and takes back that project's edits,
 * so that the modules ask for nothing but what CPython's ask for. One edit is our own: a thread
 * that an atomic block starts is awaited when the block has committed. An edit whose text is not
 * there any more fails the build: another version of the artifact has to be looked at again.
 *
 * <p>Runs from source in the build: {@code java RestoreLibrary.java UNPACKED LIBRARY}.
 */
public final class RestoreLibrary {
  private final Path library;

  private RestoreLibrary(Path library) {
    this.library = library;
  }

  /** Copies {@code args[0]} to {@code args[1]}, which is replaced, and applies every edit there. */
  public static void main(String[] args) throws IOException {
    Path library = Path.of(args[1]);
    delete(library);
    copy(Path.of(args[0]), library);
    new RestoreLibrary(library).restore();
  }

  private void restore() throws IOException {
    edit("os.py").drop("__file__ = f\"{__graalpython__.stdlib_home}/os.py\"").save();
    edit("io.py")
        .drop("# Truffle change: we do this directly on the builtin type")
        .uncomment("# UnsupportedOperation.__module__ = \"io\"", 1)
        .save();
    edit("datetime.py").dropStarting("import _polyglot_datetime").save();
    edit("_pydatetime.py")
        .drop("# GraalPy change: unsafe ctor to allow native subclasses")
        .replace("__graalpython__.unsafe_object_new(cls)", "object.__new__(cls)")
        .save();
    edit("_py_abc.py")
        .drop("# Begin Truffle change")
        .drop("# End Truffle change")
        .drop("from _abc import _abc_init, _abc_register")
        .drop("_abc_init(cls)")
        .drop("_abc_register(cls, subclass)")
        .save();
    edit("_collections_abc.py")
        .drop("# TODO: remove me")
        .uncomment("# _coro.close()  # Prevent ResourceWarning", 1)
        .save();
    edit("ast.py").dropStarting("# GraalPy: ").save();
    edit("inspect.py")
        .drop("# Truffle change: treat foreign executables as builtin")
        .drop("(isinstance(obj, __graalpython__.ForeignType) and callable(obj)) or")
        .drop("# End Truffle change")
        .save();
    edit("typing.py")
        .drop("# GraalPy change: add _py_abc")
        .replace("{'abc', 'functools', '_py_abc', None}", "{'abc', 'functools', None}")
        .save();
    edit("locale.py")
        .drop("# GraalPy change: we still use this ourselves via getencoding")
        .uncomment("# import warnings", 6)
        .save();
    edit("platform.py")
        .replace("sys.implementation.name == \"graalpy\"", "not executable")
        .drop("if executable == sys.executable and not os.path.exists(executable):")
        .replace("            return lib, version\n", "        return lib, version\n")
        .dropFrom("elif \"Graal\" in sys_version:", 11)
        .save();
    edit("ssl.py")
        .drop("# XXX GraalVM change: we don't support any channel binding types")
        .replace("CHANNEL_BINDING_TYPES = []", "CHANNEL_BINDING_TYPES = ['tls-unique']")
        .save();
    edit("tarfile.py").dropStarting("# GraalPy change: ").save();
    edit("threading.py")
        .replace(
            "_start_new_thread = _thread.start_new_thread\n",
            "_start_new_thread, _await_start = _thread.start_new_thread, _thread._await_start\n")
        .replace("        self._started.wait()\n", "        _await_start(self._started)\n")
        .save();
    edit("concurrent/futures/thread.py")
        .drop("# XXX GraalVM change: we don't have this machinery")
        .uncomment("# if hasattr(os, 'register_at_fork'):", 5)
        .save();
    edit("trace.py")
        .drop("# GraalVM change: we don't support gc.get_referrers()")
        .uncomment("# if code in self._caller_cache:", 24)
        .save();
    edit("doctest.py")
        .uncomment("# self.debugger.set_continue() # ==== Example Finished ====", 1)
        .drop("# Truffle change: disable tracing")
        .uncomment("# save_trace = sys.gettrace()", 5)
        .uncomment("# pdb.set_trace = save_set_trace", 2)
        .save();
    edit("dis.py")
        .replace("# GraalPy change\n", "# no bytecode\n")
        .replace("# GraalPy stubs\n", "# no bytecode\n")
        .replace(
            "\"dis module is not supported on GraalPy\"",
            "\"there is no bytecode in Orochi that could be disassembled\"")
        .replace(
            "\"'dis' module is not supported on GraalPy\"",
            "\"there is no bytecode in Orochi that could be disassembled\"")
        .save();
    edit("asyncio/futures.py")
        .drop("# graalpy change: C Futures are not implemented yet, so we keep the python Future")
        .uncomment("# Future = _CFuture = _asyncio.Future", 1)
        .save();
    edit("asyncio/tasks.py")
        .drop("# graalpy change: C Tasks are not implemented yet, so we keep the python Task")
        .uncomment("# Task = _CTask = _asyncio.Task", 1)
        .save();
    edit("importlib/_bootstrap_external.py")
        .dropFrom("if __graalpython__.in_preinitialization:", 2)
        .dropStarting("# Truffle change: the MAGIC_NUMBER")
        .replace("import _imp\nMAGIC_NUMBER = _imp.get_magic()\n", "")
        .uncomment("# MAGIC_NUMBER = (3531).to_bytes(2, 'little') + b'\\r\\n'", 1)
        .save();
    edit("ensurepip/__init__.py")
        .drop("# GraalPy patch: disable patching")
        .drop("os.environ['PIP_GRAALPY_DISABLE_PATCHING']='true'")
        .save();
    edit("subprocess.py")
        .dropStarting("# GraalPy change: under emulated posix")
        .replace(
            "_mswindows = not (sys.implementation.name == 'graalpy' and"
                + " __graalpython__.posix_module_backend() == 'java')",
            "_mswindows = True")
        .save();
    edit("venv/__init__.py")
        .drop(
            "# Truffle change: setup our a launcher by adding the path to the creating executable")
        .dropFrom("if os.name == 'nt':\n                f.write('venvlauncher_command", 2)
        .drop("# Truffle change: we add 'graalpy' to the list")
        .replace(
            "f'python3.{sys.version_info[1]}', 'graalpy')", "f'python3.{sys.version_info[1]}')")
        .replace("in a Graal Python venv", "here")
        .save();
    multiprocessing();
  }

  /** No fork here: children are spawned, and nothing stands in for processes by threads. */
  private void multiprocessing() throws IOException {
    edit("multiprocessing/context.py")
        .replace("isinstance(self.get_context(), GraalPyContext)", "False")
        .replace(
            "['spawn', 'graalpy'] if __graalpython__.posix_module_backend() == 'native' else"
                + " ['graalpy']",
            "['spawn']")
        .dropFrom("class GraalPyProcess(process.BaseProcess):", 15)
        .drop("'graalpy': GraalPyContext(),")
        .dropFrom("if __graalpython__.posix_module_backend() == 'native':", 4)
        .replace(
            "    #     _default_context = DefaultContext(_concrete_contexts['fork'])\n",
            "    _default_context = DefaultContext(_concrete_contexts['spawn'])\n")
        .replace("_concrete_contexts['graalpy']", "_concrete_contexts['spawn']")
        .replace("'fork' not supported in graalpython", "'fork' is not supported")
        .replace("'forkserver' not supported in GraalPy", "'forkserver' is not supported")
        .save();
    edit("multiprocessing/pool.py")
        .drop("# GraalPy change: lower the number of processes")
        .replace("__graalpython__.get_max_process_count()", "os.cpu_count() or 1")
        .save();
  }

  private Edit edit(String file) throws IOException {
    return new Edit(library.resolve(file));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, IOException failure)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The changes of one file. Every method fails when what it looks for is not there. */
  private static final class Edit {
    private final Path file;
    private String text;

    Edit(Path file) throws IOException {
      this.file = file;
      this.text = Files.readString(file);
    }

    /** Removes each line that says {@code line}, whatever its indentation. */
    Edit drop(String line) {
      return keep(each -> !each.strip().equals(line), line);
    }

    /** Removes each line that begins with {@code start}, whatever its indentation. */
    Edit dropStarting(String start) {
      return keep(each -> !each.strip().startsWith(start), start);
    }

    /** Removes {@code count} lines, the first of which begins with {@code start}. */
    Edit dropFrom(String start, int count) {
      int at = text.lastIndexOf('\n', find(start)) + 1;
      int end = at;
      for (int i = 0; i < count; i++) {
        end = text.indexOf('\n', end) + 1;
      }
      text = text.substring(0, at) + text.substring(end);
      return this;
    }

    /** Replaces every occurrence. */
    Edit replace(String old, String replacement) {
      find(old);
      text = text.replace(old, replacement);
      return this;
    }

    /**
     * Takes the number sign from the line {@code first}, wherever it stands, and from those after.
     */
    Edit uncomment(String first, int count) {
      find(first);
      List<String> lines = new ArrayList<>(text.lines().toList());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).strip().equals(first)) {
          for (int j = i; j < i + count; j++) {
            lines.set(j, lines.get(j).replaceFirst("# ", ""));
          }
        }
      }
      text = String.join("\n", lines) + "\n";
      return this;
    }

    void save() throws IOException {
      Files.writeString(file, text);
    }

    private Edit keep(Predicate<String> wanted, String what) {
      find(what);
      text = String.join("\n", text.lines().filter(wanted).toList()) + "\n";
      return this;
    }

    private int find(String what) {
      int at = text.indexOf(what);
      if (at < 0) {
        throw new IllegalStateException(file + " does not contain: " + what);
      }
      return at;
    }
  }
}

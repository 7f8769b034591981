import os
import select
import signal
import subprocess
import sys

# Programs: output, errors, status, folder, environment.
print(subprocess.run(["echo", "hi"], capture_output=True, text=True))
print(subprocess.run(["sh", "-c", "cat; echo err >&2; exit 3"], stdin=subprocess.DEVNULL, capture_output=True))
print(subprocess.check_output("echo $X; pwd", shell=True, env={"X": "y"}, cwd="/"))
print(subprocess.run("exec 1>&2; echo both", shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run([sys.executable and "true"], executable="false").returncode)

# What cannot be started.
for arguments, options in (
    (["nonexistent-program"], {}),
    (["/nonexistent/program"], {}),
    (["/"], {}),
    (["echo"], {"cwd": "/nonexistent"}),
    (["echo"], {"cwd": "/dev/null"}),
):
    try:
        subprocess.run(arguments, **options)
    except OSError as e:
        print(type(e).__name__, e)

# Ends.
p = subprocess.Popen(["sleep", "100"])
print(p.poll())
p.kill()
print(p.wait(), p.poll())
p = subprocess.Popen(["sleep", "100"])
try:
    p.wait(0.05)
except subprocess.TimeoutExpired as e:
    print(e)
p.terminate()
print(p.wait())
signal.signal(signal.SIGTERM, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
p = subprocess.Popen(["sleep", "100"])
p.terminate()
print("SIGTERM was ignored once:", p.wait())
try:
    subprocess.run(["false"], check=True)
except subprocess.CalledProcessError as e:
    print(e)

# Pipes, groups, descriptors.
p = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
print(os.getsid(p.pid) == p.pid, os.getpgid(p.pid) == p.pid)
p.stdin.write(b"abc")
p.stdin.close()
print(p.stdout.read(), p.wait())
r, w = os.pipe()
print(subprocess.call(f"echo kept >/dev/fd/{w}", shell=True, pass_fds=[w]), os.read(r, 100))
print(subprocess.call(f"(echo lost >/dev/fd/{w}) 2>/dev/null", shell=True))
p = subprocess.Popen(["sleep", "100"], process_group=0)
print(os.getpgid(p.pid) == p.pid)
os.killpg(p.pid, 9)
print(p.wait())

# How children ended.
for status in (0, 256, 3 * 256, 9, 15 + 128):
    print(
        status,
        os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status),
        os.WCOREDUMP(status), os.WIFSTOPPED(status), os.waitstatus_to_exitcode(status),
    )
try:
    os.waitpid(os.getpid(), 0)
except ChildProcessError as e:
    print(e)

# Waiting for several descriptors.
print(select.select([r], [w], [], 0) == ([], [w], []))
poll = select.poll()
poll.register(r, select.POLLIN)
print(poll.poll(1))
os.write(w, b"x")
print(poll.poll() == [(r, select.POLLIN)])
print(select.select([r], [], [], 10) == ([r], [], []))
poll.unregister(r)
print(poll.poll(0))
for wrong in (
    lambda: poll.unregister(r),
    lambda: poll.register("x"),
    lambda: poll.register(-1),
    lambda: poll.poll("x"),
    lambda: select.select(1, [], []),
    lambda: select.select([], [], [], -1),
    lambda: select.select([object()], [], []),
    lambda: select.select([5000], [], []),
):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, KeyError) else "")

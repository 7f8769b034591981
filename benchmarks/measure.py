"""Runs benchmark programs as processes, one after the other, in turn."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROGRAMS = Path(__file__).resolve().parent / "programs"
NO_PROGRAMS = {"bench", "lanes"}
ITERATION = re.compile(r"^iteration \d+: ([0-9.]+) s$", re.MULTILINE)
HEADER = re.compile(r", units (\d+)$", re.MULTILINE)
CHECKSUM = re.compile(r"^checksum: (.*) \(", re.MULTILINE)


def program_names():
    return sorted(p.stem for p in PROGRAMS.glob("*.py") if p.stem not in NO_PROGRAMS)


class Configuration:
    """An interpreter and the options that its programs get: `NAME[:atomic][:idle][:private][:threads=N]`."""

    def __init__(self, text, interpreters):
        name, *options = text.split(":")
        if name not in interpreters:
            raise ValueError(f"no such interpreter here: {name}")
        self.text = text
        self.interpreter = interpreters[name]
        self.options = []
        for option in options:
            if option in ("atomic", "idle", "private"):
                self.options.append(f"--{option}")
            elif re.fullmatch(r"[a-z]+=\d+", option):
                key, value = option.split("=")
                self.options += [f"--{key}", value]
            else:
                raise ValueError(f"unknown option in {text}: {option}")


class Sample:
    """What one process did."""

    def __init__(self, seconds, units, checksum, wall, memory):
        self.seconds = seconds  # of each iteration
        self.units = units
        self.checksum = checksum
        self.wall = wall  # seconds from start to end of the process
        self.memory = memory  # peak in bytes; Linux counts at least what this harness takes itself


class Failed(Exception):
    """A process did not do what it should; the message says what it wrote."""


def run(configuration, program, iterations, warm, size, time_limit):
    """Starts a program once; returns a Sample or raises Failed."""
    command = configuration.interpreter.command + [str(PROGRAMS / f"{program}.py")]
    command += ["--iterations", str(iterations)] + configuration.options
    if warm:
        command += ["--warm", str(warm)]
    if size:
        command += ["--size", str(size)]
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=errors,
            env=configuration.interpreter.environment(),
        )
        status, usage = wait(process, time_limit)
        wall = time.perf_counter() - start
        output.seek(0)
        errors.seek(0)
        text = output.read()
        if status != 0:
            raise Failed(f"exit code {status}\n{text[-500:]}{errors.read()[-2000:]}")
    return Sample(
        [float(seconds) for seconds in ITERATION.findall(text)],
        int(HEADER.search(text)[1]),
        CHECKSUM.search(text)[1],
        wall,
        usage.ru_maxrss * 1024,
    )


def wait(process, time_limit):
    """Waits for the end of a process: its exit code and what it used."""
    killer = threading.Timer(time_limit, process.kill)
    killer.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        killer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == -signal.SIGKILL:
        raise Failed(f"no end after {time_limit} s")
    return process.returncode, usage


class Results:
    """samples[program][configuration] is a list, one Sample a round; failures likewise."""

    def __init__(self, programs, configurations):
        self.samples = {p: {c.text: [] for c in configurations} for p in programs}
        self.failures = {}

    def complete(self, program, configuration):
        return (program, configuration.text) not in self.failures

    def units_per_second(self, program, configuration, steady):
        return [s.units / steady(s.seconds) for s in self.samples[program][configuration.text]]


def measure(programs, configurations, rounds, iterations, warm, size, time_limit):
    """Starts every program `rounds` times in every configuration, in turn; returns Results.

    In each round the order of the configurations is rotated by one, so that none always follows
    the same other one. A configuration in which a program fails is not tried again.
    """
    results = Results(programs, configurations)
    total = rounds * len(programs) * len(configurations)
    done = 0
    for turn in range(rounds):
        for program in programs:
            shift = turn % len(configurations)
            for configuration in configurations[shift:] + configurations[:shift]:
                done += 1
                show_progress(f"{done}/{total} {program} {configuration.text}")
                if not results.complete(program, configuration):
                    continue
                try:
                    sample = run(configuration, program, iterations, warm, size, time_limit)
                except Failed as failure:
                    results.failures[program, configuration.text] = str(failure)
                else:
                    results.samples[program][configuration.text].append(sample)
    show_progress("")
    compare_checksums(results)
    return results


def compare_checksums(results):
    """A configuration whose checksum differs from the first one's has failed."""
    for program, by_configuration in results.samples.items():
        expected = None
        for text, samples in by_configuration.items():
            for sample in samples:
                expected = expected or sample.checksum
                if sample.checksum != expected:
                    results.failures[program, text] = (
                        f"checksum {sample.checksum}, elsewhere {expected}"
                    )


def show_progress(text):
    if sys.stderr.isatty():
        width = os.get_terminal_size(sys.stderr.fileno()).columns - 1
        sys.stderr.write("\r" + text[:width].ljust(width))
        if not text:
            sys.stderr.write("\r")
        sys.stderr.flush()

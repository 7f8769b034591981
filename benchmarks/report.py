"""Tables, JSON and an SVG chart of what was measured."""

import datetime
import json
import os
import platform
from xml.sax.saxutils import escape

from statistics_of_ratios import geometric_mean, interval, median, steady, summary

COLOURS = ("#8c8c8c", "#2f6db3", "#d1662b", "#3a8f5c", "#8a4fa0", "#b8a02e", "#c24b6e", "#4aa3a8")


class Report:
    """The results of a measurement, as ratios of throughput to the first configuration's."""

    def __init__(self, results, programs, configurations, command):
        self.results = results
        self.programs = programs
        self.configurations = configurations
        self.command = command
        self.ratios = {
            configuration.text: {
                program: self.of_rounds(program, configuration)
                for program in programs
                if results.complete(program, configuration)
                and results.complete(program, configurations[0])
            }
            for configuration in configurations
        }

    def of_rounds(self, program, configuration):
        """The ratio in each round: what was started in turn is compared."""
        mine = self.results.units_per_second(program, configuration, steady)
        base = self.results.units_per_second(program, self.configurations[0], steady)
        return [a / b for a, b in zip(mine, base)]

    def means(self, configuration):
        """The geometric mean over the programs in each round; empty if one program is missing."""
        by_program = self.ratios[configuration.text]
        if len(by_program) < len(self.programs):
            return []
        return [geometric_mean(ratios) for ratios in zip(*by_program.values())]

    def table(self):
        """Markdown: speed relative to the first configuration, median (least–most)."""
        names = [c.text for c in self.configurations]
        lines = ["| | " + " | ".join(names) + " |", "| --- " * (len(names) + 1) + "|"]
        for program in self.programs:
            cells = [self.cell(program, c) for c in self.configurations]
            lines.append(f"| {program} | " + " | ".join(cells) + " |")
        means = [self.mean_cell(c) for c in self.configurations]
        lines.append("| geometric mean (95 %) | " + " | ".join(means) + " |")
        return "\n".join(lines)

    def cell(self, program, configuration):
        if not self.results.complete(program, configuration):
            return "failed"
        samples = self.results.samples[program][configuration.text]
        if configuration is self.configurations[0]:
            return f"{1000 * median([steady(s.seconds) for s in samples]):.1f} ms"
        ratios = self.ratios[configuration.text].get(program)
        if not ratios:
            return "–"
        return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"

    def mean_cell(self, configuration):
        means = self.means(configuration)
        if not means:
            return "–"
        low, high = interval(means)
        text = f"{geometric_mean(means):.2f}"
        return text if low is None else f"{text} ({low:.2f}–{high:.2f})"

    def starts(self):
        """Markdown: first iteration, wall time and peak memory, medians."""
        lines = [
            "| program | configuration | first iteration | steady | process | peak memory |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        for program in self.programs:
            for configuration in self.configurations:
                samples = self.results.samples[program][configuration.text]
                if samples:
                    lines.append(
                        f"| {program} | {configuration.text} "
                        f"| {median([s.seconds[0] for s in samples]):.3f} s "
                        f"| {median([steady(s.seconds) for s in samples]):.3f} s "
                        f"| {median([s.wall for s in samples]):.2f} s "
                        f"| {median([s.memory for s in samples]) / 1e6:.0f} MB |"
                    )
        return "\n".join(lines)

    def failures(self):
        return "\n".join(
            f"{program} {text}: {failure}"
            for (program, text), failure in self.results.failures.items()
        )

    def header(self):
        lines = [
            f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.machine()}: "
            f"`{self.command}`"
        ]
        seen = {c.interpreter.name: c.interpreter.version for c in self.configurations}
        lines += [f"{name}: {version}" for name, version in seen.items()]
        return "\n".join(lines)

    def json(self):
        """All samples, and the ratios with their summaries."""
        return json.dumps(
            {
                "date": datetime.datetime.now().isoformat(timespec="seconds"),
                "command": self.command,
                "cores": os.cpu_count(),
                "machine": platform.machine(),
                "interpreters": {
                    c.interpreter.name: c.interpreter.version for c in self.configurations
                },
                "configurations": [c.text for c in self.configurations],
                "samples": {
                    program: {
                        text: [vars(sample) for sample in samples]
                        for text, samples in by_configuration.items()
                    }
                    for program, by_configuration in self.results.samples.items()
                },
                "ratios": {
                    text: {p: dict(summary(r), rounds=r) for p, r in by_program.items() if r}
                    for text, by_program in self.ratios.items()
                },
                "failures": [
                    {"program": p, "configuration": text, "failure": failure}
                    for (p, text), failure in self.results.failures.items()
                ],
            },
            indent=1,
        )

    def svg(self):
        """Horizontal bars of the median ratios, with their spread; longer is faster."""
        left, width, bar, gap = 130, 520, 12, 10
        shown = self.configurations
        largest = max(
            [max(r) for by in self.ratios.values() for r in by.values() if r] + [1.0]
        )
        rows = []
        y = 46
        for i, configuration in enumerate(shown):
            x = left + i * 170 % 680
            line = 14 + 16 * (i * 170 // 680)
            rows.append(
                f'<rect x="{x}" y="{line}" width="10" height="10" '
                f'fill="{COLOURS[i % len(COLOURS)]}"/>'
                f'<text x="{x + 14}" y="{line + 9}">{escape(configuration.text)}</text>'
            )
            y = line + 32
        for program in self.programs:
            rows.append(
                f'<text x="{left - 8}" y="{y + bar * len(shown) / 2 + 4}" '
                f'text-anchor="end">{escape(program)}</text>'
            )
            for i, configuration in enumerate(shown):
                ratios = self.ratios[configuration.text].get(program)
                if ratios:
                    rows.append(self.bar(ratios, left, y, width / largest, bar, i))
                y += bar
            y += gap
        one = left + width / largest
        rows.append(
            f'<line x1="{one}" y1="36" x2="{one}" y2="{y}" stroke="#444" stroke-dasharray="3 3"/>'
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 90}" height="{y + 10}" '
            'font-family="sans-serif" font-size="11">\n' + "\n".join(rows) + "\n</svg>\n"
        )

    @staticmethod
    def bar(ratios, left, y, scale, height, colour):
        middle, low, high = median(ratios), min(ratios), max(ratios)
        centre = y + (height - 2) / 2
        return (
            f'<rect x="{left}" y="{y}" width="{middle * scale:.1f}" height="{height - 2}" '
            f'fill="{COLOURS[colour % len(COLOURS)]}"/>'
            f'<line x1="{left + low * scale:.1f}" y1="{centre}" x2="{left + high * scale:.1f}" '
            f'y2="{centre}" stroke="#000"/>'
            f'<text x="{left + high * scale + 4:.1f}" y="{y + height - 2}">{middle:.2f}</text>'
        )

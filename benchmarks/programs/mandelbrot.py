"""Stripes of the Mandelbrot set: threads take the next stripe until none is left."""

import bench

STRIPES = 64
LIMIT = 50


def row(y, size):
    """The sum of the iteration counts of one row."""
    total = 0
    imaginary = 2.0 * y / size - 1.0
    for x in range(size):
        real = 3.0 * x / size - 2.0
        a = b = 0.0
        count = 0
        while count < LIMIT:
            aa = a * a
            bb = b * b
            if aa + bb > 4.0:
                break
            b = 2.0 * a * b + imaginary
            a = aa - bb + real
            count += 1
        total += count * (1 + (x ^ y) % 7)
    return total


def stripe(number, size):
    total = 0
    for y in range(size * number // STRIPES, size * (number + 1) // STRIPES):
        total += row(y, size)
    return total


def work(options):
    waiting = list(range(STRIPES))

    def run(thread):
        total = 0
        while True:
            try:
                number = waiting.pop()
            except IndexError:
                return total
            if options.atomic:
                with bench.atomic:
                    total += stripe(number, options.size)
            else:
                total += stripe(number, options.size)

    return sum(bench.run_threads(options.threads, run)), STRIPES


if __name__ == "__main__":
    bench.main("mandelbrot", work, 512, {512: 18106006})

"""Many small objects with float attributes: points on a curve, normalised and maximised."""

from math import cos, sin, sqrt

import bench


class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, i):
        self.x = x = sin(i)
        self.y = cos(i) * 3.0
        self.z = x * x / 2.0

    def normalise(self):
        length = sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= length
        self.y /= length
        self.z /= length

    def maximise(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def kernel(count):
    points = [Point(float(i)) for i in range(count)]
    for point in points:
        point.normalise()
    largest = points[0]
    for point in points[1:]:
        largest = largest.maximise(point)
    return f"{largest.x:.9f} {largest.y:.9f} {largest.z:.9f}"


if __name__ == "__main__":
    bench.main("float", bench.copies(kernel), 400_000, {400_000: "0.894427191 1.000000000 0.447213595"})

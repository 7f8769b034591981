"""A ray tracer: spheres over a chequered floor, with shadows and mirrors.

Threads take the next column until none is left. With several threads, or --atomic, each pixel is
one transaction; the scene is shared, but only read. With --private each thread makes a scene and
traces the whole picture for itself, without transactions unless --atomic is given.
"""

from math import sqrt

import bench

DEPTH = 3
FAR = 1e30
TINY = 1e-6


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self.scaled(1.0 / sqrt(self.dot(self)))

    def mirrored(self, normal):
        return self - normal.scaled(2.0 * self.dot(normal))


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def point(self, distance):
        return self.origin + self.direction.scaled(distance)


class Sphere:
    def __init__(self, centre, radius, colour, shine):
        self.centre = centre
        self.radius = radius
        self.colour = colour
        self.shine = shine

    def distance(self, ray):
        """How far along the ray the sphere is hit; FAR if it is not."""
        towards = self.centre - ray.origin
        along = towards.dot(ray.direction)
        inside = self.radius * self.radius - (towards.dot(towards) - along * along)
        if inside <= 0.0:
            return FAR
        half = sqrt(inside)
        if along - half > TINY:
            return along - half
        if along + half > TINY:
            return along + half
        return FAR

    def normal(self, point):
        return (point - self.centre).unit()

    def colour_at(self, point):
        return self.colour


class Floor:
    """The plane of a height, in squares of two colours."""

    shine = 0.2

    def __init__(self, height, light, dark):
        self.height = height
        self.light = light
        self.dark = dark
        self.up = Vector(0.0, 1.0, 0.0)

    def distance(self, ray):
        if ray.direction.y >= -TINY:
            return FAR
        distance = (self.height - ray.origin.y) / ray.direction.y
        return distance if distance > TINY else FAR

    def normal(self, point):
        return self.up

    def colour_at(self, point):
        if (int(point.x + 1000.0) + int(point.z + 1000.0)) & 1:
            return self.light
        return self.dark


class Scene:
    def __init__(self):
        self.eye = Vector(0.0, 1.8, -8.0)
        self.light = Vector(6.0, 9.0, -6.0)
        self.things = [Floor(0.0, Vector(0.9, 0.9, 0.8), Vector(0.2, 0.1, 0.1))]
        for i in range(7):
            centre = Vector(i * 1.3 - 3.9, 0.7 + (i * 3 % 5) * 0.35, (i * 5 % 7) * 0.6)
            colour = Vector(0.3 + 0.1 * i, 0.9 - 0.1 * i, 0.4 + 0.3 * (i & 1))
            self.things.append(Sphere(centre, 0.75, colour, 0.15 + 0.05 * (i % 4)))

    def nearest(self, ray):
        found = None
        least = FAR
        for thing in self.things:
            distance = thing.distance(ray)
            if distance < least:
                least = distance
                found = thing
        return found, least

    def is_lit(self, point):
        towards = self.light - point
        distance = sqrt(towards.dot(towards))
        ray = Ray(point, towards.scaled(1.0 / distance))
        for thing in self.things:
            if thing.distance(ray) < distance:
                return False
        return True

    def trace(self, ray, depth):
        """The colour that a ray sees."""
        thing, distance = self.nearest(ray)
        if thing is None:
            return Vector(0.4, 0.5, 0.7 + 0.3 * ray.direction.y)
        point = ray.point(distance)
        normal = thing.normal(point)
        brightness = 0.15
        if self.is_lit(point + normal.scaled(1e-4)):
            facing = normal.dot((self.light - point).unit())
            if facing > 0.0:
                brightness += 0.85 * facing
        colour = thing.colour_at(point).scaled(brightness)
        if depth < DEPTH and thing.shine > 0.0:
            mirror = Ray(point + normal.scaled(1e-4), ray.direction.mirrored(normal))
            reflected = self.trace(mirror, depth + 1)
            colour = colour.scaled(1.0 - thing.shine) + reflected.scaled(thing.shine)
        return colour

    def pixel(self, x, y, size):
        direction = Vector((x + 0.5) / size - 0.5, 0.4 - (y + 0.5) / size, 1.0).unit()
        colour = self.trace(Ray(self.eye, direction), 0)
        return byte(colour.x) + 256 * byte(colour.y) + 65536 * byte(colour.z)


def byte(value):
    return min(255, max(0, int(value * 255.0 + 0.5)))


def work(options):
    size = options.size
    in_transactions = options.atomic or options.threads > 1 and not options.private

    def picture(thread):
        return traced(Scene(), list(range(size)))

    def traced(scene, columns):
        total = 0
        while True:
            try:
                x = columns.pop()
            except IndexError:
                return total
            for y in range(size):
                if in_transactions:
                    with bench.atomic:
                        colour = scene.pixel(x, y, size)
                else:
                    colour = scene.pixel(x, y, size)
                total += colour * (1 + (x * 31 + y) % 101)

    if options.private:
        totals = bench.run_threads(options.threads, picture)
        if min(totals) != max(totals):
            raise AssertionError(f"threads disagree: {totals}")
        return totals[0], size * options.threads
    scene = Scene()
    columns = list(range(size))
    return sum(bench.run_threads(options.threads, lambda thread: traced(scene, columns))), size


if __name__ == "__main__":
    bench.main("raytrace", work, 160, {160: 11490371680948})

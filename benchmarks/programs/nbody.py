"""The orbits of the Jovian planets, by a symplectic integrator."""

import bench

SOLAR_MASS = 4.0 * 3.141592653589793 * 3.141592653589793
DAYS = 365.24

KNOWN = {1000: "-0.169075164 -0.169087605", 100_000: "-0.169075164 -0.169079859"}


class Body:
    def __init__(self, mass, x, y, z, vx, vy, vz):
        self.mass = mass * SOLAR_MASS
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx * DAYS
        self.vy = vy * DAYS
        self.vz = vz * DAYS


def solar_system():
    bodies = [
        Body(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
        Body(
            9.54791938424326609e-04,
            4.84143144246472090e00,
            -1.16032004402742839e00,
            -1.03622044471123109e-01,
            1.66007664274403694e-03,
            7.69901118419740425e-03,
            -6.90460016972063023e-05,
        ),
        Body(
            2.85885980666130812e-04,
            8.34336671824457987e00,
            4.12479856412430479e00,
            -4.03523417114321381e-01,
            -2.76742510726411022e-03,
            4.99852801234917238e-03,
            2.30417297573763929e-05,
        ),
        Body(
            4.36624404335156298e-05,
            1.28943695621391310e01,
            -1.51111514016986312e01,
            -2.23307578892655734e-01,
            2.96460137564761618e-03,
            2.37847173959480950e-03,
            -2.96589568540237556e-05,
        ),
        Body(
            5.15138902046611451e-05,
            1.53796971148509165e01,
            -2.59193146099879641e01,
            1.79258772950371181e-01,
            2.68067772490389322e-03,
            1.62824170038242295e-03,
            -9.51592254519715870e-05,
        ),
    ]
    sun = bodies[0]
    for body in bodies[1:]:
        share = body.mass / SOLAR_MASS
        sun.vx -= body.vx * share
        sun.vy -= body.vy * share
        sun.vz -= body.vz * share
    return bodies


def energy(bodies):
    total = 0.0
    for i, body in enumerate(bodies):
        speed = body.vx * body.vx + body.vy * body.vy + body.vz * body.vz
        total += 0.5 * body.mass * speed
        for other in bodies[i + 1 :]:
            dx = body.x - other.x
            dy = body.y - other.y
            dz = body.z - other.z
            total -= body.mass * other.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(bodies, pairs, dt):
    for first, second in pairs:
        dx = first.x - second.x
        dy = first.y - second.y
        dz = first.z - second.z
        squared = dx * dx + dy * dy + dz * dz
        factor = dt / (squared * squared**0.5)
        pull = second.mass * factor
        first.vx -= dx * pull
        first.vy -= dy * pull
        first.vz -= dz * pull
        pull = first.mass * factor
        second.vx += dx * pull
        second.vy += dy * pull
        second.vz += dz * pull
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def kernel(steps):
    bodies = solar_system()
    pairs = [(first, second) for i, first in enumerate(bodies) for second in bodies[i + 1 :]]
    before = energy(bodies)
    for _ in range(steps):
        advance(bodies, pairs, 0.01)
    return f"{before:.9f} {energy(bodies):.9f}"


if __name__ == "__main__":
    bench.main("nbody", bench.copies(kernel), 100_000, KNOWN)

"""Fannkuch: the most flips of a prefix that any permutation needs until its first element is 0."""

import bench


def kernel(n):
    """(checksum, most flips) over all permutations of n elements, in a fixed order."""
    permutation = list(range(n))
    counts = [0] * n
    most = 0
    checksum = 0
    sign = 1
    while True:
        first = permutation[0]
        if first:
            flipped = permutation[:]
            flips = 0
            while first:
                flipped[: first + 1] = flipped[first::-1]
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        # The next permutation: rotate ever longer prefixes, each as often as it is long.
        if sign > 0:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            place = 2
            while counts[place] == place:
                counts[place] = 0
                place += 1
                if place == n:
                    return checksum, most
                permutation.insert(place, permutation.pop(0))
            counts[place] += 1


if __name__ == "__main__":
    bench.main("fannkuch", bench.copies(kernel), 9, {9: (8629, 30), 7: (228, 16)})

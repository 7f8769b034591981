"""Martin Richards' simulation of the kernel of an operating system.

One iteration simulates `--size` systems. Each simulation is one transaction when there are
several threads or with --atomic; they share nothing.
"""

import bench

# Task identities; also their places in the table of tasks.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)

DEVICE_PACKET, WORK_PACKET = range(2)

PACKET_BYTES = 4
IDLE_COUNT = 10000


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.position = 0
        self.data = [0] * PACKET_BYTES

    def append_to(self, queue):
        """Puts this packet at the end of a queue; returns the head of the queue."""
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    """A task of the simulated system: its queue, its state, and a function that runs it."""

    def __init__(self, system, identity, priority, queue):
        self.system = system
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.packet_pending = queue is not None
        self.waiting = queue is not None
        self.holding = False
        self.next = system.tasks
        system.tasks = self
        system.table[identity] = self

    def is_held_or_waiting(self):
        return self.holding or (self.waiting and not self.packet_pending)

    def accept(self, packet, sender):
        """Queues a packet; returns the task to run next."""
        if self.queue is None:
            self.queue = packet
            self.packet_pending = True
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def run_task(self):
        """Runs the task until it waits; returns the task to run next."""
        packet = None
        if self.waiting and self.packet_pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.packet_pending = self.queue is not None
        return self.step(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.system.held += 1
        self.holding = True
        return self.next

    def release(self, identity):
        task = self.system.table[identity]
        task.holding = False
        if task.priority > self.priority:
            return task
        return self

    def send(self, packet):
        receiver = self.system.table[packet.owner]
        self.system.sent += 1
        packet.link = None
        packet.owner = self.identity
        return receiver.accept(packet, self)


class Idle(Task):
    """Releases one of the devices at a time, chosen by a shift register."""

    def __init__(self, system):
        super().__init__(system, IDLE, 0, None)
        self.register = 1
        self.count = IDLE_COUNT

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.register & 1 == 0:
            self.register >>= 1
            return self.release(DEVICE_A)
        self.register = (self.register >> 1) ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    """Fills packets with letters and sends them to the handlers in turn."""

    def __init__(self, system, queue):
        super().__init__(system, WORKER, 1000, queue)
        self.destination = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.owner = self.destination
        packet.position = 0
        for i in range(PACKET_BYTES):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class Handler(Task):
    """Passes the bytes of work packets to its device, one device packet each."""

    def __init__(self, system, identity, priority, queue):
        super().__init__(system, identity, priority, queue)
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            if work.position >= PACKET_BYTES:
                self.work = work.link
                return self.send(work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.position = work.data[work.position]
                work.position += 1
                return self.send(device)
        return self.wait()


class Device(Task):
    """Holds a packet until the idle task releases it."""

    def __init__(self, system, identity, priority):
        super().__init__(system, identity, priority, None)
        self.pending = None
        self.waiting = True

    def step(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        pending = self.pending
        if pending is None:
            return self.wait()
        self.pending = None
        return self.send(pending)


class System:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.held = 0
        self.sent = 0
        Idle(self)
        Worker(self, packets(2, WORKER, WORK_PACKET))
        Handler(self, HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET))
        Handler(self, HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET))
        Device(self, DEVICE_A, 4000)
        Device(self, DEVICE_B, 5000)

    def schedule(self):
        task = self.tasks
        while task is not None:
            if task.is_held_or_waiting():
                task = task.next
            else:
                task = task.run_task()


def packets(count, owner, kind):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


def simulate():
    """One simulation; returns (packets sent, times a task was held)."""
    system = System()
    system.schedule()
    return system.sent, system.held


def work(options):
    threads = options.threads
    in_transactions = options.atomic or threads > 1

    def run(number):
        sent = held = 0
        for _ in range(number, options.size, threads):
            if in_transactions:
                with bench.atomic:
                    result = simulate()
            else:
                result = simulate()
            sent += result[0]
            held += result[1]
        return sent, held

    results = bench.run_threads(threads, run)
    sent = sum(result[0] for result in results)
    held = sum(result[1] for result in results)
    if (sent, held) != (23246 * options.size, 9297 * options.size):
        raise AssertionError(f"wrong simulation: {sent} packets, {held} holds")
    return sent + held, options.size


if __name__ == "__main__":
    bench.main("richards", work, 20, {20: 650860})

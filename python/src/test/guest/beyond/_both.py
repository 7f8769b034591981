"""Runs a check as the only thread, then on a second thread while a third one gets in its way."""

import threading

from transaction import atomic


def both(check, disturb=lambda: None):
    check()
    over = threading.Event()

    def disturber():
        while not over.is_set():
            with atomic:
                disturb()

    failures = []

    def checker():
        try:
            for _ in range(20):
                check()
        except BaseException as e:
            failures.append(e)

    threads = [threading.Thread(target=disturber), threading.Thread(target=checker)]
    for thread in threads:
        thread.start()
    threads[1].join()
    over.set()
    threads[0].join()
    if failures:
        raise failures[0]

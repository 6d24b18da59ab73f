"""FastWARC alone: `read_warc.py FILE ROUNDS` reads every response of a WARC, HTTP heads parsed, and prints for the fastest round: CPU seconds,
records, bytes of their bodies. Run by bench/run in an environment that has it (PyPI: fastwarc)."""

import sys
import time


def read(path):
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    records = size = 0
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            size += len(record.reader.read())
            records += 1
    return records, size


def main():
    path, rounds = sys.argv[1], int(sys.argv[2])
    best = None
    for _ in range(rounds):
        start = time.process_time()
        found = read(path)
        seconds = time.process_time() - start
        best = min(best or (seconds, *found), (seconds, *found))
    print(*best)


if __name__ == "__main__":
    main()

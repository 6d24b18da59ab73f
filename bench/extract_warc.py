"""What crawls are extracted with elsewhere: `extract_warc.py FILE` reads the responses of a WARC with FastWARC, takes the main content of each with resiliparse, and
prints CPU seconds, wall seconds, records, and bytes of their bodies; loading not counted. Run by bench/run."""

import sys
import time

from fastwarc.warc import ArchiveIterator, WarcRecordType
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding


def main():
    records = size = 0
    cpu, wall = time.process_time(), time.perf_counter()
    with open(sys.argv[1], "rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            body = record.reader.read()
            extract_plain_text(bytes_to_str(body, detect_encoding(body)), main_content=True)
            records += 1
            size += len(body)
    print(time.process_time() - cpu, time.perf_counter() - wall, records, size)


if __name__ == "__main__":
    main()

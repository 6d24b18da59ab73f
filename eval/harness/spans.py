"""Spans of bytes and how well found ones cover wanted ones. White space counts neither way."""

WHITE = frozenset(b" \t\r\n")


def merge(spans):
    """Sorted; what overlaps or touches is one."""
    out = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        elif end > start:
            out.append((start, end))
    return out


def trim(text, span):
    """The span without white space at its ends, of whatever script."""
    start, end = span
    part = text[start:end].decode()
    return start + len(part.encode()) - len(part.lstrip().encode()), end - len(part.encode()) + len(part.rstrip().encode())


def byte_set(text, spans):
    return {at for start, end in spans for at in range(start, end) if text[at] not in WHITE}


def touches(first, second):
    return first[0] < second[1] and second[0] < first[1]


class Count:
    """True and false positives and false negatives, of bytes or of spans; fractions where errors are shared out."""

    def __init__(self, tp=0, fp=0, fn=0):
        self.tp, self.fp, self.fn = tp, fp, fn

    def add(self, tp=0, fp=0, fn=0):
        self.tp, self.fp, self.fn = self.tp + tp, self.fp + fp, self.fn + fn

    @property
    def precision(self):
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self):
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self):
        return 2 * self.tp / (2 * self.tp + self.fp + self.fn) if self.tp else 0.0

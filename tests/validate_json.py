#!/usr/bin/env python3
"""validate_json.py SCHEMA FILE…: every file must be one valid value, or with the suffix .jsonl one a line. Says what is wrong, exits 1."""
import json
import sys

import jsonschema


def values(name):
    with open(name, encoding="utf-8") as file:
        if name.endswith(".jsonl"):
            yield from (json.loads(line) for line in file)
        else:
            yield json.load(file)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)
    wrong = 0
    for name in sys.argv[2:]:
        for value in values(name):
            for error in validator.iter_errors(value):
                print(f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
                wrong += 1
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()

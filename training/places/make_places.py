#!/usr/bin/env python3
"""make_places.py > src/language/places.def: countries, states and large cities, with where they lie.

Cities: GeoNames (https://www.geonames.org, CC BY 4.0), those of 250,000 people or more, of 100,000 in countries where English is spoken. Countries: the World
Factbook (public domain), and names that news use for them. Reads ../shared/data/kb.
"""
import gzip
import json
import sys
import unicodedata
from pathlib import Path

KB = Path(__file__).resolve().parents[3] / "shared/data/kb"
ENGLISH = {"US", "GB", "CA", "AU", "IE", "NZ", "ZA"}
NEWS = {"United States": ["America", "USA"], "United Kingdom": ["Britain", "UK", "Great Britain"], "Cote d'Ivoire": ["Ivory Coast"], "Czechia": ["Czech Republic"],
        "Burma": ["Myanmar"], "Netherlands": ["Holland"], "Timor-Leste": ["East Timor"], "Cabo Verde": ["Cape Verde"], "Eswatini": ["Swaziland"]}
NATIONS = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}
STATES = """Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland
Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon
Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming""".split()
PROVINCES = {"CA": "Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan".split(),
             "AU": "New_South_Wales Queensland South_Australia Tasmania Western_Australia".split()}
OTHER_NAMES = {"New York City": ["New York"], "Kyiv": ["Kiev"], "Mumbai": ["Bombay"], "Washington": ["Washington, D.C."], "Odesa": ["Odessa"], "The Hague": ["Hague"]}
SUBURBS = {"Brooklyn", "Queens", "Manhattan", "The Bronx", "Staten Island", "Bronx"}


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'")


def main():
    countries = [json.loads(line) for line in open(KB / "countries.jsonl", encoding="utf-8")]
    print("// Places by name: PLACE(name, kind, country, longitude and latitude in tenths of a degree). Made by training/places/make_places.py. Cities: GeoNames\n"
          "// (https://www.geonames.org, licence CC BY 4.0, https://creativecommons.org/licenses/by/4.0/); countries: the World Factbook (public domain).")
    rows = set()
    for country in countries:
        name, code = plain(country["name"]).removeprefix("The "), country["iso2"]
        if not code or any(c in name for c in ",(") or name == "Georgia":
            continue
        for one in [name, *NEWS.get(name, ())]:
            rows.add((one, "country", code, 0, 0))
    rows |= {(name, "country", code, 0, 0) for name, code in NATIONS.items()}
    rows |= {(name.replace("_", " "), "state", "US", 0, 0) for name in STATES}
    rows |= {(name.replace("_", " "), "state", code, 0, 0) for code, names in PROVINCES.items() for name in names}
    taken = {row[0] for row in rows}
    cities = {}
    with gzip.open(KB / "places.tsv.gz", "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            _, name, _, code, _, latitude, longitude, people = line.rstrip("\n").split("\t")
            people = int(people or 0)
            if people < (100_000 if code in ENGLISH else 250_000):
                continue
            for one in [plain(name), *OTHER_NAMES.get(name, ())]:
                if one in taken or one in SUBURBS or not one.isascii() or len(one) < 3 or one.count(" ") > 2:
                    continue
                if one not in cities or cities[one][0] < people:
                    cities[one] = (people, code, round(float(longitude) * 10), round(float(latitude) * 10))
    rows |= {(name, "city", code, x, y) for name, (_, code, x, y) in cities.items()}
    for name, kind, code, x, y in sorted(rows):
        print(f'PLACE("{name}", {kind}, "{code}", {x}, {y})')


if __name__ == "__main__":
    sys.exit(main())

"""Hidden advertising: planted into clean pages in many ways, how much of it is found; and what the rules of page/ find in the pages as they are."""

import random
import re
from collections import defaultdict

from . import metadata, program
from .table import print_heading, print_table

RULE = "page/hidden-advertising"
RECALL_BAR, ALARM_BAR = 0.95, 1.0  # share found; pages with a false alarm, per 1,000

# What is planted, by kind: the HTML of the advertisement. LINKn becomes an address of a site of its own.
ADS = {
    "one link": [
        'Play at the <a href="LINK1">best online casino</a> with free spins and a welcome bonus',
        '<a href="LINK1">cheap viagra and cialis without prescription</a>',
        'Need cash? <a href="LINK1">payday loans online, instant approval</a> for bad credit',
        'Die besten <a href="LINK1">Online Casinos</a> mit Freispielen und Willkommensbonus ohne Einzahlung',
        '<a href="LINK1">Apuestas deportivas y casino online</a>: tragaperras, ruleta y bono de bienvenida',
        '<a href="LINK1">Casino en ligne fiable</a>, machines à sous, blackjack et roulette',
    ],
    "link farm": [
        '<a href="LINK1">online casino</a> <a href="LINK2">slots jackpot</a> <a href="LINK3">poker bonus</a> <a href="LINK4">sports betting</a> <a href="LINK5">blackjack</a>',
        '<ul><li><a href="LINK1">viagra</a></li><li><a href="LINK2">cialis generic</a></li><li><a href="LINK3">tramadol pills</a></li><li><a href="LINK4">levitra</a></li></ul>',
        '<a href="LINK1">replica rolex</a>, <a href="LINK2">cheap jerseys wholesale</a>, <a href="LINK3">louis handbags outlet</a>, <a href="LINK4">replica watches discount</a>',
        '<a href="LINK1">escort service</a> | <a href="LINK2">massage outcall</a> | <a href="LINK3">webcam girls porn</a> | <a href="LINK4">dating hookup</a>',
    ],
    "no link": [
        'online casino slots jackpot poker roulette blackjack betting bonus free spins sportsbook',
        'buy viagra cialis levitra generic pills no prescription pharmacy online cheap meds',
        'Kredit ohne Schufa, Sofortkredit, Darlehen, Ratenkredit, Kleinkredit und Umschuldung online',
    ],
    "other letters": [
        '<a href="LINK1">온라인카지노 바카라사이트 추천 먹튀검증 토토사이트</a>',
        '광주출장마사지 출장안마 후불 콜걸 문의 24시간 출장샵',
        '<a href="LINK1">在线赌场 百家乐 彩票投注 真人娱乐平台开户</a>',
        '<a href="LINK1">онлайн казино вулкан игровые автоматы бесплатно ставки на спорт</a>',
        '<a href="LINK1">オンラインカジノ ブランドコピー 激安 スーパーコピー 時計 専門店</a>',
        '<a href="LINK1">شراء فياجرا بدون وصفة طبية أفضل كازينو على الإنترنت</a>',
    ],
}

# How it is hidden: what goes into the head, and what goes around the advertisement. CLASS becomes a name that the page does not use.
WAYS = {
    "hidden": ("", "<div hidden>AD</div>"),
    "display": ("", '<div style="display:none">AD</div>'),
    "display !important": ("", '<div STYLE="color: red; DISPLAY : none !important;">AD</div>'),
    "visibility": ("", '<div style="visibility: hidden; height: 1px">AD</div>'),
    "opacity": ("", '<span style="opacity:0">AD</span>'),
    "left": ("", '<div style="position:absolute;left:-9999px">AD</div>'),
    "top": ("", '<div style="position: fixed; top: -3000px; width: 500px">AD</div>'),
    "margin": ("", '<div style="margin-left:-10000px">AD</div>'),
    "text-indent": ("", '<div style="text-indent:-9999em">AD</div>'),
    "translate": ("", '<div style="transform:translate(-9999px, 0)">AD</div>'),
    "scale": ("", '<div style="transform: scale(0)">AD</div>'),
    "clip": ("", '<div style="position:absolute;clip:rect(1px,1px,1px,1px)">AD</div>'),
    "clip-path": ("", '<div style="clip-path: inset(100%)">AD</div>'),
    "height": ("", '<div style="height:0;overflow:hidden">AD</div>'),
    "width": ("", '<div style="width:1px;height:1px;overflow:hidden;position:absolute">AD</div>'),
    "max-height": ("", '<div style="max-height:0px; overflow: hidden">AD</div>'),
    "font-size": ("", '<div style="font-size:0">AD</div>'),
    "font-size 1px": ("", '<div style="font-size:1px;line-height:1px">AD</div>'),
    "colour": ("<style>.CLASS, .CLASS a { color: #fefefe; background: white }</style>", '<div class="CLASS">AD</div>'),
    "colour, inline": ("", '<div style="background-color:#FFFFFF"><font color="#ffffff">AD</font></div>'),
    "class": ("<style>.CLASS{display:none}</style>", '<div class="a CLASS b">AD</div>'),
    "id": ("<style>\n#CLASS { position: absolute; top: -9999px }\n</style>", '<div id="CLASS">AD</div>'),
    "descendant": ("<style>@media screen { div.CLASS > div, .other { visibility: hidden } }</style>", '<div class="CLASS"><div>AD</div></div>'),
    "descendant, height": ("<style>/* x */ .CLASS div { height: 0px; overflow: hidden; display: block }</style>", '<div class="CLASS"><div>AD</div></div>'),
    "marquee": ("", '<marquee width="1" height="1" scrollamount="8000">AD</marquee>'),
    "noscript": ("", "<noscript><div>AD</div></noscript>"),
    "template": ("", "<template><div>AD</div></template>"),
    "comment": ("", "<!-- AD -->"),
}

# Nothing is planted where it would be no text of the page.
CLOSED = re.compile(rb"<(script|style|textarea|noscript|template|svg|title|head|select|iframe)\b.*?</\1\s*>|<!--.*?-->", re.I | re.S)


def ascii_html(text):
    """The same HTML in any encoding that has ASCII."""
    return "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in text).encode()


def planted(page, way, ad, rng):
    """The page with the advertisement in it, and the bytes that it takes."""
    head, around = WAYS[way]
    name = "k" + "".join(rng.choice("bcdfghkmnp0123456789") for _ in range(6))
    for number in range(1, 6):
        word = rng.choice(["news", "site", "blog", "info", "shop", "best", "top"])
        ad = ad.replace(f"LINK{number}", f"https://{word}{rng.randrange(10000)}.example{rng.randrange(100)}.com/")
    # Letters of their own colour: a link has its browser's, if nothing is said.
    if way == "colour, inline":
        ad = ad.replace("<a ", '<a style="color:#fff" ')
    head, body = (ascii_html(part.replace("CLASS", name).replace("AD", ad)) for part in (head, around))
    closed = [match.span() for match in CLOSED.finditer(page)]
    places = [match.end() for match in re.finditer(rb"</(?:p|div|h1|ul)\s*>", page, re.I) if not any(a <= match.start() < b for a, b in closed)]
    place = rng.choice(places) if places else len(page)
    page = page[:place] + body + page[place:]
    if head:
        match = re.search(rb"</head\s*>", page, re.I)
        at = match.start() if match and match.start() < place else place
        page = page[:at] + head + page[at:]
        place += len(head)
    return page, (place, place + len(body))


def is_utf8(page):
    try:
        page.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def recall(args, pages):
    rng = random.Random(7)
    cases = [(way, kind, ad) for way in WAYS for kind, ads in ADS.items() for ad in ads]
    order = [page for page in pages if len(page) < 2_000_000]
    rng.shuffle(order)
    made = [planted(order[number % len(order)], way, ad, rng) for number, (way, _, ad) in enumerate(cases)]
    found = args.program.check([page for page, _ in made], [RULE], ".html")
    by_way, by_kind = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    missed = []
    for (way, kind, ad), (_, (start, end)), findings in zip(cases, made, found):
        hit = any(one.start < end and start < one.end for one in findings)
        for counts in (by_way[way], by_kind[kind]):
            counts[0] += 1
            counts[1] += hit
        if not hit:
            missed.append((way, kind, ad))
    for way, kind, ad in missed[: args.worst or 0]:
        print(f"missed: {way}, {kind}: {ad}")
    total, hits = len(cases), len(cases) - len(missed)
    rows = [(name, *counts, counts[1] / counts[0], None, None) for group in (by_kind, by_way) for name, counts in group.items()]
    share = hits / total
    print_table(["planted", "pages", "found", "recall", "bar", ""], rows + [("all", total, hits, share, RECALL_BAR, share >= RECALL_BAR)])
    return share >= RECALL_BAR


def false_alarms(args, rows, pages):
    rules = [name for name, _ in program.rules() if name.startswith("page/")]
    stable = {name for name, stability in program.rules() if stability == "stable"}
    found = args.program.check(pages, rules, ".html")
    touched = defaultdict(set)
    for row, findings in zip(rows, found):
        for one in findings:
            touched[one.rule].add(row["id"])
            if args.worst:
                print(f"{one.rule} in {row['id']}: {one.message}\n    {one.text[:300]!r}\n")
    met, table = True, []
    for rule in rules:
        rate = 1000 * len(touched[rule]) / len(pages)
        good = rate < ALARM_BAR
        met = met and (good or rule not in stable)
        table.append((rule + ("" if rule in stable else " (preview)"), len(pages), len(touched[rule]), f"{rate:.2f}", f"{ALARM_BAR:.0f}", good))
    print_table(["rule", "clean pages", "with hits", "per 1,000", "bar", ""], table)
    return met


def run(args):
    print_heading("hidden: advertising planted into clean pages, and the clean pages as they are")
    all_pages = metadata.pages(args.data)
    pages = [page for _, page in all_pages]
    met = recall(args, pages)
    return false_alarms(args, [row for row, _ in all_pages], pages) and met

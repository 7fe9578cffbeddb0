"""Takes a size in megabytes, gives that much article-like text as JSON lines on standard output, the same bytes every time.

usage: python tests/bench/make_text.py [MEGABYTES] > articles.jsonl        20 where no size is given

Each article has a title, a day of publication and some twenty paragraphs. As in real news, most sentences have no figure in them, and there
is a run of digits about every 230 characters: counts, money, percentages, quantities, dates, ranges, hedges, numbered names.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta

WORDS = """\
place Elmsworth|Vellmar|Skarholm|Arnby|Tarnmouth|Orley|Brackwater|Nordhaven|Castel|Pell|Wyke|Rosslare|Ostra|Lindal|Maren|Hythe
firm Halden Steel|Corvin Air|Mistral Foods|Tarn Valley Bank|Ostra Energy|Lindal Motors|Pell & Sons|Northline Rail|Aster Cloud
person Ada Merrow|Jonas Pike|Leila Farrow|Tom Hask|Ines Calder|Viktor Lund|Mara Quill|Sam Oduya|Petra Voss|Ned Garrick
role mayor|chief executive|minister of transport|spokeswoman|head of research|harbour master|union leader|treasurer
machine Marlin|Kestrel|Atlas|Borealis|Heron|Vector
month January|February|March|April|May|June|July|August|September|October|November|December
weekday Monday|Tuesday|Wednesday|Thursday|Friday
quarter first|second|third|fourth"""
CHOICES = {name: words.split("|") for name, words in (line.split(" ", 1) for line in WORDS.splitlines())}

FIGURES: dict[str, Callable[[random.Random], object]] = {
    "age": lambda r: r.randrange(30, 80),
    "count": lambda r: f"{r.randrange(1, 400) * 250:,}",
    "day": lambda r: f"{r.choice(CHOICES['month'])} {r.randrange(1, 29)}, {r.randrange(2023, 2026)}",
    "digit": lambda r: r.randrange(1, 9),
    "dozens": lambda r: r.randrange(60, 400),
    "length": lambda r: r.randrange(20, 900) / 10,
    "loss": lambda r: f"€{r.randrange(10, 90) / 10} billion",
    "money": lambda r: f"${r.randrange(2, 900)} million",
    "monthday": lambda r: r.randrange(1, 29),
    "odd": lambda r: f"{r.randrange(300, 99000):,}",
    "percent": lambda r: f"{r.randrange(1, 990) / 10}%",
    "price": lambda r: f"{r.randrange(300, 30000) / 100:.2f}",
    "small": lambda r: r.randrange(2, 50),
    "times": lambda r: r.randrange(15, 60) / 10,
    "year": lambda r: r.randrange(1998, 2026),
    "until": lambda r: r.randrange(2027, 2040),
}

PLAIN = """\
{person}, the {role}, told reporters that the decision had not been easy and that others would have to follow.
Residents of {place} had asked for the work to be done years ago, and many of them came to see it begin.
Critics say that the plan leaves the harder questions open, among them who would pay if it were to fail.
The {role} declined to comment on the talks, which people close to them described as friendly but slow.
At {firm} the mood was said to be good, although nobody wanted to speak of a turning point before the summer was over.
What happens next depends on the courts, on the weather and on the patience of those who have waited so long.
Neighbouring towns are watching closely, since what is agreed in {place} may well become the pattern for the whole coast.
"We would rather be slow and right than quick and sorry," {person} said at the end of a long evening in {place}.
Experts who looked at the papers found no mistake in them, but they warned against reading too much into a single season.
For the workers of {firm} the news came as a relief, and some of them stayed on the quay until it was dark.
The opposition wants a debate on the matter, which the government so far has refused without giving a reason.
Behind the quarrel stands an old rivalry between {place} and {place}, which neither side likes to be reminded of.""".splitlines()

TOLD = """\
{firm} employs {count} people in {place}, up from {odd} a year earlier.
The repairs cost {money}, the {role} said on {weekday}, nearly {percent} more than had been planned.
{firm} reported revenue of {money} for the {quarter} quarter of {year}, and a loss of {loss}.
On {day}, {firm} and the city of {place} signed an agreement that runs until {until}.
At least {small} people were hurt when a bus left the road near {place} in the early hours of {weekday}.
The new line is {length} km long and will carry {count} passengers a day between {place} and {place}.
Turnout reached {percent}, compared with {small} percent in {month} {year}.
The {machine} {digit} draws {dozens} MW at full load, about half as much as the {machine} {digit}.
Shares of {firm} fell {percent} to ${price} after the announcement.
Between {small} and {count} homes were without power on {month} {monthday}, according to {person}.
Some {times} times as many ships called at {place} as in {year}, and they stayed {small} hours on average.
The council of {place} voted {small} to {small} in favour of the plan, which was first put forward in {month} {year}.
Prices have risen by {small}-{dozens} euros a tonne since {month}, the {role} of {firm} said.
Dozens of farms in the hills around {place} lost their water; roughly {count} hectares burned.
{person}, {age}, has led {firm} since {year} and owns {percent} of it.""".splitlines()

SHARE_TOLD = 0.19
"""Sentences with figures among all."""
PUBLISHED = date(2026, 1, 1)


class Slots(dict[str, object]):
    """Fills each slot of a template as it is met."""

    def __init__(self, r: random.Random) -> None:
        self.r = r

    def __missing__(self, slot: str) -> object:
        return FIGURES[slot](self.r) if slot in FIGURES else self.r.choice(CHOICES[slot])


def sentence(r: random.Random) -> str:
    return r.choice(TOLD if r.random() < SHARE_TOLD else PLAIN).format_map(Slots(r))


def paragraph(r: random.Random) -> str:
    return " ".join(sentence(r) for _ in range(r.randrange(2, 6)))


def article(n: int) -> dict[str, str]:
    """The n-th article, whatever was made before it."""
    r = random.Random(n)
    return {
        "id": f"a{n:06d}",
        "title": r.choice(PLAIN).format_map(Slots(r)).split(",")[0],
        "published": (PUBLISHED + timedelta(n % 365)).isoformat(),
        "publisher": f"{r.choice(CHOICES['place'])} Gazette",
        "text": "\n\n".join(paragraph(r) for _ in range(20)),
    }


def articles(size: int) -> Iterator[dict[str, str]]:
    """Articles until their texts have `size` bytes or more."""
    done = n = 0
    while done < size:
        yield (made := article(n))
        done += len(made["text"].encode())
        n += 1


if __name__ == "__main__":
    for made in articles(int(1e6 * float(sys.argv[1] if sys.argv[1:] else 20))):
        print(json.dumps(made, ensure_ascii=False))

# SPDX-License-Identifier: Apache-2.0
"""Numbered articles, and what they must lead to. Follows from a seed and from nothing else.

    plan.py SEED ARTICLES        prints the articles, a line each
"""

import dataclasses
import datetime
import json
import random
import sys

# By country, since events are keyed by it.
TOWNS = {
    "SY": ("حلب", "درعا", "الرقة", "الحسكة"),
    "YE": ("تعز", "صعدة", "مأرب"),
    "SD": ("الخرطوم", "الفاشر", "نيالا", "كسلا"),
    "IQ": ("الموصل", "البصرة", "تكريت"),
    "LY": ("سرت", "مصراتة", "بنغازي", "سبها"),
    "SO": ("مقديشو", "بيدوا"),
    "PS": ("رفح", "جنين"),
    "LB": ("بعلبك",),
}
# Every incident has days of its own, and so many lie between two that no report can be of both.
DAYS_APART = 3
FIRST_DAY = datetime.date(1990, 1, 7)
REPORTS_OF_AN_INCIDENT = (3, 8)
COUNTED = {3: "ثلاثة", 4: "أربعة", 5: "خمسة", 6: "ستة", 7: "سبعة", 8: "ثمانية", 9: "تسعة"}
QUIET = (
    "افتتح معرض الكتاب السنوي في مدينة {town} بمشاركة دور نشر كثيرة.",
    "ارتفعت أسعار الخضار في أسواق مدينة {town} مع بداية الموسم.",
    "فاز فريق مدينة {town} بكأس البطولة بعد مباراة مثيرة.",
)


@dataclasses.dataclass
class Incident:
    """One that happened: its reports must end in one alert."""

    number: int
    kind: str  # attack, ceasefire
    country: str
    town: str
    day: datetime.date
    killed: int
    articles: list


@dataclasses.dataclass
class Message:
    """A record for the input topic."""

    number: int
    kind: str  # article, poison
    key: str
    value: bytes


class Plan:
    """`articles` numbered articles in the order in which they are to be published, poison among them."""

    def __init__(self, seed, articles, poison):
        self.seed, self.articles, self.poison = seed, articles, poison
        chance = random.Random(f"plan {seed}")
        places = [(country, town) for country, towns in TOWNS.items() for town in towns]
        days = (FIRST_DAY + datetime.timedelta(days=DAYS_APART * turn) for turn in range(1_000_000))
        self.incidents, texts = [], []
        while len(texts) < articles:
            if chance.random() < 0.05:
                number, (_, town) = len(texts), chance.choice(places)
                texts.append((number, chance.choice(QUIET).format(town=town), FIRST_DAY))
                continue
            (country, town), day = chance.choice(places), next(days)
            kind = "ceasefire" if chance.random() < 0.15 else "attack"
            incident = Incident(len(self.incidents), kind, country, town, day, chance.choice(list(COUNTED)), [])
            self.incidents.append(incident)
            for _ in range(min(chance.randint(*REPORTS_OF_AN_INCIDENT), articles - len(texts))):
                incident.articles.append(self.name(len(texts)))
                texts.append((len(texts), self.text(incident), day))
        self.messages = [Message(n, "article", self.name(n), self.article(n, text, day)) for n, text, day in texts]
        chance.shuffle(self.messages)
        for n in range(poison):
            place = chance.randrange(len(self.messages) + 1)
            self.messages.insert(place, Message(n, "poison", f"poison-{n}", self.broken(n, chance)))

    @staticmethod
    def name(number):
        return f"n-{number:06d}"

    @staticmethod
    def text(incident):
        if incident.kind == "ceasefire":
            return f"دعت الأمم المتحدة إلى وقف فوري لإطلاق النار في مدينة {incident.town}."
        return (f"استهدف قصف جوي مستشفى في مدينة {incident.town}، "
                f"وأسفر القصف عن مقتل {COUNTED[incident.killed]} أشخاص.")

    @classmethod
    def article(cls, number, text, day):
        document = {
            "id": cls.name(number),
            "source": f"outlet {number}",
            "published_at": f"{day.isoformat()}T{number % 14 + 6:02d}:{number % 60:02d}:00Z",
            "text": text,
        }
        return json.dumps(document, ensure_ascii=False).encode()

    @staticmethod
    def broken(number, chance):
        """No article, each in a way of its own."""
        return chance.choice((
            b'{"id": "poison-%d", "text": "' % number,
            b'{"id": "poison-%d"}' % number,
            b'\xff\xfe poison-%d' % number,
            b'{"poison": %d, "text": "\xd8"}' % number,
            b'',
        ))

    @property
    def reported(self):
        """The incident of each article that tells one."""
        return {article: incident for incident in self.incidents for article in incident.articles}


if __name__ == "__main__":
    for message in Plan(int(sys.argv[1]), int(sys.argv[2]), 0).messages:
        sys.stdout.buffer.write(message.value + b"\n")

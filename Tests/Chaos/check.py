# SPDX-License-Identifier: Apache-2.0
"""Proves from the topics alone that nothing was lost and nothing came twice.

    check.py RUN.json

RUN.json says where the brokers are, what the topics are called, what was published (a seed and numbers), and where the
extractions are that the articles have when nobody disturbs anything. Prints every kind of fault with examples; the
status is 0 when there is none.
"""

import collections
import dataclasses
import json
import pathlib
import sys

from plan import Plan

EXAMPLES = 5


@dataclasses.dataclass
class Observed:
    """What is in the topics after a run."""

    input: object
    events: object
    alerts: object
    incidents: object
    dead_letters: object
    extract_positions: dict
    alert_positions: dict


class Faults:
    """What was found wrong, by kind."""

    def __init__(self):
        self.found = collections.defaultdict(list)

    def add(self, kind, detail):
        self.found[kind].append(detail)

    def expect(self, holds, kind, detail):
        if not holds:
            self.add(kind, detail)

    def lines(self):
        for kind, details in self.found.items():
            yield f"{kind}: {len(details)}, such as"
            for detail in details[:EXAMPLES]:
                yield f"    {detail}"


def check(plan, observed, extractions):
    """All that is wrong. `extractions`: of each article's id the events that it tells."""
    faults = Faults()
    places = check_input(plan, observed.input, faults)
    check_events(plan, observed.events, extractions, faults)
    finals = check_alerts(plan, observed.alerts, faults)
    check_state(plan, observed.incidents, finals, faults)
    check_dead_letters(plan, observed.dead_letters, places, faults)
    check_ends(observed, faults)
    return faults


def check_input(plan, topic, faults):
    """The experiment itself: each message is there once. Returns where each stands."""
    places = {}
    for record in topic.records:
        faults.expect(record.key not in places, "published twice", record.key)
        places[record.key] = (record.partition, record.offset, record.value)
    for message in plan.messages:
        faults.expect(message.key in places, "never published", message.key)
    return places


def check_events(plan, topic, extractions, faults):
    """Every article has exactly its events, in one record of its country."""
    seen = collections.defaultdict(list)
    for record in topic.records:
        document = json.loads(record.value)
        seen[document["id"]].append((record, document))
    for article in seen.keys() - plan.reported.keys():
        faults.add("events of an article that tells none", article)
    for article, incident in plan.reported.items():
        found = seen[article]
        if not found:
            faults.add("events lost", article)
            continue
        if len(found) > 1:
            same = len({record.value for record, _ in found}) == 1
            faults.add("events twice" if same else "events twice with different content", f"{article}: {len(found)} times")
        record, document = found[0]
        faults.expect(record.key == incident.country, "events of another country", f"{article}: {record.key}")
        faults.expect(document["events"] == extractions.get(article), "events that differ from the undisturbed ones", article)
        alerting = [event for event in document["events"] if concerns(event, incident)]
        faults.expect(len(alerting) == 1, "events that are not those planned", f"{article}: {len(alerting)} of its kind")


def concerns(event, incident):
    """Whether an event is the one that the article was written to tell."""
    if event["class"] != incident.kind or not tells_place(event.get("places"), incident):
        return False
    if incident.kind == "ceasefire":
        return event["ceasefire"]["stage"] == "called-for"
    killed = event.get("casualties", {}).get("killed", {})
    return "health" in event and (killed.get("min"), killed.get("max")) == (incident.killed, incident.killed)


def tells_place(places, incident):
    return any(place.get("country") == incident.country and incident.town in place["nameAr"] for place in places or [])


def check_alerts(plan, topic, faults):
    """Every incident has one last alert that tells all, after revisions without a gap. Returns the last ones."""
    contents = {}
    revisions = collections.defaultdict(list)
    for record in topic.records:
        identifier = record.headers.get("ce_id")
        if identifier in contents:
            same = contents[identifier] == record.value
            faults.add("alert twice" if same else "alert id twice with different content", identifier)
        contents[identifier] = record.value
        faults.expect(record.headers.get("ce_subject") == record.key, "alert under a key that is not its incident", record.key)
        revisions[record.key].append((record, json.loads(record.value)))
    finals = {}
    for incident, told in revisions.items():
        numbers = [document["revision"] for _, document in told]
        if numbers != list(range(1, len(numbers) + 1)):
            faults.add("revisions with a gap or repeated", f"{incident}: {numbers}")
        faults.expect(len({record.partition for record, _ in told}) == 1, "incident in several partitions", incident)
        first, *others = [record.headers.get("ce_type", "").split(".")[3] for record, _ in told]
        faults.expect(first == "raised" and "raised" not in others, "raised later or again", incident)
        finals[incident] = told[-1][1]
    check_finals(plan, finals, faults)
    return finals


def check_finals(plan, finals, faults):
    owners = {}
    for identifier, document in finals.items():
        articles = [source["article"] for source in document["sources"]]
        for article in articles:
            faults.expect(article not in owners, "article in two incidents", article)
            owners[article] = identifier
        incident = plan.reported.get(articles[0])
        if incident is None:
            faults.add("alert that nothing was written for", identifier)
            continue
        faults.expect(sorted(articles) == sorted(incident.articles), "last alert without all its reports",
                      f"{identifier}: {sorted(articles)}, planned {sorted(incident.articles)}")
        faults.expect(document["sourceCount"] == len(incident.articles), "last alert that counts wrongly", identifier)
        faults.expect(document["class"] == incident.kind and tells_place(document["places"], incident),
                      "last alert of something else", identifier)
        if incident.kind == "attack":
            killed = document.get("casualties", {}).get("killed", {})
            faults.expect((killed.get("min"), killed.get("max")) == (incident.killed, incident.killed),
                          "last alert with other figures", f"{identifier}: {killed}, planned {incident.killed}")
    for incident in plan.incidents:
        faults.expect(any(article in owners for article in incident.articles), "incident without an alert", incident.number)


def check_state(plan, topic, finals, faults):
    """What is kept of the incidents is what the last alerts tell."""
    kept = {}
    for record in topic.records:
        kept[record.key] = record.value
    kept = {key: json.loads(value) for key, value in kept.items() if value is not None}
    incidents = {key: document for key, document in kept.items() if isinstance(document.get("incident"), str)}
    for identifier in incidents.keys() ^ finals.keys():
        faults.add("incident kept without an alert, or alert of none", identifier)
    for identifier in incidents.keys() & finals.keys():
        document, final = incidents[identifier], finals[identifier]
        faults.expect(document["revision"] == final["revision"], "incident kept in another revision",
                      f"{identifier}: {document['revision']}, last alert {final['revision']}")
        told = sorted(kept[report]["report"]["article"] for report in document["reports"] if report in kept)
        faults.expect(told == sorted(source["article"] for source in final["sources"]), "incident kept with other reports", identifier)


def check_dead_letters(plan, topic, places, faults):
    """Each poison is there once, with its bytes and the place where it stood, and nothing else is."""
    letters = collections.Counter()
    wanted = {places[message.key][:2]: message for message in plan.messages if message.kind == "poison" and message.key in places}
    for record in topic.records:
        place = (int(record.headers["rasid.error.partition"]), int(record.headers["rasid.error.offset"]))
        letters[place] += 1
        if place not in wanted:
            faults.add("dead letter of something else", f"{place}: {record.headers.get('rasid.error.code')}")
            continue
        faults.expect((record.value or b"") == wanted[place].value, "dead letter with other bytes", f"{place}")
    for place, message in wanted.items():
        faults.expect(letters[place] >= 1, "dead letter lost", message.key)
        faults.expect(letters[place] <= 1, "dead letter twice", message.key)


def check_ends(observed, faults):
    """All is committed: no transaction hangs, and both groups have come to the end."""
    for name in ("events", "alerts", "incidents", "dead_letters"):
        topic = getattr(observed, name)
        for partition, end in topic.ends.items():
            faults.expect(topic.committed_ends[partition] == end, "transaction that hangs", f"{name}[{partition}]")
    for partition, end in observed.input.ends.items():
        position = observed.extract_positions.get(partition, 0)
        faults.expect(position == end, "articles read and not committed", f"partition {partition}: {position} of {end}")
    for partition, end in observed.events.last().items():
        position = observed.alert_positions.get(partition, 0)
        # What follows the last record are markers of transactions.
        faults.expect(end <= position <= observed.events.ends[partition], "events read and not committed",
                      f"partition {partition}: {position}, last record before {end}")


def main():
    import reading

    run = json.loads(pathlib.Path(sys.argv[1]).read_text())
    plan = Plan(run["seed"], run["articles"], run["poison"])
    with open(run["extractions"], encoding="utf-8") as lines:
        documents = map(json.loads, lines)
        extractions = {document["id"]: document.get("events", []) for document in documents}
    bootstrap, topics = run["bootstrap"], run["topics"]
    observed = Observed(
        extract_positions=reading.positions(bootstrap, run["group"], topics["input"]),
        alert_positions=reading.positions(bootstrap, run["group"] + "-alert", topics["events"]),
        **{name: reading.read(bootstrap, topic) for name, topic in topics.items()},
    )
    faults = check(plan, observed, extractions)
    for line in faults.lines():
        print(line)
    print(f"checked {len(plan.messages)} records, {len(observed.events.records)} of events, {len(observed.alerts.records)} alerts "
          f"of {len(plan.incidents)} incidents, {len(observed.dead_letters.records)} dead letters: "
          + (f"{len(faults.found)} kinds of faults" if faults.found else "all as planned"))
    return 1 if faults.found else 0


if __name__ == "__main__":
    sys.exit(main())

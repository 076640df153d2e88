# SPDX-License-Identifier: Apache-2.0
"""The checker finds what it is there to find: topics as they should be, and then one thing wrong with them.

python3 -m unittest discover -s Tests/Chaos
"""

import copy
import dataclasses
import json
import unittest

import check
from plan import Plan
from records import Record, Topic


def topic(entries):
    """A topic of one partition: key, document or bytes, headers."""
    made = []
    for key, content, headers in entries:
        value = content if content is None or isinstance(content, bytes) else json.dumps(content).encode()
        made.append(Record(0, len(made), key, value, headers))
    return Topic(made, {0: len(made)}, {0: len(made)})


def event(incident):
    told = {"class": incident.kind, "status": "reported", "places": [{"nameAr": incident.town, "country": incident.country}]}
    if incident.kind == "ceasefire":
        return told | {"ceasefire": {"stage": "called-for"}}
    return told | {"health": {}, "casualties": {"killed": {"min": incident.killed, "max": incident.killed}}}


def undisturbed(plan):
    """What the topics hold when all went well, and the extractions."""
    extractions = {message.key: [] for message in plan.messages if message.kind == "article"}
    events, alerts, state = [], [], []
    for incident in plan.incidents:
        identifier, told = f"inc-{incident.number}", event(incident)
        for revision, article in enumerate(incident.articles, 1):
            extractions[article] = [told]
            events.append((incident.country, {"id": article, "events": [told]}, {}))
            sources = [{"article": source} for source in incident.articles[:revision]]
            document = told | {"incident": identifier, "revision": revision, "sources": sources, "sourceCount": revision}
            headers = {
                "ce_id": f"{identifier}-{revision}", "ce_subject": identifier,
                "ce_type": "org.rasid.alert." + ("raised" if revision == 1 else "updated") + ".v1",
            }
            alerts.append((identifier, document, headers))
            state.append((f"rep-{article}", {"report": {"article": article}}, {}))
            names = [f"rep-{source}" for source in incident.articles[:revision]]
            state.append((identifier, {"incident": identifier, "revision": revision, "reports": names}, {}))
    messages = [(message.key, message.value, {}) for message in plan.messages]
    letters = [
        (message.key, message.value, {"rasid.error.partition": "0", "rasid.error.offset": str(offset)})
        for offset, message in enumerate(plan.messages) if message.kind == "poison"
    ]
    return check.Observed(
        topic(messages), topic(events), topic(alerts), topic(state), topic(letters), {0: len(messages)}, {0: len(events)}
    ), extractions


class CheckerTests(unittest.TestCase):
    """One tampering each."""

    def setUp(self):
        self.plan = Plan(7, 300, 20)
        self.observed, self.extractions = undisturbed(self.plan)

    def found(self):
        faults = check.check(self.plan, self.observed, self.extractions)
        return set(faults.found)

    def drop(self, topic, index):
        del topic.records[index]

    def repeat(self, topic, index, **changes):
        topic.records.insert(index + 1, dataclasses.replace(copy.deepcopy(topic.records[index]), **changes))

    def test_nothing_is_found_where_nothing_is_wrong(self):
        self.assertEqual(self.found(), set())

    def test_events_lost(self):
        self.drop(self.observed.events, 40)
        self.assertEqual(self.found(), {"events lost"})

    def test_events_twice(self):
        self.repeat(self.observed.events, 40)
        self.assertEqual(self.found(), {"events twice"})

    def test_events_twice_with_different_content(self):
        self.repeat(self.observed.events, 40, value=self.observed.events.records[40].value + b" ")
        self.assertEqual(self.found(), {"events twice with different content"})

    def test_events_that_differ(self):
        record = self.observed.events.records[3]
        document = json.loads(record.value)
        document["events"][0]["status"] = "denied"
        record.value = json.dumps(document).encode()
        self.assertEqual(self.found(), {"events that differ from the undisturbed ones"})

    def test_alert_twice(self):
        self.repeat(self.observed.alerts, 40)
        self.assertIn("alert twice", self.found())

    def test_alert_id_twice_with_different_content(self):
        self.repeat(self.observed.alerts, 40, value=self.observed.alerts.records[40].value + b" ")
        self.assertIn("alert id twice with different content", self.found())

    def test_last_alert_lost(self):
        revisions = len(self.plan.incidents[0].articles)
        self.drop(self.observed.alerts, revisions - 1)
        self.assertEqual(
            self.found(),
            {"last alert without all its reports", "last alert that counts wrongly", "incident kept in another revision",
             "incident kept with other reports"},
        )

    def test_revision_lost(self):
        self.drop(self.observed.alerts, 1)
        self.assertEqual(self.found(), {"revisions with a gap or repeated"})

    def test_all_alerts_of_an_incident_lost(self):
        del self.observed.alerts.records[:len(self.plan.incidents[0].articles)]
        self.assertEqual(self.found(), {"incident without an alert", "incident kept without an alert, or alert of none"})

    def test_state_behind_the_alerts(self):
        self.drop(self.observed.incidents, 2 * len(self.plan.incidents[0].articles) - 1)
        self.assertEqual(self.found(), {"incident kept in another revision", "incident kept with other reports"})

    def test_dead_letter_lost(self):
        self.drop(self.observed.dead_letters, 4)
        self.assertEqual(self.found(), {"dead letter lost"})

    def test_dead_letter_twice(self):
        self.repeat(self.observed.dead_letters, 4)
        self.assertEqual(self.found(), {"dead letter twice"})

    def test_article_among_the_dead_letters(self):
        letter = self.observed.dead_letters.records[4]
        offset = next(n for n, message in enumerate(self.plan.messages) if message.kind == "article")
        letter.headers["rasid.error.offset"] = str(offset)
        self.assertEqual(self.found(), {"dead letter of something else", "dead letter lost"})

    def test_offsets_behind(self):
        self.observed.extract_positions[0] -= 1
        self.observed.alert_positions[0] -= 1
        self.assertEqual(self.found(), {"articles read and not committed", "events read and not committed"})

    def test_transaction_that_hangs(self):
        self.observed.alerts.committed_ends[0] -= 1
        self.assertEqual(self.found(), {"transaction that hangs"})


if __name__ == "__main__":
    unittest.main()

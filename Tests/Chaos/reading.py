# SPDX-License-Identifier: Apache-2.0
"""Reads topics and positions as a stranger would: without a group, committed records only."""

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition

from records import Record, Topic


def consumer(bootstrap, isolation, group="rasid-chaos-checker"):
    return Consumer({
        "bootstrap.servers": bootstrap, "group.id": group, "isolation.level": isolation,
        "enable.auto.commit": False, "enable.partition.eof": True, "auto.offset.reset": "earliest",
    })


def ends(bootstrap, topic):
    """The offset after the last record of each partition, committed or not."""
    client = consumer(bootstrap, "read_uncommitted")
    try:
        partitions = client.list_topics(topic, timeout=30).topics[topic].partitions
        return {number: client.get_watermark_offsets(TopicPartition(topic, number), timeout=30)[1] for number in partitions}
    finally:
        client.close()


def read(bootstrap, topic):
    """Reads a topic to its end."""
    last = ends(bootstrap, topic)
    client = consumer(bootstrap, "read_committed")
    client.assign([TopicPartition(topic, number, OFFSET_BEGINNING) for number in last])
    records, reached = [], {}
    try:
        while len(reached) < len(last):
            message = client.poll(60)
            if message is None:
                raise SystemExit(f"{topic} can't be read to its end; read so far: {reached} of {last}")
            if message.error():
                if message.error().code() != KafkaError._PARTITION_EOF:
                    raise SystemExit(f"{topic}: {message.error()}")
                reached[message.partition()] = message.offset()
                continue
            headers = {name: (value or b"").decode(errors="replace") for name, value in message.headers() or []}
            key = message.key().decode() if message.key() is not None else None
            records.append(Record(message.partition(), message.offset(), key, message.value(), headers))
    finally:
        client.close()
    records.sort(key=lambda record: (record.partition, record.offset))
    return Topic(records, last, reached)


def positions(bootstrap, group, topic):
    """The committed position of a group in each partition."""
    client = consumer(bootstrap, "read_committed", group)
    try:
        partitions = client.list_topics(topic, timeout=30).topics[topic].partitions
        found = client.committed([TopicPartition(topic, number) for number in partitions], timeout=30)
        return {one.partition: max(one.offset, 0) for one in found}
    finally:
        client.close()

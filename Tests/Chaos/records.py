# SPDX-License-Identifier: Apache-2.0
"""What a topic holds, for those who read it, check it, or make one up."""

import dataclasses


@dataclasses.dataclass
class Record:
    """One record of a topic."""

    partition: int
    offset: int
    key: str
    value: bytes
    headers: dict


@dataclasses.dataclass
class Topic:
    """All that is committed in a topic, in order within each partition, and where each partition ends."""

    records: list
    ends: dict
    # Of each partition where what is committed ends: before `ends` while a transaction hangs.
    committed_ends: dict

    def last(self):
        """The offset after the last committed record of each partition that has any."""
        return {record.partition: record.offset + 1 for record in self.records}

// SPDX-License-Identifier: Apache-2.0

import CRDKafka

/// The library under this room.
public enum KafkaLibrary {
    /// Version of the librdkafka that is linked, such as `2.0.2`.
    public static var version: String { String(cString: rd_kafka_version_str()) }
}

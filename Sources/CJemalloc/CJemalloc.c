// SPDX-License-Identifier: Apache-2.0
#include "CJemalloc.h"

// Records are allocated by the threads of the Kafka clients and freed by others: each heap ("arena") more only holds more.
// What was freed goes back to the system within a third of a second.
const char *malloc_conf = "narenas:2,dirty_decay_ms:300,muzzy_decay_ms:0";

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

/// The user as whom the process at the other end of a connected Unix socket runs (SO_PEERCRED, unix(7)).
/// Returns 0, or -1 with errno set.
int rasid_peer_user(int descriptor, uid_t *user);

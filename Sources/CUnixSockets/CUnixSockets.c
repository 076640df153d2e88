// SPDX-License-Identifier: Apache-2.0

// struct ucred is an extension of Linux's, which Swift's view of glibc leaves out.
#define _GNU_SOURCE
#include "CUnixSockets.h"

#include <sys/socket.h>

int rasid_peer_user(int descriptor, uid_t *user) {
    struct ucred peer;
    socklen_t size = sizeof peer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
    *user = peer.uid;
    return 0;
}

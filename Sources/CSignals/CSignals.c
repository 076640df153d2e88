// SPDX-License-Identifier: Apache-2.0
#include "CSignals.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

static atomic_int listener = -1;

// Only what signal-safety(7) allows. A full pipe loses the byte, which is right: many are waiting already.
static void forward(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    int descriptor = atomic_load(&listener);
    if (descriptor >= 0) {
        ssize_t written = write(descriptor, &byte, 1);
        (void)written;
    }
    errno = saved;
}

int rasid_signals_listen(int descriptor, const int *signals, int count) {
    atomic_store(&listener, descriptor);
    struct sigaction action = {.sa_handler = forward, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < count; index++) {
        if (sigaction(signals[index], &action, NULL) != 0) return errno;
    }
    return 0;
}

void rasid_signals_stop(const int *signals, int count) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < count; index++) sigaction(signals[index], &action, NULL);
    atomic_store(&listener, -1);
}

void rasid_signals_ignore_pipe(void) { signal(SIGPIPE, SIG_IGN); }

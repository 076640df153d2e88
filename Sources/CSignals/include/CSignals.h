// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From now on each of the signals writes its number, as one byte, to `descriptor`, whichever thread it reaches.
/// Returns 0, or an errno. For one listener a process: a later call takes over from an earlier one.
int rasid_signals_listen(int descriptor, const int *signals, int count);

/// Gives the signals back to what they did before the process listened.
void rasid_signals_stop(const int *signals, int count);

/// Ignores SIGPIPE: writing to a closed pipe or connection is an error to handle, not a reason to die.
void rasid_signals_ignore_pipe(void);

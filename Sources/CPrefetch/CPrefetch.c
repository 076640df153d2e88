// SPDX-License-Identifier: Apache-2.0
#include "CPrefetch.h"

// All of it is in the header, so that callers need not call; the package manager asks for a source.

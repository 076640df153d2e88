// SPDX-License-Identifier: Apache-2.0

import Glibc

// A reader that goes away (`| head`) must come as an error of write, not as the end of the process.
signal(SIGPIPE, SIG_IGN)
exit(await Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)

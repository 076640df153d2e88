# SPDX-License-Identifier: Apache-2.0
"""Runs the commands of a document and compares what they print with what the document says.

    Tests/Tutorial/run.py BINARY DOCUMENT [--write]

Blocks of ```console hold commands behind `$ ` with their output; blocks with a file's name behind the language are that
file. All of it happens in an empty folder, in which /usr/share/rasid is this project's config. A line `…` stands for any
lines. --write puts the outputs there are into the document.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

INSTALLED = "/usr/share/rasid"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def steps(block):
    """The commands of a block, each with its lines of output."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


# What changes with any rule, test or word that is added.
CHANGING = [
    (r"sha256:[0-9a-f]{64}", "sha256:…"), (r"\.yaml:\d+\)", ".yaml:…)"), (r"^\d+ tests, 0 broken", "… tests, 0 broken"),
    (r"^\d+ rules without alerts", "… rules without alerts"),
]


def plain(text):
    """Lines without what changes with any rule."""
    lines = []
    for line in text:
        for pattern, instead in CHANGING:
            line = re.sub(pattern, instead, line)
        lines.append(line.rstrip())
    return lines


def is_same(wanted, got):
    """Whether lines are as wanted, `…` standing for any."""
    if not wanted:
        return not got
    if wanted[0] == "…":
        return any(is_same(wanted[1:], got[at:]) for at in range(len(got) + 1))
    return bool(got) and wanted[0] == got[0] and is_same(wanted[1:], got[1:])


class Shell:
    def __init__(self, binary, folder, data):
        self.folder, self.data = folder, data
        tools = folder / ".bin"
        tools.mkdir()
        (tools / "rasid").symlink_to(binary)
        self.environment = {
            "PATH": f"{tools}:/usr/bin:/bin", "COLUMNS": "100", "LANG": "C.UTF-8", "HOME": str(folder),
            "SOURCE_DATE_EPOCH": "1715000000", "TMPDIR": str(folder),
        }

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(INSTALLED, str(self.data)))

    def run(self, command):
        done = subprocess.run(
            ["bash", "-c", command.replace(INSTALLED, str(self.data))], cwd=self.folder, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        return done.stdout.replace(str(self.data), INSTALLED).splitlines()


def main(binary, document, update):
    text = pathlib.Path(document).read_text()
    data = pathlib.Path(__file__).resolve().parents[2] / "config"
    ran = 0
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(pathlib.Path(binary).resolve(), pathlib.Path(folder), data)
        for match in BLOCK.finditer(text):
            language, name, block = match.groups()
            if name:
                shell.write(name, block)
            elif language == "console":
                new = ""
                for command, wanted in steps(block):
                    got = plain(shell.run(command))
                    ran += 1
                    if not is_same(plain(wanted), got):
                        problems.append(f"$ {command}\n" + "\n".join(difflib.unified_diff(wanted, got, "document", "now", lineterm="")))
                    new += f"$ {command}\n" + "".join(f"{line}\n" for line in (wanted if is_same(plain(wanted), got) else got))
                if update:
                    text = text.replace(f"```console\n{block}```", f"```console\n{new}```")
    if update:
        pathlib.Path(document).write_text(text)
        print(f"{document}: {ran} commands run, {len(problems)} outputs written")
    elif problems:
        sys.exit("\n\n".join(problems) + f"\n\n{document}: {len(problems)} of {ran} outputs differ")
    else:
        print(f"{document}: {ran} commands run, all print what it says")


main(sys.argv[1], sys.argv[2], "--write" in sys.argv[3:])

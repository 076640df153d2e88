# SPDX-License-Identifier: Apache-2.0
"""Tab-separated tables with a comment block on top, as the gazetteer's files are."""

from pathlib import Path


class TableError(Exception):
    """A table that can't be read; says file, line and what to do."""


def read(path):
    """The rows of a table as dictionaries, each with its line number under `line`."""
    columns = None
    rows = []
    for number, text in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), start=1):
        if text.startswith("# columns: "):
            columns = text.removeprefix("# columns: ").split("\t")
        elif text and not text.startswith("#"):
            if columns is None:
                raise TableError(f"{path}:{number}: put a line '# columns: …' before the first row")
            fields = text.split("\t")
            if len(fields) != len(columns):
                raise TableError(f"{path}:{number}: {len(fields)} fields, but the table has {len(columns)} columns")
            rows.append({**dict(zip(columns, fields)), "line": number})
    return rows


def write(path, comment, columns, rows):
    """Writes a table; `comment` is what the file's first lines say of its source."""
    lines = [f"# {line}".rstrip() for line in comment.strip().splitlines()]
    lines.append("# columns: " + "\t".join(columns))
    for row in rows:
        fields = [str(row.get(column, "")) for column in columns]
        for field in fields:
            if "\t" in field or "\n" in field:
                raise TableError(f"{path}: a tab or newline inside {field!r}")
        lines.append("\t".join(fields))
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def names(text):
    """The names of a field that separates them with `|`."""
    return [name for name in text.split("|") if name]

"""Run a command from a process that is small: `launch.py REPORT COMMAND...`.

The peak of a process counts from what it was forked from (getrusage(2), ru_maxrss), so the one
that measures must not start it by itself. REPORT gets the status of wait(2), the CPU seconds with
all that it started, and the peak in KB.
"""

import os
import sys

if __name__ == "__main__":
    report, *command = sys.argv[1:]
    if (child := os.fork()) == 0:
        os.execv(command[0], command)
    _, status, used = os.wait4(child, 0)
    with open(report, "w", encoding="ascii") as out:  # noqa: PTH123  pathlib would make it larger
        out.write(f"{status} {used.ru_utime + used.ru_stime} {used.ru_maxrss}")

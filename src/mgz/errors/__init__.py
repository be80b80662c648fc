"""What can go wrong through a user's doing, as one tree; each says what, where and how to mend it.

::

    MgzError                       base; `exit_code` 3
    ├── FileError                  the file itself cannot be read (3)
    ├── WorkbookError              the workbook is read but holds faults (4); `faults` holds them all
    ├── RuleError                  a rule file is broken (5); `faults` holds them all
    ├── QuestionError              a case, fact or moment breaks the closed lists (6)
    ├── ChangeError                a change names what is not in the region (8)
    └── IdentifierError            a BSN, AGB, BIG or UZOVI number is not valid (7)

Command-line usage errors leave with 64; 0, 1 and 2 are the verdicts of ``mgz prove``.
Everything else that is raised is a defect of the product, not of the user's file.
"""

from mgz.errors.fault import Fault, Place, Severity
from mgz.errors.tree import (
    ChangeError,
    FileError,
    IdentifierError,
    MgzError,
    QuestionError,
    RuleError,
    WorkbookError,
)

__all__ = [
    "ChangeError",
    "Fault",
    "FileError",
    "IdentifierError",
    "MgzError",
    "Place",
    "QuestionError",
    "RuleError",
    "Severity",
    "WorkbookError",
]

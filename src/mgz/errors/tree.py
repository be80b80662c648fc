"""The tree of user errors; see the package docstring for the picture."""

from collections.abc import Iterable, Sequence

from mgz.errors.fault import Fault


class MgzError(Exception):
    """A user mistake with at least one fault; printing it never shows a traceback."""

    exit_code = 3

    def __init__(self, faults: Fault | Iterable[Fault]) -> None:
        self.faults: Sequence[Fault] = (faults,) if isinstance(faults, Fault) else tuple(faults)
        if not self.faults:
            raise ValueError("a user error without a fault")
        super().__init__("\n".join(str(fault) for fault in self.faults))


class FileError(MgzError):
    """The file is empty, unreadable or of another kind than asked."""

    exit_code = 3


class WorkbookError(MgzError):
    """The region workbook was read and holds faults; nothing of it was loaded."""

    exit_code = 4


class RuleError(MgzError):
    """A rule file is broken: the product does not start with rules it could not prove."""

    exit_code = 5


class QuestionError(MgzError):
    """An ask, fact or moment lies outside the closed lists of the case format."""

    exit_code = 6


class ChangeError(MgzError):
    """A change to a region names something that is not there, or leaves something without its other end."""

    exit_code = 8


class IdentifierError(MgzError):
    """An identifying number is not valid; the fault says why."""

    exit_code = 7

"""The files with which an organisation is asked, a workbook and a letter; for the site and the commands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from mgz.coverage import Proof
from mgz.interop.workbook import Handout, HandoutSource, answer_text, handout_workbook
from mgz.reporting.asked_parties import AskedParty, with_text
from mgz.reporting.letter import Letter, LetterLine, letter_document

#: So long an organisation has to answer, when nobody chose a day.
DAYS: Final = 21
_LONGEST: Final = 60


class AskedFiles:
    """The files of one proof, made on one day."""

    def __init__(self, source: HandoutSource, proof: Proof, made: date) -> None:
        self._source, self._proof, self._made = source, proof, made

    def handout(self, party: AskedParty) -> Handout:
        """The rows that go to one organisation."""
        return self._source.handout(party.id, with_text(self._proof, party))

    def workbook(self, party: AskedParty) -> bytes:
        """The workbook to fill in."""
        return handout_workbook(self._source, self.handout(party), name=party.name, made=self._made)

    def letter(self, party: AskedParty, answer_by: date) -> bytes:
        """The letter that goes with it."""
        handout = self.handout(party)
        lines = [
            LetterLine(each.question.rank, each.text, each.question.clients, answer_text(handout, each))
            for each in handout.asked
        ]
        name = f"{file_name('vragen', party.name)}.xlsx"
        return letter_document(Letter(self._proof.region, party, lines, name, self._made, answer_by))

    def all_of(self, parties: Iterable[AskedParty], answer_by: date) -> Iterator[tuple[str, str, bytes]]:
        """Folder, name and content of every file, two to an organisation; a role without a name gets none."""
        named = (party for party in parties if party.id)
        for number, party in enumerate(named, start=1):
            folder = f"{number:03d}-{file_name('', party.name)}"
            yield folder, f"{file_name('vragen', party.name)}.xlsx", self.workbook(party)
            yield folder, f"{file_name('brief', party.name)}.docx", self.letter(party, answer_by)


def default_answer_by(made: date) -> date:
    """The day by which an answer is asked when nobody chose one."""
    return made + timedelta(days=DAYS)


def file_name(kind: str, name: str) -> str:
    """A name for a file on every system: ``vragen-stichting-de-elzen``."""
    plain = re.sub(r"[^\w]+", "-", name.lower()).strip("-")[:_LONGEST] or "organisatie"
    return f"{kind}-{plain}" if kind else plain

"""What the drawn regions really contain: a comparison proves nothing of what it never met."""

from __future__ import annotations

from collections import Counter

from mgz.vocabulary import Functie, Laag, ObligationKind, Reason, TriagePlace
from tests.generative.points import SEEDS, sides_of

#: A function, and for triage the place.
Where = tuple[Functie, TriagePlace | None]
Met = tuple[Where, Laag, Reason | None]

_SINGLE = (Functie.GENERAL_CARE, Functie.SPECIALIST_SO, Functie.SPECIALIST_VG)
WHERE: tuple[Where, ...] = (
    *((function, None) for function in _SINGLE),
    *((Functie.TRIAGE, place) for place in TriagePlace),
)
REASONS = {
    Laag.AFGESPROKEN: (
        Reason.BUITEN_UREN,
        Reason.AFSPRAAK_NIET_IN_WERKING,
        Reason.GEEN_HUISARTS,
        Reason.GEEN_AFSPRAAK,
        Reason.REGEL_OPEN,
        Reason.FEIT_ONBEKEND,
        Reason.GEEN_OPGAVE,
    ),
    Laag.INGEKOCHT: (
        Reason.CONTRACT_NIET_IN_WERKING,
        Reason.OMVANG_NUL,
        Reason.NIET_INGEKOCHT,
        Reason.REGEL_OPEN,
        Reason.FEIT_ONBEKEND,
        Reason.GEEN_OPGAVE,
        Reason.STANDBY_FUNDING_OPEN,
    ),
    Laag.INGEROOSTERD: (
        Reason.NIET_BEVESTIGD,
        Reason.ONBEREIKBAAR,
        Reason.BUITEN_BEREIK,
        Reason.DUBBEL_INGEROOSTERD,
        Reason.AFWEZIG,
        Reason.NIET_BEVOEGD,
        Reason.GEEN_DIENST,
        Reason.FEIT_ONBEKEND,
        Reason.GEEN_OPGAVE,
        Reason.BUITEN_HORIZON,
    ),
}
_CARE: Where = (Functie.GENERAL_CARE, None)
_SPECIALISTS: tuple[Where, ...] = ((Functie.SPECIALIST_SO, None), (Functie.SPECIALIST_VG, None))
_LOCATIE: Where = (Functie.TRIAGE, TriagePlace.LOCATIE)
_PRAKTIJK: Where = (Functie.TRIAGE, TriagePlace.PRAKTIJK)
_POST: Where = (Functie.TRIAGE, TriagePlace.POST)
_WIJK: Where = (Functie.TRIAGE, TriagePlace.WIJK)


def _impossible() -> dict[Met, str]:
    """What no region can show, with the reading of ADR 6 or 8 that forbids it."""
    found: dict[Met, str] = {}
    for where in (*_SPECIALISTS, _LOCATIE, _POST, _WIJK):
        found[where, Laag.AFGESPROKEN, Reason.GEEN_HUISARTS] = "only care and praktijk hang on the line (8.2)"
    found[_LOCATIE, Laag.AFGESPROKEN, Reason.REGEL_OPEN] = "asked or not, never open (8.1)"
    for where in (_CARE, _LOCATIE, _POST, _WIJK):
        for reason in (Reason.REGEL_OPEN, Reason.STANDBY_FUNDING_OPEN):
            found[where, Laag.INGEKOCHT, reason] = "only a specialist has a route and standby (8.10, 8.13)"
    found[_POST, Laag.INGEKOCHT, Reason.FEIT_ONBEKEND] = "no part in open Good Friday hours (8.4)"
    for where in (_LOCATIE, _WIJK):
        found[where, Laag.INGEKOCHT, Reason.NIET_INGEKOCHT] = "triage by name stays geen_opgave (8.14)"
    for layer in (Laag.INGEKOCHT, Laag.INGEROOSTERD):
        for reason in REASONS[layer]:
            if reason is not Reason.FEIT_ONBEKEND:
                found[_PRAKTIJK, layer, reason] = "later layers in open Good Friday hours only (8.4, 8.22)"
    return found


IMPOSSIBLE = _impossible()


def test_every_reason_occurs_wherever_it_can() -> None:
    """Each function, place, layer and reason that can be is met more than once; the rest never is."""
    met: Counter[Met] = Counter()
    for seed in range(SEEDS):
        parts = (part for mine in sides_of(seed).parts.values() for part in mine)
        met.update({((part.function, part.place), part.layer, part.outcome.reason) for part in parts})
    possible = {
        (where, layer, reason) for where in WHERE for layer in Laag for reason in (None, *REASONS[layer])
    }
    assert met.keys() == possible - IMPOSSIBLE.keys(), met.keys() ^ (possible - IMPOSSIBLE.keys())
    rare = {key: times for key, times in met.items() if times < 2}
    assert not rare


def test_every_kind_and_note_occurs() -> None:
    """Each row of the meaning of the proof is met covered and not, each note in its layer."""
    kinds: Counter[tuple[ObligationKind, bool]] = Counter()
    notes: Counter[tuple[Laag, str]] = Counter()
    parties: Counter[tuple[Laag, bool]] = Counter()
    places = 0
    for seed in range(SEEDS):
        for part in (part for mine in sides_of(seed).parts.values() for part in mine):
            kinds[part.kind, part.outcome.reason is None] += 1
            notes.update((part.layer, note) for note in part.outcome.notes)
            parties[part.layer, bool(part.outcome.party)] += part.outcome.reason is not None
            places += len(part.outcome.postcodes) == 1
    undecided = {ObligationKind.OPEN, ObligationKind.UNKNOWN, ObligationKind.GOOD_FRIDAY}
    assert kinds.keys() == {
        (kind, covered)
        for kind in ObligationKind
        for covered in (True, False)
        if not covered or kind not in undecided
    }
    assert notes.keys() == {
        *((Laag.AFGESPROKEN, note) for note in ("andere_hds", "no_gp", "hds_onbekend")),
        (Laag.INGEKOCHT, "omvang_niet_opgegeven"),
        *((Laag.INGEROOSTERD, note) for note in ("gegarandeerd", "norm_niet_gesteld", "reistijd_geschat")),
        *((layer, "goede_vrijdag") for layer in Laag),
    }
    assert min(*kinds.values(), *notes.values()) >= 15
    assert parties[Laag.AFGESPROKEN, True] == 0
    assert min(parties[Laag.INGEKOCHT, True], parties[Laag.INGEROOSTERD, True], places) >= 10

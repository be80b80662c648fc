"""The ways of living in which somebody may ask who their doctor is, as a client would say them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class LivingForm:
    """A way of living with the facts that go with it; `also` are forms of care no different."""

    key: str
    title: str
    says: str
    facts: Mapping[str, str]
    also: tuple[str, ...] = ()

    @property
    def in_institution(self) -> bool:
        """Whether there is nursing or support in the house to turn to first."""
        return self.facts["leveringsvorm"] == "verblijf"


def _home(form: str, **more: str) -> dict[str, str]:
    return {"wlz_indication": "yes", "leveringsvorm": form, "gp": "registered", **more}


def _residence(paper: str, by: str, **more: str) -> dict[str, str]:
    return _home("verblijf", behandeling=paper, treatment_by=by, **more)


LIVING_FORMS: Final = (
    LivingForm(
        "thuis-geen-wlz",
        "Ik woon thuis, zonder Wlz-indicatie",
        "De Wlz is de Wet langdurige zorg. Die is er voor wie altijd zorg of toezicht nodig heeft. U krijgt "
        "die zorg niet. Misschien hebt u wel hulp van de gemeente of wijkverpleging.",
        {"wlz_indication": "no", "leveringsvorm": "geen", "gp": "registered"},
    ),
    LivingForm(
        "thuis-mpt",
        "Ik woon thuis met losse zorg: een mpt, een pgb of allebei",
        "U krijgt zorg uit de Wlz in uw eigen huis. Mpt betekent: modulair pakket thuis. U krijgt dan een "
        "paar delen van de zorg. Met een pgb (persoonsgebonden budget) koopt u zelf zorg in.",
        _home("mpt"),
        ("pgb", "mpt_pgb"),
    ),
    LivingForm(
        "vpt",
        "Ik woon thuis met een volledig pakket (vpt), zonder behandeling",
        "Vpt betekent: volledig pakket thuis. U woont in uw eigen huis of appartement. Eén organisatie "
        "geeft al uw zorg uit de Wlz. Een specialist hoort niet bij het pakket.",
        _home("vpt", behandeling="zonder", treatment_by="none"),
    ),
    LivingForm(
        "vpt-behandeling",
        "Ik woon thuis met een volledig pakket (vpt), met behandeling",
        "U woont in uw eigen huis of appartement. Behandeling door een specialist hoort bij uw pakket. Uw "
        "huisarts blijft uw gewone dokter.",
        _home("vpt", behandeling="met", treatment_by="same_provider"),
    ),
    LivingForm(
        "instelling-behandeling",
        "Ik woon in een instelling die ook mijn behandeling geeft",
        "De instelling heeft een eigen arts, ook 's avonds en 's nachts. U hebt dan geen eigen huisarts.",
        _residence("met", "same_provider", gp="none", institution_anw="own"),
    ),
    LivingForm(
        "instelling-behandeling-hap",
        "Ik woon in een instelling met behandeling; 's nachts komt de huisartsenpost",
        "De instelling heeft overdag een eigen arts. Voor de avond en de nacht heeft zij een contract met de "
        "huisartsenpost.",
        _residence("met", "same_provider", gp="none", institution_anw="hap_contract"),
    ),
    LivingForm(
        "instelling-zonder",
        "Ik woon in een instelling zonder behandeling",
        "De instelling geeft wel verzorging, maar geen behandeling. U houdt uw huisarts of kiest een nieuwe.",
        _residence("zonder", "none"),
    ),
    LivingForm(
        "instelling-andere",
        "Ik woon in een instelling; een andere organisatie behandelt mij",
        "U woont bij de ene organisatie en krijgt behandeling van de andere. U houdt uw huisarts.",
        _residence("met", "other_provider"),
    ),
    LivingForm(
        "partner",
        "Ik woon mee met mijn partner in een instelling",
        "Uw partner is opgenomen en u niet. U hebt zelf geen Wlz-indicatie.",
        {"wlz_indication": "no", "leveringsvorm": "partner_verblijf", "gp": "registered"},
    ),
    LivingForm(
        "wachten",
        "Ik wacht thuis op een plek in een instelling",
        "U krijgt thuis zorg tot er plek is. Dat heet overbruggingszorg.",
        _home("overbrugging"),
    ),
    LivingForm(
        "tijdelijk",
        "Ik woon tijdelijk of voor een deel in een instelling",
        "U logeert er, of u bent er na een crisis. Of u woont een paar dagen per week in de instelling.",
        _home("logeeropvang"),
        ("crisis", "deeltijdverblijf"),
    ),
)

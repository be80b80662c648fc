"""What is asked and why it is not there, in plain words: per kind of obligation, per layer and per reason."""

from __future__ import annotations

from typing import Final

from mgz.vocabulary import Laag, ObligationKind, Reason

#: What must be there.
DEMANDS: Final[dict[ObligationKind, str]] = {
    ObligationKind.INSTITUTION_DAY: "De instelling zorgt overdag voor de algemene medische zorg. Zij doet "
    "dat zelf, of spreekt het af met een huisartsenpraktijk.",
    ObligationKind.INSTITUTION_ANW: "De instelling zorgt ook in avond, nacht en weekend voor de algemene "
    "medische zorg. Zij doet dat zelf, met anderen samen, of koopt het in bij een huisartsenpost.",
    ObligationKind.GP_DAY: "De huisarts geeft overdag de algemene medische zorg. Elke cliënt moet daarom bij "
    "een praktijk staan ingeschreven.",
    ObligationKind.GP_ANW: "De huisartsenpost geeft de zorg in avond, nacht en weekend. Er moet een post "
    "zijn die werkt op de plek waar deze cliënten wonen.",
    ObligationKind.SPECIALIST_RESIDENCE: "De zorgaanbieder regelt dat er dag en nacht een specialist is voor "
    "deze bewoners, ook als hij er zelf geen in dienst heeft.",
    ObligationKind.SPECIALIST_VPT: "De zorgaanbieder regelt dat er dag en nacht een specialist is voor deze "
    "cliënten met vpt, ook als hij er zelf geen in dienst heeft.",
    ObligationKind.SPECIALIST_HOME: "In de regio is er dag en nacht een specialist voor deze cliënten thuis.",
    ObligationKind.SPECIALIST_BRIDGING: "In de regio is er dag en nacht een specialist voor deze cliënten "
    "die op een plek wachten.",
    ObligationKind.SPECIALIST_FORM_OPEN: "Of hier een specialist moet zijn, laten de bronnen open. Is er een "
    "afspraak, dan telt die.",
    ObligationKind.TRIAGE_LOCATION: "Op de woonlocatie is er dag en nacht iemand die beoordeelt hoe dringend "
    "een vraag is: ter plaatse of met een voorwacht.",
    ObligationKind.TRIAGE_PRACTICE_INSTITUTION: "De instelling beoordeelt overdag hoe dringend een vraag is.",
    ObligationKind.TRIAGE_PRACTICE_GP: "De praktijk beoordeelt overdag hoe dringend een vraag is.",
    ObligationKind.TRIAGE_POST_INSTITUTION: "De instelling beoordeelt ook in avond, nacht en weekend hoe "
    "dringend een vraag is.",
    ObligationKind.TRIAGE_POST_GP: "De huisartsenpost beoordeelt in avond, nacht en weekend hoe dringend een "
    "vraag is.",
    ObligationKind.TRIAGE_WIJK: "De regio koos voor een voorwacht in de wijk: die is er in avond, nacht en "
    "weekend voor cliënten thuis.",
    ObligationKind.OPEN: "Er moet iemand zijn. De bronnen beslissen niet wie dat is.",
    ObligationKind.UNKNOWN: "Er moet iemand zijn. Wie dat is, hangt af van een gegeven dat nog ontbreekt.",
    ObligationKind.GOOD_FRIDAY: "De regio heeft niet gekozen of Goede Vrijdag overdag als ANW telt. Daarom "
    "moet het zowel overdag als in ANW geregeld zijn.",
}

#: What the layer asks on top of it.
LAYERS: Final[dict[Laag, str]] = {
    Laag.AFGESPROKEN: "",
    Laag.INGEKOCHT: "Dat is afgesproken; nu gaat het erom of het ook is ingekocht.",
    Laag.INGEROOSTERD: "Dat is afgesproken en ingekocht; nu gaat het erom of er echt iemand is.",
}

#: Reason -> what it means.
MEANINGS: Final[dict[Reason, str]] = {
    Reason.BUITEN_UREN: "Er is een afspraak, maar die geldt niet op deze uren.",
    Reason.AFSPRAAK_NIET_IN_WERKING: "Er staat een afspraak in het werkboek, maar die werkt dan niet: nog "
    "niet getekend, nog niet begonnen, al voorbij, of de partij bestaat dan niet.",
    Reason.GEEN_HUISARTS: "Deze cliënten hebben geen huisarts, of een huisarts heeft hen geweigerd.",
    Reason.GEEN_AFSPRAAK: "Er is geen afspraak. Dat is zo opgegeven, of de lijst is volledig en het staat er "
    "niet in.",
    Reason.CONTRACT_NIET_IN_WERKING: "Er is een contract, maar op deze dagen werkt het niet.",
    Reason.OMVANG_NUL: "Er is een contract met omvang nul: daarmee is er niets ingekocht.",
    Reason.NIET_INGEKOCHT: "Er is geen contract, en de lijst met contracten is volledig.",
    Reason.NIET_BEVESTIGD: "Er staat iemand op het rooster, maar die heeft de dienst niet bevestigd.",
    Reason.ONBEREIKBAAR: "Er is iemand, maar er is geen dienstnummer om te bellen.",
    Reason.BUITEN_BEREIK: "Wie dienst heeft, is er later dan de norm van de regio toestaat.",
    Reason.DUBBEL_INGEROOSTERD: "Wie dienst heeft, heeft op hetzelfde moment nog een dienst.",
    Reason.AFWEZIG: "Wie dienst heeft, is opgegeven als afwezig.",
    Reason.NIET_BEVOEGD: "Wie dienst heeft, is op die dag niet bevoegd voor deze zorg.",
    Reason.GEEN_DIENST: "Er staat niemand op het rooster.",
    Reason.REGEL_OPEN: "De regels zeggen niet wie hier verantwoordelijk is. De regio spreekt dat zelf af.",
    Reason.FEIT_ONBEKEND: "Er ontbreekt een gegeven. Zonder dat gegeven weten we niet of het geregeld is.",
    Reason.GEEN_OPGAVE: "Er is nog niets over opgegeven. Het kan geregeld zijn; dat weten we niet.",
    Reason.STANDBY_FUNDING_OPEN: "Er is geen beschikbaarheid ingekocht. Wie die betaalt, beslissen de "
    "bronnen niet.",
    Reason.BUITEN_HORIZON: "Dit is na de laatste dag waarvoor een rooster verplicht is.",
}

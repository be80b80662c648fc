"""R001-R045: the handreiking of 9-12-2024."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, in_rule, later, no_rule, point, setting

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule(
        "R001", "Begrip: wat medisch-generalistische zorg is. Geen wettelijke grond, dus niets te beslissen."
    ),
    no_rule("R002", "Doel van het convenant en wie tekenden; wat het vraagt staat in R010 en verder."),
    no_rule("R003", "Over de handreiking zelf: zij is een beschrijving van een proces."),
    no_rule("R004", "Aanleiding; welk deel de Zvw betaalt beslissen R057, R101, R107 en R108."),
    no_rule("R005", "Voor wie het convenant vooral bedoeld is; het sluit niemand in of uit."),
    no_rule("R006", "Opdracht aan de ondertekenaars om hun leden te stimuleren; raakt geen cliënt of regio."),
    in_code("R010", "De kern: voor elke groep, elke minuut, elke functie gevraagd.", "mgz.coverage.prove"),
    point("R011", "Taakverdeling: eerste actie bij aanbieders en artsen samen.", "taakverdeling"),
    in_code(
        "R012",
        "De zeven soorten partijen; dezelfde die aan de tafel horen.",
        "mgz.rules.regiotafels.MUST_SIT",
    ),
    point(
        "R013",
        "De onderwerpen waarover afspraken nodig zijn; beschikbaarheid en bereikbaarheid bewijst de dekking.",
        "taakverdeling",
        "regiebehandelaar",
        "informatieoverdracht",
        "medisch_organisatorisch",
        "inkoopafspraken",
    ),
    setting(
        "R014",
        "De vrijheid van de regio: haar keuzes zijn instellingen met dagen waarop ze gelden.",
        "dag_begin",
        "dag_einde",
        "goede_vrijdag_anw",
        "voorwacht_in_de_wijk",
    ),
    point("R019", "Vaste huisartsen per woonlocatie, ANW inbegrepen.", "vaste_huisarts"),
    point(
        "R020",
        "De vaste huisarts wordt aangeraden: het punt vraagt een afspraak, geen inschrijving.",
        "vaste_huisarts",
    ),
    point("R021", "De regionale huisartsenorganisatie ondersteunt bij dit punt.", "vaste_huisarts"),
    point("R022", "De post betrokken bij de afspraken met vaste huisartsen.", "hap_betrokken"),
    point("R023", "De post betrokken bij de afspraken met SO of arts VG.", "hap_betrokken"),
    in_code(
        "R024",
        "Triage op elke plaats gevraagd, dag en ANW.",
        "mgz.vocabulary.TriagePlace",
        "mgz.coverage.prove",
    ),
    in_code(
        "R025",
        "Huisarts of instelling, SO en arts VG gevraagd, dag en ANW.",
        "mgz.coverage.prove",
    ),
    point("R025", "De overdracht van informatie en patiënten.", "informatieoverdracht"),
    point(
        "R026",
        "Of de taakverdeling er is. Of zij past bij de capaciteit beslist de regio zelf.",
        "taakverdeling",
    ),
    point("R028", "Ontbreekt een overleg, dan is het zorgkantoor aan zet.", "overlegstructuur"),
    point(
        "R030",
        "Wie het overleg bijeenroept: eerste actie bij zorgkantoor, met de verzekeraar.",
        "overlegstructuur",
    ),
    later(
        "R032",
        "Het mandaat van de deelnemers is geen feit van het casusformaat en geen kolom van het werkboek.",
    ),
    later(
        "R034",
        "Procesafspraken van de tafel: agenda, prioriteiten, planning, wijze van besluiten.",
    ),
    no_rule("R035", "Verwijst naar de lijst van R013 en naar de convenanttekst, die er niet is (O11)."),
    point("R036", "Wat is afgesproken komt terug in de inkoop.", "inkoopafspraken"),
    point("R037", "Zorgkantoor en verzekeraar zijn aan zet waar de inkoop ontbreekt.", "inkoopafspraken"),
    point("R038", "De inkoop tegen de afspraken gehouden, per aanbieder.", "inkoopafspraken"),
    no_rule("R042", "Welke stukken nog op het convenant worden afgestemd; wat bij strijd geldt zegt R043."),
    no_rule("R044", "Waar iemand met vragen terecht kan."),
    in_rule(
        "R045",
        "De proceskaart is er niet; de route is opnieuw gemaakt uit R029-R041 (O12).",
        "IS-INTERNAL",
        "IS-ZORGKANTOOR",
        "IS-REGIOTAFEL",
    ),
)

"""S01-S46: public sources that no rule rests on, or that something besides the rules rests on."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, later, no_rule, setting

_URGENCY: Final = "Urgentie en spoed aan bed horen bij de triage van een vraag; nog niet gebouwd."
_PHONE: Final = "Norm voor de telefoon van een post; gedateerd, en er is geen telefoonverkeer in het product."

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule("S01", "Wie het convenant tekende."),
    in_code("S04", "De keuze van de vorm; mpt en pgb samen mag.", "mgz.vocabulary.Leveringsvorm"),
    no_rule("S10", "Zvw na de Wlz; R107 en R108 zeggen het per route."),
    no_rule("S11", "Zorgplicht van de verzekeraar; de eerste actie bij een gat steunt op S41 en O18."),
    no_rule("S12", "Oude tekst over de Wmo; wat voor een Wlz-cliënt geldt staat in besluit 19."),
    setting(
        "S16",
        "Toestemming vooraf: alleen een bron uit 2017 (O20), dus een keuze van het zorgkantoor.",
        "toestemming_vooraf",
    ),
    no_rule("S17", "Bevestigt R017 en R057 met andere woorden."),
    no_rule("S18", "Bevestigt R015; wie van de artsen van de instelling is aan haar."),
    no_rule("S19", "Regionale afspraak; bevestigt R061 en R064."),
    no_rule("S20", "Ouder dan GZSP en vervangen door R107 en S13 (X4)."),
    no_rule("S23", "Bevestigt S21 voor de ggz; of de ggz meedoet beslist de regio (O13)."),
    later("S25", _URGENCY),
    later("S26", _URGENCY),
    setting(
        "S27",
        "Aanrijtijd in één regio: een norm stelt de regio zelf.",
        "bereiknorm_algemene_zorg",
        "bereiknorm_triage",
    ),
    no_rule("S28", _PHONE),
    no_rule("S29", _PHONE),
    in_code("S31", "De erkende feestdagen.", "mgz.calendar.holidays"),
    in_code("S33", "Ook eerste paasdag en eerste pinksterdag.", "mgz.calendar.holidays"),
    no_rule("S35", "Ervaring in één regio; de meldcentrale is een idee (R192)."),
    no_rule("S36", "Verwacht tekort, geen norm."),
    later("S37", "Codelijsten van iWlz voor uitwisseling; de vormen zelf staan in R052."),
    later("S38", "Rolcodes voor inloggen met een pas."),
    no_rule(
        "S40",
        "Oude richtlijn over doorgaan tot een ander het overneemt; een overgang vraagt overdracht (R025).",
    ),
    no_rule("S42", "Wat een verzekerde zelf kan doen; wie aan zet is staat in S41 en O18."),
    later("S43", "Naam van een oude declaratiestandaard; bestanden maken doet het product niet."),
    no_rule("S44", "Gronden voor een indicatie; of er een is, is een feit van de vraag."),
    no_rule("S45", "Beleidsgeschiedenis."),
    no_rule("S46", "Voorganger van het convenant."),
)

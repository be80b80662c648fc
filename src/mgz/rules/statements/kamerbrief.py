"""R100-R125: the letter to parliament."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, later, no_rule, point, setting

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule("R100", "Voorgeschiedenis van het convenant."),
    no_rule(
        "R102",
        "Vaststelling: er zijn aanbieders zonder contract voor behandeling. Wat dan geldt: R017, R018, R081.",
    ),
    in_code(
        "R103",
        "Uitgangspunt, niet in één regel te vatten: het bewijs toetst de toegang, het antwoord noemt wie.",
        "mgz.coverage.prove",
        "mgz.answer.answer",
    ),
    no_rule("R104", "Waaraan partijen werken; de randvoorwaarden zelf staan in R007."),
    point("R105", "Of er voor elke cliënt een regiebehandelaar geregeld is.", "regiebehandelaar"),
    setting(
        "R111", "Tegenover R075 en R080 (X2); of afstemming telt kan een regio vastleggen.", "indirecte_tijd"
    ),
    no_rule(
        "R117",
        "Open bij de bron: hoe ver trajecten worden ingekocht. Het contract is een feit van de vraag (R084).",
    ),
    no_rule("R118", "Wie het ondersteuningsprogramma betaalt; wie in aanmerking komt staat in R203 en R204."),
    no_rule("R119", "Uitkomst van onderzoek."),
    no_rule("R120", "Uitkomst van onderzoek over sturing."),
    no_rule("R121", "Verwachting over 2025."),
    later(
        "R122",
        "Of per cliënt wordt vastgelegd is een toets; het vastleggen zelf is er nog niet.",
    ),
    no_rule("R123", "Waarneming van de NZa bij acht aanbieders."),
    no_rule("R124", "Begrip: wat behandeling is volgens de Wlz; de regels steunen op S03."),
)

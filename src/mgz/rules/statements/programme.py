"""R200-R218: the progress report of the support programme, monitoring only."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_document, later, no_rule

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule("R200", "Doel van het programma."),
    later("R201", "Hoe een vraag een traject wordt; de monitor van het programma is er nog niet."),
    no_rule("R205", "Waaruit ondersteuning bestaat."),
    later("R206", "De elf rollen van ondersteuning zijn een lijst voor de monitor."),
    later("R207", "Evaluatie halverwege en aan het eind: monitor van het programma."),
    later("R208", "De voortgangsscore op een schaal van tien: monitor van het programma."),
    no_rule("R209", "Waarneming: wat gewoon wordt."),
    no_rule("R210", "Waarneming in de gehandicaptenzorg."),
    no_rule("R211", "Waarneming: veel aparte tafels."),
    no_rule("R212", "Waarneming: borgen is moeilijk."),
    no_rule("R213", "Raad: niet elke vraag vraagt een arts."),
    later("R214", "De stem van cliënten en naasten: een vragenlijst, geen regel; nog niet gebouwd."),
    no_rule("R215", "Hoe de ondersteuning blijft."),
    no_rule("R216", "Thema's van bijeenkomsten."),
    in_document(
        "R217", "Licentie van de rapportage: het product vat samen en neemt geen zin over.", "CONTRIBUTING.md"
    ),
    no_rule("R218", "Hoe bijeenkomsten worden herhaald."),
)

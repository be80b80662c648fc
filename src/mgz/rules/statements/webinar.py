"""R050-R089: the webinar on funding."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, later, no_rule, setting

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule("R050", "Begrip: regionaal, over domeinen heen, dag en nacht; wat dat vraagt staat in R010."),
    no_rule(
        "R051", "Vaststelling dat de bekostiging niet duidelijk genoeg is; wat open is staat bij O03 tot O24."
    ),
    in_code("R052", "De leveringsvormen zijn een gesloten lijst.", "mgz.vocabulary.Leveringsvorm"),
    in_code("R053", "Vijf woningen bij elkaar.", "mgz.rules.vpt.cluster_size"),
    setting("R055", "De kilometer is een voorbeeld; de straal kiest de regio.", "vpt_straal_meter"),
    no_rule("R060", "Aandachtspunten voor het zorgkantoor; wat ervan te toetsen is staat in R025 en R037."),
    in_code(
        "R066",
        "Jaarlijks opnieuw: uiterlijk dezelfde dag een jaar later.",
        "mgz.rules.deployments.within_a_year",
    ),
    later(
        "R072", "De M&I-module is geen woord van het casusformaat (gp_item); het is een etiket zonder tarief."
    ),
    in_code("R075", "Alleen directe minuten tellen.", "mgz.rules.claims.claimed_minutes"),
    in_code("R084", "Start en vervolg in kalendermaanden.", "mgz.rules.trajectories.trajectory_phase"),
    no_rule("R083", "Wrijving die aanleiding gaf tot het traject van R084."),
    no_rule(
        "R085", "Waarneming: er wordt weinig ingekocht. Of er een afspraak is, is een feit van de vraag."
    ),
    no_rule("R086", "Hoe een nieuwe prestatie tot stand komt; geen regel van zorg."),
    no_rule("R087", "Doelen van een onderzoek."),
    no_rule(
        "R088",
        "Casus mevrouw Bakker; als uitgewerkt geval getoetst (V001), beslist door R080, R081, R107 en R108.",
    ),
)

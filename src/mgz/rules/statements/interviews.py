"""R150-R196: the interviews, which show practice and never a norm."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, later, no_rule, point, setting

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule("R150", "Mening over het convenant."),
    no_rule("R151", "Ervaring in Twente: wat vpt is was niet bekend. Daarom legt het antwoord de vorm uit."),
    no_rule("R152", "Mening: het convenant lost het tekort niet op."),
    in_code("R153", "De drie plaatsen van triage.", "mgz.vocabulary.TriagePlace"),
    no_rule("R154", "Ervaring; wie naast de arts handelt beslissen R063, R115 en R171."),
    in_code(
        "R155",
        "De vraag van het product: welke arts, voor welk moment, voor welke cliënt.",
        "mgz.answer.answer",
        "mgz_cli.who",
    ),
    in_code(
        "R156", "Samen doen kan in een pool van meer aanbieders; verplicht is het niet.", "mgz.region.Pool"
    ),
    no_rule("R157", "Ervaring in Twente; de rol van het zorgkantoor staat in R028 en R161."),
    no_rule(
        "R158",
        "Waarneming over kleinschalig wonen; wie zonder eigen SO een afspraak moet hebben staat in R023.",
    ),
    in_code("R159", "Cijfers per locatie; welk deel acuut is rekent een regel uit.", "mgz.region.Consults"),
    no_rule("R160", "Raad aan aanbieders."),
    no_rule("R162", "De opvatting van één aanbieder; de norm is R010."),
    later("R163", "Het MDO: agenda per cliënt en wie wat doet, is er nog niet."),
    later("R164", "Wie bij een MDO aanschuift; hoort bij R163."),
    no_rule("R165", "Vuistregel uit een gesprek; R107 en R108 beslissen hetzelfde en gaan voor."),
    no_rule("R166", "Praktijk van één aanbieder."),
    no_rule("R167", "Besluit van één regiotafel."),
    no_rule("R168", "Mening over afdwingbaarheid; wat zonder huisarts gebeurt staat in O18."),
    no_rule("R169", "Waarschuwingssignalen zonder maat."),
    no_rule("R170", "Mening over het verdelen van schaarste."),
    point("R171", "Het compacte team: rollen afgesproken.", "taakverdeling"),
    later("R175", "Wensen voor zorg vooraf (ACP) zijn gegevens van personen; die zijn er nog niet."),
    point("R176", "Het compacte team werkt alleen overdag; 's avonds de gewone post.", "taakverdeling"),
    no_rule("R177", "Werkwijze binnen de proef; wie handelt staat in R173 en R176."),
    no_rule("R180", "Wens: andere bekostiging; vraagt een andere wet."),
    no_rule("R181", "Waarneming: waar het compacte team tot nu toe werkt."),
    no_rule("R182", "Praktijk in Amsterdam."),
    in_code("R183", "Een gedeelde pool van SO's is een keuze van de regio, geen norm.", "mgz.region.Pool"),
    no_rule("R184", "Praktijk van één aanbieder."),
    no_rule("R185", "Wens van huisartsen; de keuze voor thuis is van de cliënt (S04)."),
    setting(
        "R190",
        "Of tijd voor een MDO telt (X2, O04); een regio kan haar afspraak vastleggen.",
        "indirecte_tijd",
    ),
    no_rule("R191", "Mening over wat helpt."),
    no_rule("R192", "Idee van een meldcentrale; besluit 10 laat het buiten de regels."),
    setting("R193", "De voorwacht thuis; de SO dag en nacht is een regel.", "voorwacht_in_de_wijk"),
    no_rule("R194", "Mening over later de balans opmaken."),
    no_rule("R195", "Oproep over inkoop."),
    no_rule("R196", "Hoe het overleg in Twente begon."),
)

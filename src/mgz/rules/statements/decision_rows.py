"""The rows of decision tables DT1 (G), DT2 (A), DT3 (SP), the checks of DT7 (C), and what carries each."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, in_rule, later, no_rule, point

STATEMENTS: Final[tuple[Statement, ...]] = (
    in_rule("G1", "Geen indicatie: de huisarts.", "CARE-NO-INDICATION", "GC-GP"),
    in_rule(
        "G2",
        "Verblijf en behandeling van één aanbieder: de instelling.",
        "CARE-SAME-PROVIDER",
        "GC-INSTITUTION",
    ),
    in_rule("G2s", "De instelling huurt een huisarts in.", "GC-INSTITUTION-HIRES-GP"),
    in_rule("G3", "Verblijf zonder behandeling: de huisarts.", "CARE-WITHOUT", "GC-GP"),
    in_rule("G4", "Een ander behandelt: de huisarts.", "CARE-OTHER-PROVIDER", "GC-GP"),
    in_rule("G5", "Alleen op papier: de huisarts, met een signaal.", "CARE-PAPER-ONLY", "F-NONCONFORM"),
    *(
        in_rule(row, "Thuis met een indicatie: de huisarts.", "CARE-AT-HOME", "GC-GP")
        for row in ("G6", "G7", "G8", "G9", "G10")
    ),
    in_rule("G11", "Vormen waarover niets gezegd is: open.", "CARE-SILENT", "GC-SILENT"),
    in_rule("G12", "Meewonende partner: de huisarts.", "CARE-NO-INDICATION", "GC-GP"),
    in_rule(
        "G13", "GGZ thuis: de huisarts of een gat, met een signaal.", "CARE-AT-HOME", "GC-GAP-WLZ", "F-SCOPE"
    ),
    in_rule("A1", "Ingeschreven: de post.", "AN-POST", "UC-POST-GENERAL"),
    in_rule("A2", "De instelling in de ANW.", "AN-INSTITUTION-ANW", "UC-INSTITUTION-ANW", "UC-HIRED-POST"),
    in_rule(
        "A3", "Compact team: de post, en elk consult achteraf besproken.", "UC-POST-GENERAL", "F-EVALUATE"
    ),
    in_rule(
        "A4",
        "Specifieke vraag: de post, met de specialist erachter.",
        "UC-POST-SO",
        "UC-POST-VG",
        "F-STANDBY",
    ),
    in_rule("A5", "Zonder huisarts: de post, met een signaal.", "AN-POST", "F-NO-GP"),
    no_rule("A6", "Een meldcentrale is een idee en geen norm (besluit 10)."),
    in_rule("A7", "Geen regeling: een gat.", "AN-NO-ANW", "UC-NO-ANW"),
    in_rule("SP1", "GZSP per uur.", "SC-GZSP-SO", "SC-GZSP-ARTS-VG"),
    in_rule("SP2", "GZSP-traject vanaf 2025.", "TS-START", "TS-FOLLOW-UP"),
    in_rule("SP3", "In het pakket van verblijf.", "SW-RESIDENCE-MET", "SC-ZZP"),
    in_rule("SP4", "Verblijf zonder behandeling: H-codes.", "SW-RESIDENCE-ZONDER", "SC-H-SO", "SC-H-VG"),
    in_rule("SP5", "In het pakket van vpt.", "SW-VPT-MET", "SC-VPT-SO", "SC-VPT-ARTS-VG"),
    in_rule("SP6", "Vpt zonder behandeling: apart.", "SW-VPT-ZONDER", "SC-H-SO", "SC-H-VG"),
    in_rule("SP7", "Mpt: H-codes.", "SW-HOME", "SC-H-SO", "SC-H-VG"),
    in_rule("SP8", "Pgb: H-codes, niet uit het pgb.", "SW-HOME", "CV-PGB"),
    in_rule("SP9", "Geen overeenkomst: niet te declareren.", "SC-H-NO-AGREEMENT", "F-CONTRACTED-NO"),
    in_rule("SP10", "Geen traject bij een indicatie.", "TS-WLZ"),
    in_rule("SP11", "Geen verwijzing: niet te declareren.", "SC-GZSP-NO-REFERRAL"),
    in_rule(
        "SP12",
        "Gedragswetenschapper of paramedicus: de code is open.",
        "SC-H-GEDRAGSWETENSCHAPPER",
        "SC-H-PARAMEDICUS",
    ),
    point("C01", "Er is een overleg.", "overlegstructuur"),
    in_rule(
        "C02",
        "De zeven soorten partijen. Hun mandaat is nog geen feit (R032).",
        "QU-COMPLETE",
        "QU-INCOMPLETE",
    ),
    later("C03", "Procesafspraken van de tafel (R034)."),
    point("C04", "Taakverdeling.", "taakverdeling"),
    point("C05", "Regiebehandelaar geregeld.", "regiebehandelaar"),
    point("C06", "Vaste huisarts, ANW, post betrokken.", "vaste_huisarts", "hap_betrokken"),
    in_rule("C07", "Afspraak met SO of arts VG, ook zonder eigen.", "CF-SPECIALIST", "SA-ANY-NONE-EMPLOYED"),
    point("C07", "De post betrokken bij die afspraak.", "hap_betrokken"),
    in_code("C08", "Triage per plaats en uur.", "mgz.coverage.prove"),
    in_code("C09", "Functies per uur.", "mgz.coverage.prove"),
    point("C10", "Informatieoverdracht.", "informatieoverdracht"),
    point("C11", "Medisch-organisatorische ondersteuning.", "medisch_organisatorisch"),
    point("C12", "Inkoop past bij de afspraken.", "inkoopafspraken"),
    in_rule("C13", "Het convenant gaat voor.", "SC-COVENANT"),
    in_rule("C14", "Elke kwestie een stap; wie aan zet is staat bij de eerste actie.", "ES-1", "FA-PROVIDER"),
)

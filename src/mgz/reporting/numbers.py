"""Numbers with their nouns, as the Dutch write them."""


def amount(number: int) -> str:
    """A whole number with points: ``11.004``."""
    return f"{number:,}".replace(",", ".")


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun in the right form: ``1 gat``, ``2 gaten``."""
    return f"{amount(number)} {one if number == 1 else many}"


def clients(number: int) -> str:
    """So many clients."""
    return counted(number, "cliënt", "cliënten")


def obligations(number: int) -> str:
    """So many obligations."""
    return counted(number, "verplichting", "verplichtingen")

"""Why one cell cannot be used."""


class CellFault(Exception):
    """Why a cell does not hold what its column asks: message key, message and remedy."""

    def __init__(self, key: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.key, self.message, self.remedy = key, message, remedy

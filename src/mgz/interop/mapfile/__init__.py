"""Map files: borders as GeoJSON, and points of postcodes or places as a table (CSV)."""

from mgz.interop.mapfile.reading import MAX_BYTES, MapFile, read_map
from mgz.interop.mapfile.refusals import refusal

__all__ = ["MAX_BYTES", "MapFile", "read_map", "refusal"]

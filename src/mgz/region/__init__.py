"""The region: everything that was stated about a region as one immutable snapshot, and its facts."""

from mgz.region.canonical import canonical_json, digest
from mgz.region.choices import choice_cuts, front_guard, reach_norm, specialist_choice
from mgz.region.clients import Group, Registration
from mgz.region.consults import Consults
from mgz.region.duties import Absence, Pool, Professional, Shift, Wish
from mgz.region.facts import Facts, carries_obligation, facts_of
from mgz.region.figures import FigureSource
from mgz.region.mapdata import LonLat, MapData, MapPoint, Outline, Ring, holds, middle
from mgz.region.practice import CALENDAR_KEYS, calendar_settings, setting_cuts
from mgz.region.promises import Agreement, Contract, Convenantpunt, Post, Scope, ScopeKind
from mgz.region.region import Region
from mgz.region.rows import Area, Location, Organisation, Practice, Setting, Stated
from mgz.region.travel import PostcodePoint, TravelTime, travel_minutes

__all__ = [
    "CALENDAR_KEYS",
    "Absence",
    "Agreement",
    "Area",
    "Consults",
    "Contract",
    "Convenantpunt",
    "Facts",
    "FigureSource",
    "Group",
    "Location",
    "LonLat",
    "MapData",
    "MapPoint",
    "Organisation",
    "Outline",
    "Pool",
    "Post",
    "PostcodePoint",
    "Practice",
    "Professional",
    "Region",
    "Registration",
    "Ring",
    "Scope",
    "ScopeKind",
    "Setting",
    "Shift",
    "Stated",
    "TravelTime",
    "Wish",
    "calendar_settings",
    "canonical_json",
    "carries_obligation",
    "choice_cuts",
    "digest",
    "facts_of",
    "front_guard",
    "holds",
    "middle",
    "reach_norm",
    "setting_cuts",
    "specialist_choice",
    "travel_minutes",
]

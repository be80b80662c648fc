"""A region written as a workbook and read again is the same region, whatever is in it."""

from hypothesis import HealthCheck, given, settings

from mgz.interop.workbook import decode, encode, read_workbook
from mgz.region import Region
from tests.generative.interop.roster_rows import rostered_regions
from tests.generative.region_strategy import regions


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(regions())
def test_nothing_is_lost(region: Region) -> None:
    content = encode(region)
    reading = read_workbook(content, file="regio.xlsx", known_on=region.known_on)
    assert reading.faults == ()
    assert reading.region == region
    assert reading.region is not None and reading.region.hash == region.hash


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(regions())
def test_writing_is_stable(region: Region) -> None:
    content = encode(region)
    again = decode(content, file="regio.xlsx", known_on=region.known_on)
    assert encode(again) == content


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rostered_regions())
def test_nothing_of_a_roster_is_lost(region: Region) -> None:
    reading = read_workbook(encode(region), file="regio.xlsx", known_on=region.known_on)
    assert reading.faults == ()
    assert reading.region == region

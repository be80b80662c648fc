-- Time: which promises hold at which minute, and the moments at which nothing differs.
-- Loaded by load.py: the days with their minutes by the Dutch wall clock, every row of the region, and the rules' word
-- per client group and day. Days are ordinal numbers, first and last day both count.

-- One row per UTC minute of the period.
CREATE TABLE minutes AS
SELECT minute, day, clock + minute - begins AS clock, time_class
FROM stretches CROSS JOIN region, LATERAL unnest(range(begins, ends)) AS each (minute)
WHERE minute >= period_begins AND minute < period_ends;

-- The reasons from near to far from a working answer; a gap always goes before what is undecided
-- (docs/betekenis.md, design section 8).
CREATE TABLE reasons AS
SELECT * FROM (VALUES
    ('buiten_uren', 'gat', 1), ('afspraak_niet_in_werking', 'gat', 2), ('geen_huisarts', 'gat', 3),
    ('geen_afspraak', 'gat', 4), ('contract_niet_in_werking', 'gat', 5), ('omvang_nul', 'gat', 6),
    ('niet_ingekocht', 'gat', 7), ('niet_bevestigd', 'gat', 8), ('onbereikbaar', 'gat', 9),
    ('buiten_bereik', 'gat', 10), ('dubbel_ingeroosterd', 'gat', 11), ('afwezig', 'gat', 12),
    ('niet_bevoegd', 'gat', 13), ('geen_dienst', 'gat', 14), ('regel_open', 'onbeslist', 15),
    ('feit_onbekend', 'onbeslist', 16), ('geen_opgave', 'onbeslist', 17),
    ('standby_funding_open', 'onbeslist', 18), ('buiten_horizon', 'onbeslist', 19)
) AS words (reason, state, rank);

-- As what a minute is judged: day or ANW. On Good Friday with an open switch it is both, by day not a holiday and in
-- ANW a holiday (ADR 6.8, 8.4).
CREATE TABLE minute_legs AS
SELECT minute, day, clock, leg, if(time_class = 'unknown', leg = 'anw', c.switched_on) AS good_friday_counts
FROM minutes JOIN calendar AS c USING (day) CROSS JOIN (VALUES ('dag'), ('anw')) AS legs (leg)
WHERE time_class IN (leg, 'unknown');

-- Weekly hours hold by the wall clock; a window may run into the next day; `feestdag` (day 7) comes on top of the
-- weekday (ADR 7, docs/werkboek.md).
CREATE TABLE minute_hours AS
SELECT m.minute, m.leg, h.hours
FROM minute_legs AS m JOIN hours AS h ON h.kind IN ('altijd', m.leg)
UNION
SELECT m.minute, m.leg, w.hours
FROM minute_legs AS m JOIN calendar AS today USING (day)
JOIN windows AS w ON m.clock >= w.first_clock AND m.clock < w.last_clock
WHERE w.day = today.weekday OR (w.day = 7 AND (today.holiday OR (today.good_friday AND m.good_friday_counts)))
UNION
SELECT m.minute, m.leg, w.hours
FROM minute_legs AS m JOIN calendar AS eve ON eve.day = m.day - 1
JOIN windows AS w ON m.clock + 1440 >= w.first_clock AND m.clock + 1440 < w.last_clock
WHERE w.day = eve.weekday OR (w.day = 7 AND (eve.holiday OR (eve.good_friday AND m.good_friday_counts)));

-- Who is on duty and who is away, minute by minute.
CREATE TABLE minute_shifts AS
SELECT minute, shift FROM minutes JOIN shifts ON minute >= begins AND minute < ends;
CREATE TABLE minute_absences AS
SELECT DISTINCT minute, professional FROM minutes JOIN absences ON minute >= begins AND minute < ends;

-- A moment: all minutes of one day that have one time class, with the same hours in force, the same persons on duty
-- and the same persons away. Rows have whole days, so nothing else can differ between two of its minutes.
CREATE TABLE minute_signs AS
SELECT m.minute, m.day, m.time_class,
       list_sort(list(s.sign) FILTER (s.sign IS NOT NULL)) AS signs
FROM minutes AS m
LEFT JOIN (
    SELECT minute, leg || ' ' || hours AS sign FROM minute_hours
    UNION ALL SELECT minute, 'on ' || shift FROM minute_shifts
    UNION ALL SELECT minute, 'away ' || professional FROM minute_absences
) AS s USING (minute)
GROUP BY ALL;

CREATE TABLE moments AS
SELECT row_number() OVER () AS moment, day, time_class, min(minute) AS example, count(*) AS minutes
FROM minute_signs GROUP BY day, time_class, signs;

CREATE TABLE moment_legs AS
SELECT moment, moments.day, time_class, leg FROM moments JOIN minute_legs ON minute = example;
CREATE TABLE moment_hours AS
SELECT moment, leg, hours FROM moments JOIN minute_hours ON minute = example;
CREATE TABLE moment_shifts AS
SELECT moment, shift FROM moments JOIN minute_shifts ON minute = example;
CREATE TABLE moment_absences AS
SELECT moment, professional FROM moments JOIN minute_absences ON minute = example;

CREATE TABLE days AS SELECT DISTINCT day FROM minutes;

-- Rows in force by the day.
CREATE TABLE row_days AS
SELECT sheet, id, day FROM dated JOIN days ON day BETWEEN first_day AND last_day;

-- What a party is. A practice is known by its own key; who stands nowhere is taken to be an organisation.
CREATE TABLE parties AS
SELECT id AS party, kind FROM organisations
UNION SELECT practice, 'praktijk' FROM practices;

-- An organisation or practice that ended keeps no promise, sells and buys nothing (ADR 6.4, 8.8). Who stands nowhere is
-- taken to exist always.
CREATE TABLE party_days AS
SELECT id AS party, day FROM row_days WHERE sheet = 'organisations'
UNION SELECT practice, day FROM practices JOIN row_days USING (id) WHERE sheet = 'practices'
UNION SELECT name, day FROM (
    SELECT party AS name FROM agreements UNION SELECT hds FROM posts
    UNION SELECT provider FROM contracts UNION SELECT buyer FROM contracts UNION SELECT practice FROM lines
) AS named CROSS JOIN days WHERE name NOT IN (SELECT party FROM parties);

-- Layer ingeroosterd: who is really there. Only along promises that hold and are bought (ADR 8.9).

CREATE TABLE bought_promises AS
SELECT p.part, p.postcode, p.commitment, x.moment, x.day, x.function
FROM promise_deals AS p JOIN deal_days AS d USING (deal, day) JOIN bought AS b USING (part)
JOIN parts AS x USING (part)
WHERE d.word = 'covers' AND b.word = 'covers';

-- The duty number, with a digit other than zero: of the row itself; of an agreement else of its pool, else of a signed
-- post of the HDS that promised it, for this function and there as long as the agreement is (design section 8, ADR 8.19).
CREATE MACRO is_number(word) AS regexp_matches(word, '[1-9]');

CREATE TABLE reachable AS
SELECT commitment FROM commitments AS c
WHERE is_number(duty_number)
   OR EXISTS (FROM pools AS p WHERE p.pool = c.pool AND is_number(p.duty_number))
   OR EXISTS (FROM posts AS p JOIN post_functions AS f USING (post)
              JOIN dated AS mine ON mine.sheet = 'agreements' AND mine.id = c.commitment
              JOIN dated AS its ON its.sheet = 'posts' AND its.id = p.post
              WHERE c.sheet = 'agreements' AND p.hds = c.party AND f.function = c.own_function AND p.status = 'getekend'
                AND is_number(p.duty_number) AND its.first_day <= mine.first_day AND mine.last_day <= its.last_day);

-- The pool in which a duty stands: its own, or that of its agreement (ADR 8.17).
CREATE TABLE desks AS
SELECT s.shift, s.professional, concat_ws(' ', 'row', s.commitment, 'pool', s.pool) AS desk,
       coalesce(nullif(s.pool, ''), a.pool, '') AS pool
FROM shifts AS s LEFT JOIN agreements AS a ON a.agreement = s.commitment;

-- Double: another duty of the same person at the moment, on whatever line, confirmed or not, at another desk and in
-- no common pool (ADR 8.17).
CREATE TABLE doubles AS
SELECT DISTINCT m.moment, one.shift
FROM moment_shifts AS m JOIN desks AS one USING (shift)
JOIN moment_shifts AS n ON n.moment = m.moment JOIN desks AS other ON other.shift = n.shift
WHERE one.professional = other.professional AND one.desk <> other.desk
  AND NOT (one.pool = other.pool AND one.pool <> '');

-- From where a person travels: the row in force, the smallest id when there are several.
CREATE TABLE bases AS
SELECT p.professional, d.day, arg_min(p.base, p.id) AS base
FROM professionals AS p JOIN row_days AS d ON d.sheet = 'professionals' AND d.id = p.id
GROUP BY p.professional, d.day;

-- What a person is competent for.
CREATE TABLE competences AS
SELECT DISTINCT p.professional, d.day, f.function
FROM professionals AS p JOIN row_days AS d ON d.sheet = 'professionals' AND d.id = p.id
JOIN professional_functions AS f ON f.id = p.id;

-- Minutes of travel: stated in that direction, else estimated from the middle of both postcodes, else not known
-- (ADR 8.18). Road distance is 1.3 times the great circle; 3 minutes, 8 km at 35 km/h, the rest at 70 km/h.
CREATE TABLE points AS
SELECT postcode, radians(latitude) AS lat, radians(longitude) AS lon FROM postcode_points;
CREATE TABLE journeys AS
WITH pairs AS (
    SELECT DISTINCT base AS origin, postcode AS target FROM bases CROSS JOIN places
), roads AS (
    SELECT origin, target, 1.3 * 2 * 6371 * asin(sqrt(
        sin((b.lat - a.lat) / 2) ** 2 + cos(a.lat) * cos(b.lat) * sin((b.lon - a.lon) / 2) ** 2)) AS km
    FROM pairs JOIN points AS a ON a.postcode = origin JOIN points AS b ON b.postcode = target
)
SELECT origin, target,
       CASE WHEN t.minutes IS NOT NULL THEN t.minutes
            WHEN origin = target AND origin <> '' THEN 3
            WHEN km IS NOT NULL THEN 3 + 60 * (least(km, 8) / 35 + greatest(km - 8, 0) / 70) END AS minutes
FROM pairs LEFT JOIN travel_times AS t USING (origin, target) LEFT JOIN roads USING (origin, target);

-- The persons on line 1 for a promise: of the row itself, or of the pool of its agreement (ADR 8.16).
CREATE TABLE persons AS
SELECT b.*, s.shift, s.professional, s.confirmed, c.vorm, coalesce(nullif(c.own_function, ''), b.function) AS does
FROM bought_promises AS b JOIN commitments AS c USING (commitment)
JOIN moment_shifts AS m USING (moment)
JOIN shifts AS s ON s.shift = m.shift
     AND (s.commitment = c.commitment OR (s.pool = c.pool AND c.pool <> ''))
WHERE c.bewijs = 'rooster' AND s.line = 1;

-- Every fault of every person (ADR 8.16). Competent for the function of the agreement, or of a post for what is asked.
-- Reach counts for who must be there in person and where the region set a norm (ADR 8.18).
CREATE TABLE faults AS
SELECT part, postcode, commitment, shift, 'niet_bevestigd' AS reason FROM persons WHERE NOT confirmed
UNION ALL
SELECT part, postcode, commitment, shift, 'buiten_bereik' FROM persons AS p
JOIN norms AS n ON n.day = p.day AND n.function = p.does
JOIN bases AS b ON b.professional = p.professional AND b.day = p.day
JOIN journeys AS j ON j.origin = b.base AND j.target = p.postcode
WHERE p.vorm = 'aanwezig' AND j.minutes > n.norm
UNION ALL
SELECT part, postcode, commitment, shift, 'dubbel_ingeroosterd' FROM persons JOIN doubles USING (moment, shift)
UNION ALL
SELECT part, postcode, commitment, shift, 'afwezig' FROM persons JOIN moment_absences USING (moment, professional)
UNION ALL
SELECT part, postcode, commitment, shift, 'niet_bevoegd' FROM persons AS p
ANTI JOIN competences AS c ON c.professional = p.professional AND c.day = p.day AND c.function = p.does;

-- Whose way is not known, where it matters.
CREATE TABLE lost AS
SELECT part, postcode, commitment, shift FROM persons AS p
JOIN norms AS n ON n.day = p.day AND n.function = p.does
LEFT JOIN bases AS b ON b.professional = p.professional AND b.day = p.day
LEFT JOIN journeys AS j ON j.origin = b.base AND j.target = p.postcode
WHERE p.vorm = 'aanwezig' AND j.minutes IS NULL;

-- One word per person: of several faults the farthest from an answer. Without a fault the missing number is the reason,
-- a gap whatever the way is; only then the way that is not known (ADR 8.16, 8.21).
CREATE TABLE person_words AS
SELECT p.part, p.postcode, p.commitment, p.shift,
       CASE WHEN count(f.reason) > 0 THEN arg_max(f.reason, r.rank)
            WHEN bool_or(n.commitment IS NULL) THEN 'onbereikbaar'
            WHEN bool_or(l.shift IS NOT NULL) THEN 'feit_onbekend'
            ELSE 'covers' END AS word
FROM persons AS p
LEFT JOIN faults AS f USING (part, postcode, commitment, shift)
LEFT JOIN lost AS l USING (part, postcode, commitment, shift)
LEFT JOIN reachable AS n USING (commitment)
LEFT JOIN reasons AS r ON r.reason = f.reason
GROUP BY p.part, p.postcode, p.commitment, p.shift;

-- Under roster a minute needs one person on line 1, also after the horizon. Else: a person of whom it is not known,
-- or without a number; else a gap up to the day until which a roster is demanded, geen_opgave where no such day is
-- set, buiten_horizon after it (ADR 8.16, 8.20, 8.21).
CREATE TABLE roster_words AS
SELECT b.part, b.postcode, b.commitment,
       CASE WHEN bool_or(p.word = 'covers') THEN 'covers'
            WHEN bool_or(p.word = 'feit_onbekend') THEN 'feit_onbekend'
            WHEN bool_or(p.word = 'onbereikbaar') THEN 'onbereikbaar'
            WHEN NOT any_value(region.horizon_set) THEN 'geen_opgave'
            WHEN any_value(b.day) > any_value(region.roster_until) THEN 'buiten_horizon'
            ELSE coalesce(arg_min(p.word, r.rank), 'geen_dienst') END AS word
FROM bought_promises AS b JOIN commitments AS c USING (commitment) CROSS JOIN region
LEFT JOIN person_words AS p USING (part, postcode, commitment)
LEFT JOIN reasons AS r ON r.reason = p.word
WHERE c.bewijs = 'rooster'
GROUP BY b.part, b.postcode, b.commitment;

-- As `bewijs` says: a guarantee needs a number only; no proof is not a no (design section 8).
CREATE TABLE shown AS
FROM roster_words
UNION ALL
SELECT b.part, b.postcode, b.commitment, if(n.commitment IS NULL, 'onbereikbaar', 'covers')
FROM bought_promises AS b JOIN commitments AS c USING (commitment) LEFT JOIN reachable AS n USING (commitment)
WHERE c.bewijs = 'garantie'
UNION ALL
SELECT b.part, b.postcode, b.commitment, 'geen_opgave'
FROM bought_promises AS b JOIN commitments AS c USING (commitment)
WHERE c.bewijs = 'geen';

CREATE TABLE rostered_places AS
SELECT part, postcode,
       CASE WHEN bool_or(word = 'covers') THEN 'covers'
            ELSE coalesce(arg_min(word, rank) FILTER (state = 'onbeslist'), arg_min(word, rank)) END AS word
FROM shown LEFT JOIN reasons ON reason = word
GROUP BY part, postcode;

CREATE TABLE rostered AS
SELECT part, CASE WHEN bool_and(word = 'covers') THEN 'covers' ELSE arg_min(reason, rank) END AS word
FROM rostered_places LEFT JOIN reasons ON reason = word
GROUP BY part
UNION ALL
SELECT part, 'n.v.t.' FROM bought WHERE word = 'n.v.t.';

-- Layer afgesproken: who promised it.

-- For whom an agreement is, by postcode: all clients of an organisation, a location, a group, or who lives in an area.
CREATE TABLE covers AS
SELECT a.agreement, p.client_group, p.postcode
FROM agreements AS a CROSS JOIN places AS p JOIN client_groups AS cg USING (client_group)
WHERE (a.scope_kind = 'organisatie' AND a.scope = cg.zorgaanbieder)
   OR (a.scope_kind = 'locatie' AND a.scope = cg.location)
   OR (a.scope_kind = 'groep' AND a.scope = cg.client_group)
   OR (a.scope_kind = 'gebied' AND p.postcode IN (SELECT postcode FROM area_postcodes WHERE area = a.scope));

-- Every agreement with what matters of its party.
CREATE TABLE statements AS
SELECT c.*, a.function, a.scope_kind = 'gebied' AS for_area, a.party = cg.zorgaanbieder AS own,
       a.party = cg.behandelaanbieder AS treats, coalesce(p.kind, 'onbekend') AS party_kind
FROM covers AS c JOIN agreements AS a USING (agreement) JOIN client_groups AS cg USING (client_group)
LEFT JOIN parties AS p ON p.party = a.party;

-- A row speaks only for obligations that its party can fulfil (ADR 6.1). `function` is that of the obligation.
CREATE TABLE candidates (commitment VARCHAR, client_group VARCHAR, postcode VARCHAR, function VARCHAR, kind VARCHAR);

-- The institution by day, and triage there: the provider itself or a practice (ADR 6.1, 8.7).
INSERT INTO candidates
SELECT agreement, client_group, postcode, k.function, k.kind FROM statements
CROSS JOIN (VALUES ('general_care', 'institution_day'), ('triage', 'triage_practice_institution')) AS k (function, kind)
WHERE statements.function = 'general_care' AND (own OR party_kind = 'praktijk');

-- The institution in ANW, and triage there: its own row or any organisation's. Another zorgaanbieder's row for an
-- area is about its own clients there (ADR 6.12), and of who stands nowhere it is not known whether it is one.
INSERT INTO candidates
SELECT agreement, client_group, postcode, k.function, k.kind FROM statements
CROSS JOIN (VALUES ('general_care', 'institution_anw'), ('triage', 'triage_post_institution')) AS k (function, kind)
WHERE statements.function = 'general_care' AND party_kind <> 'praktijk'
  AND (own OR NOT (for_area AND party_kind IN ('zorgaanbieder', 'onbekend')));

-- The post, for general care and for triage: every post of that function whose area holds the postcode (ADR 6.3).
INSERT INTO candidates
SELECT DISTINCT pa.post, p.client_group, p.postcode, k.function, k.kind
FROM places AS p JOIN area_postcodes AS ap USING (postcode) JOIN post_areas AS pa USING (area)
JOIN post_functions AS pf USING (post)
JOIN (VALUES ('general_care', 'gp_anw'), ('triage', 'triage_post_gp')) AS k (function, kind) USING (function);

-- A specialist in residence and VPT, also where form or pair is open: zorgaanbieder and behandelaanbieder whatever
-- the scope, any other organisation only where it names provider, location or group (ADR 8.5, 8.6).
INSERT INTO candidates
SELECT agreement, client_group, postcode, function, k.kind FROM statements
CROSS JOIN (VALUES ('specialist_residence'), ('specialist_vpt'), ('specialist_form_open')) AS k (kind)
WHERE function IN ('specialist_so', 'specialist_vg') AND party_kind <> 'praktijk' AND (own OR treats OR NOT for_area);

-- A specialist at home and while waiting: any organisation's row that covers the place (ADR 8.5).
INSERT INTO candidates
SELECT agreement, client_group, postcode, function, k.kind FROM statements
CROSS JOIN (VALUES ('specialist_home'), ('specialist_bridging')) AS k (kind)
WHERE function IN ('specialist_so', 'specialist_vg') AND party_kind <> 'praktijk';

-- Triage where people live: any organisation, an area row of another zorgaanbieder excepted (ADR 8.5).
INSERT INTO candidates
SELECT agreement, client_group, postcode, function, 'triage_location' FROM statements
WHERE function = 'triage' AND party_kind <> 'praktijk'
  AND (own OR NOT (for_area AND party_kind IN ('zorgaanbieder', 'onbekend')));

-- The front guard: any organisation's row that covers the place (ADR 8.5).
INSERT INTO candidates
SELECT agreement, client_group, postcode, function, 'triage_wijk' FROM statements
WHERE function = 'triage' AND party_kind <> 'praktijk';

-- Agreements and posts alike.
CREATE TABLE commitments AS
SELECT agreement AS commitment, 'agreements' AS sheet, party, status, hours, bewijs, vorm, pool, duty_number,
       function AS own_function FROM agreements
UNION ALL
SELECT post, 'posts', hds, status, hours, bewijs, 'post', '', duty_number, '' FROM posts;

-- What a row says at a moment. Signed: it covers within its days, its party's days and its hours. Concept, ended or
-- outside those days: afspraak_niet_in_werking, whatever the hour. `geen` speaks within its own days and hours (ADR
-- 6.7, 8.8).
CREATE TABLE says AS
SELECT l.moment, l.leg, c.commitment,
       CASE WHEN c.status IN ('concept', 'beëindigd') THEN 'afspraak_niet_in_werking'
            WHEN c.status = 'geen' THEN if(valid.id IS NOT NULL AND h.hours IS NOT NULL, 'geen_afspraak', NULL)
            WHEN valid.id IS NULL OR exists_then.party IS NULL THEN 'afspraak_niet_in_werking'
            WHEN h.hours IS NULL THEN 'buiten_uren'
            ELSE 'covers' END AS word
FROM moment_legs AS l CROSS JOIN commitments AS c
LEFT JOIN row_days AS valid ON valid.sheet = c.sheet AND valid.id = c.commitment AND valid.day = l.day
LEFT JOIN party_days AS exists_then ON exists_then.party = c.party AND exists_then.day = l.day
LEFT JOIN moment_hours AS h ON h.moment = l.moment AND h.leg = l.leg AND h.hours = c.hours;

CREATE TABLE heard AS
SELECT p.part, pp.postcode, s.commitment, s.word
FROM parts AS p JOIN part_places AS pp USING (part)
JOIN candidates AS c ON c.client_group = p.client_group AND c.postcode = pp.postcode
     AND c.function = p.function AND c.kind = p.kind
JOIN says AS s ON s.commitment = c.commitment AND s.moment = p.moment AND s.leg = p.leg
WHERE s.word IS NOT NULL;

-- Whether everybody who is asked declared the sheet complete; where nobody has that role nobody did (ADR 6.2, 6.3, 8.6).
CREATE TABLE declared_by_all AS
SELECT sheet, kind, coalesce(bool_and(d.id IS NOT NULL), false) AS complete
FROM (VALUES ('Afspraken', 'zorgkantoor'), ('Posten', 'hds'), ('Contracten', 'zorgkantoor'),
             ('Contracten', 'zorgverzekeraar')) AS asked (sheet, kind)
JOIN organisations AS o USING (kind)
LEFT JOIN declared AS d USING (sheet, id)
GROUP BY sheet, kind;

-- What it means that nothing was stated: geen_opgave, until who should state it declared its list complete. The
-- provider for what happens in its house and its package, every HDS for posts, every zorgkantoor for what comes at
-- home; where form or pair is open the rules are (ADR 6.3, 8.6).
CREATE TABLE silences AS
SELECT cg.client_group, k.kind,
       CASE WHEN k.role = 'open' THEN 'regel_open'
            WHEN k.role = 'provider' AND d.id IS NOT NULL THEN 'geen_afspraak'
            WHEN a.complete THEN 'geen_afspraak'
            ELSE 'geen_opgave' END AS reason
FROM client_groups AS cg
CROSS JOIN (VALUES
    ('institution_day', 'provider', ''), ('institution_anw', 'provider', ''),
    ('triage_practice_institution', 'provider', ''), ('triage_post_institution', 'provider', ''),
    ('triage_location', 'provider', ''), ('specialist_residence', 'provider', ''), ('specialist_vpt', 'provider', ''),
    ('gp_anw', 'hds', 'Posten'), ('triage_post_gp', 'hds', 'Posten'),
    ('specialist_home', 'zorgkantoor', 'Afspraken'), ('specialist_bridging', 'zorgkantoor', 'Afspraken'),
    ('triage_wijk', 'zorgkantoor', 'Afspraken'), ('specialist_form_open', 'open', '')
) AS k (kind, role, sheet)
LEFT JOIN declared AS d ON d.id = cg.zorgaanbieder AND d.sheet = 'Afspraken'
LEFT JOIN declared_by_all AS a ON a.kind = k.role AND a.sheet = k.sheet;

-- Per postcode: covered by any row that covers, else the nearest of what was said, else silence.
CREATE TABLE agreed_places AS
SELECT p.part, pp.postcode,
       CASE WHEN bool_or(h.word = 'covers') THEN 'covers'
            ELSE coalesce(arg_min(r.reason, r.rank), any_value(s.reason)) END AS word
FROM parts AS p JOIN part_places AS pp USING (part)
JOIN silences AS s ON s.client_group = p.client_group AND s.kind = p.kind
LEFT JOIN heard AS h ON h.part = p.part AND h.postcode = pp.postcode
LEFT JOIN reasons AS r ON r.reason = h.word
GROUP BY p.part, pp.postcode;

-- Care by the practice, and triage there by day: the registration, while the practice exists (ADR 6.4, 6.6, 8.7).
INSERT INTO agreed_places
SELECT p.part, pp.postcode,
       CASE WHEN p.gp = 'unknown' THEN 'feit_onbekend'
            WHEN p.gp <> 'registered' THEN 'geen_huisarts'
            WHEN e.party IS NULL THEN 'afspraak_niet_in_werking'
            ELSE 'covers' END
FROM parts AS p JOIN part_places AS pp USING (part)
LEFT JOIN party_days AS e ON e.party = p.practice AND e.day = p.day
WHERE p.kind IN ('gp_day', 'triage_practice_gp');

-- Covered only where every postcode is; else the nearest reason among those that are not. What the rules leave open,
-- or cannot say for want of a fact, is undecided whatever the rows say (ADR 8.1).
CREATE TABLE agreed AS
SELECT part, CASE WHEN bool_and(word = 'covers') THEN 'covers' ELSE arg_min(r.reason, r.rank) END AS word
FROM agreed_places LEFT JOIN reasons AS r ON r.reason = word
GROUP BY part
UNION ALL
SELECT part, if(kind = 'open', 'regel_open', 'feit_onbekend') FROM parts WHERE kind IN ('open', 'unknown');

-- The promises that hold: the way on to the later layers (ADR 8.9).
CREATE TABLE promises AS
SELECT h.part, h.postcode, h.commitment
FROM heard AS h JOIN agreed AS a USING (part)
WHERE h.word = 'covers' AND a.word = 'covers';

-- What is asked: per moment, client group, function and place the kind of obligation, as day or as ANW, and the shares.

-- The postcodes of an area, those of the areas inside it included.
CREATE TABLE area_postcodes AS
WITH RECURSIVE inside (area, part) AS (
    SELECT area, area FROM areas
    UNION
    SELECT inside.area, area_parts.contains FROM inside JOIN area_parts ON area_parts.area = inside.part
)
SELECT DISTINCT inside.area, own.postcode FROM inside JOIN own_postcodes AS own ON own.area = inside.part;

CREATE TABLE places AS
SELECT client_group, postcode FROM client_groups JOIN locations USING (location)
UNION SELECT client_group, postcode FROM client_groups JOIN area_postcodes USING (area);

-- Nothing is asked for clients without a Wlz indication of their own, nor for a group of nobody (ADR 6.11).
CREATE TABLE obliged_days AS
SELECT rd.*, cg.clients
FROM client_groups AS cg
JOIN row_days AS days ON days.sheet = 'client_groups' AND days.id = cg.client_group
JOIN rule_days AS rd ON rd.client_group = cg.client_group AND rd.day = days.day
WHERE cg.clients > 0 AND NOT (cg.wlz = 'no' AND cg.leveringsvorm IN ('geen', 'partner_verblijf'));

-- General care: one obligation, on whom the rules say it rests (ADR 8.1).
CREATE TABLE general_care AS
SELECT l.moment, o.client_group, 'general_care' AS function, '' AS place, l.leg,
       CASE o.duty WHEN 'instelling' THEN if(l.leg = 'dag', 'institution_day', 'institution_anw')
                   WHEN 'huisarts' THEN if(l.leg = 'dag', 'gp_day', 'gp_anw')
                   ELSE o.duty END AS kind,
       '' AS route
FROM moment_legs AS l JOIN obliged_days AS o USING (day);

-- Specialists: each where its key is not `no`. Open or unknown which of the two: both undecided (ADR 8.1).
CREATE TABLE specialists AS
SELECT l.moment, o.client_group, s.function, '' AS place, l.leg,
       CASE WHEN s.asked <> 'yes' THEN s.asked
            WHEN o.arrangement IN ('open', 'unknown') THEN o.arrangement
            ELSE 'specialist_' || o.arrangement END AS kind,
       s.route
FROM moment_legs AS l JOIN obliged_days AS o USING (day),
LATERAL (VALUES ('specialist_so', o.asked_so, o.route_so), ('specialist_vg', o.asked_vg, o.route_vg))
    AS s (function, asked, route)
WHERE s.asked <> 'no' AND o.arrangement <> 'none';

-- Triage at the practice by day and at the post in ANW. On an open Good Friday the practice is asked twice: by day,
-- and in ANW as what the post would be; the post has no part in it (ADR 8.1, 8.4).
CREATE TABLE triage_practice_post AS
SELECT l.moment, o.client_group, 'triage' AS function,
       if(l.time_class = 'anw', 'post', 'praktijk') AS place, l.leg,
       CASE o.duty WHEN 'instelling' THEN if(l.leg = 'dag', 'triage_practice_institution', 'triage_post_institution')
                   WHEN 'huisarts' THEN if(l.leg = 'dag', 'triage_practice_gp', 'triage_post_gp')
                   ELSE o.duty END AS kind,
       '' AS route
FROM moment_legs AS l JOIN obliged_days AS o USING (day);

-- Triage where people live together: day and ANW, on every postcode of the place (ADR 8.1, 8.3).
CREATE TABLE triage_location AS
SELECT l.moment, o.client_group, 'triage' AS function, 'locatie' AS place, l.leg, 'triage_location' AS kind,
       '' AS route
FROM moment_legs AS l JOIN obliged_days AS o USING (day)
WHERE o.location = 'yes';

-- A front guard (voorwacht in de wijk): in ANW only, where the region switched it on (ADR 8.1, 8.4).
CREATE TABLE triage_wijk AS
SELECT l.moment, o.client_group, 'triage' AS function, 'wijk' AS place, l.leg,
       if(o.wijk = 'yes', 'triage_wijk', o.wijk) AS kind, '' AS route
FROM moment_legs AS l JOIN obliged_days AS o USING (day)
WHERE l.leg = 'anw' AND o.wijk <> 'no';

CREATE TABLE asked AS
FROM general_care UNION ALL FROM specialists UNION ALL FROM triage_practice_post
UNION ALL FROM triage_location UNION ALL FROM triage_wijk;

-- Shares: each registration line in force with clients is one, and who is in no line is one too (ADR 6.6).
CREATE TABLE line_days AS
SELECT o.client_group, o.day, l.line, l.clients, l.gp, l.practice
FROM lines AS l
JOIN row_days AS days ON days.sheet = 'lines' AND days.id = l.line
JOIN obliged_days AS o ON o.client_group = l.client_group AND o.day = days.day
WHERE l.clients > 0;

CREATE TABLE shares AS
FROM line_days
UNION ALL
SELECT o.client_group, o.day, '', o.clients - coalesce(sum(l.clients), 0), 'unknown', ''
FROM obliged_days AS o LEFT JOIN line_days AS l USING (client_group, day)
GROUP BY o.client_group, o.day, o.clients
HAVING o.clients > coalesce(sum(l.clients), 0);

-- Where the GP answers, general care and triage at practice and post are judged per share; all else for the group as
-- a whole (ADR 8.2). The `part` is a share of an obligation at a moment, judged as day or as ANW.
CREATE TABLE parts AS
SELECT row_number() OVER () AS part, a.*, m.day, m.time_class,
       coalesce(s.line, '') AS line, coalesce(s.clients, o.clients)::BIGINT AS clients,
       coalesce(s.gp, 'unknown') AS gp, coalesce(s.practice, '') AS practice
FROM asked AS a
JOIN moments AS m USING (moment)
JOIN obliged_days AS o ON o.client_group = a.client_group AND o.day = m.day
LEFT JOIN shares AS s ON s.client_group = a.client_group AND s.day = m.day
     AND o.duty = 'huisarts' AND (a.function = 'general_care' OR a.place IN ('praktijk', 'post'));

CREATE TABLE part_places AS
SELECT part, postcode FROM parts JOIN places USING (client_group);

-- The totals: minutes per share and per obligation, in every layer.

-- The words of all legs of a share at a moment. There are two legs only on an open Good Friday.
CREATE TABLE words AS
SELECT p.moment, p.client_group, p.function, p.place, p.line, p.clients, p.time_class = 'unknown' AS open_friday,
       arg_max(p.kind, p.leg) AS first_kind, arg_max(a.word, p.leg) AS first_word,
       list(a.word) AS agreed, list(b.word) FILTER (b.word IS NOT NULL) AS bought,
       list(r.word) FILTER (r.word IS NOT NULL) AS rostered
FROM parts AS p JOIN agreed AS a USING (part) LEFT JOIN bought AS b USING (part) LEFT JOIN rostered AS r USING (part)
GROUP BY ALL;

-- Several legs are covered only if every one is; else the region's choice is the fact that is missing. A layer does
-- not apply where it applies to no leg (ADR 6.8, 8.4).
CREATE MACRO together(legs) AS
    CASE WHEN list_bool_and(list_transform(legs, lambda w: w = 'n.v.t.')) THEN 'n.v.t.'
         WHEN list_bool_and(list_transform(legs, lambda w: w IN ('covers', 'n.v.t.'))) THEN 'covers'
         ELSE 'feit_onbekend' END;

-- What the rules leave open by the first leg stands, whatever the other.
CREATE TABLE agreed_lines AS
SELECT words.*, CASE WHEN NOT open_friday OR first_kind IN ('open', 'unknown') THEN first_word
                     ELSE together(agreed) END AS word
FROM words;

-- A layer is asked only where the one before it is covered or does not apply (ADR 8.22).
CREATE TABLE bought_lines AS
SELECT agreed_lines.* REPLACE (if(open_friday, together(bought), bought[1]) AS word)
FROM agreed_lines WHERE word = 'covers';

CREATE TABLE rostered_lines AS
SELECT bought_lines.* REPLACE (if(open_friday, together(rostered), rostered[1]) AS word)
FROM bought_lines WHERE word IN ('covers', 'n.v.t.');

-- An open Good Friday lies in day part `dag` (ADR 8.4).
CREATE TABLE outcomes AS
SELECT l.moment, m.minutes, l.client_group, l.function, l.place,
       if(m.time_class = 'anw', 'anw', 'dag') AS dagdeel, l.layer, l.line, l.clients,
       if(l.word = 'covers', 'gedekt', r.state) AS state, coalesce(r.reason, '') AS reason
FROM (SELECT 'afgesproken' AS layer, * FROM agreed_lines
      UNION ALL SELECT 'ingekocht', * FROM bought_lines
      UNION ALL SELECT 'ingeroosterd', * FROM rostered_lines) AS l
JOIN moments AS m USING (moment)
LEFT JOIN reasons AS r ON r.reason = l.word
WHERE l.word <> 'n.v.t.';

CREATE TABLE line_totals AS
SELECT client_group, function, place, dagdeel, layer, line, clients, state, reason, sum(minutes)::BIGINT AS minutes
FROM outcomes GROUP BY ALL;

-- At each minute the worst of the shares counts: gat, then onbeslist, then gedekt (docs/betekenis.md, ADR 6.6).
CREATE TABLE obligation_totals AS
SELECT client_group, function, place, dagdeel, layer, state, sum(minutes)::BIGINT AS minutes
FROM (
    SELECT moment, client_group, function, place, dagdeel, layer, any_value(minutes) AS minutes,
           CASE WHEN bool_or(state = 'gat') THEN 'gat' WHEN bool_or(state = 'onbeslist') THEN 'onbeslist'
                ELSE 'gedekt' END AS state
    FROM outcomes GROUP BY moment, client_group, function, place, dagdeel, layer
) AS worst
GROUP BY client_group, function, place, dagdeel, layer, state;

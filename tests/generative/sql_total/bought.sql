-- Layer ingekocht: who bought what was promised. Only along promises that hold at the moment (ADR 8.9).

-- Care by the practice is insured care, and triage by day follows it: the later layers do not apply (ADR 8.22).
CREATE TABLE without_later_layers AS
SELECT * FROM (VALUES ('gp_day'), ('triage_practice_gp'), ('triage_practice_institution')) AS k (kind);

-- A deal: a promise for one kind of obligation of one group; what must be bought for it depends on nothing else.
CREATE TABLE promise_deals AS
SELECT p.part, p.postcode, p.commitment, x.day, concat_ws('|', x.client_group, x.function, x.kind, x.route, x.leg, p.commitment) AS deal,
       x.client_group, x.function, x.kind, x.route, x.leg
FROM promises AS p JOIN parts AS x USING (part) ANTI JOIN without_later_layers USING (kind);

CREATE TABLE deals AS
SELECT DISTINCT d.deal, d.client_group, d.function, d.kind, d.route, d.leg, cg.zorgaanbieder, c.party,
       coalesce(p.kind, 'onbekend') AS party_kind
FROM promise_deals AS d JOIN client_groups AS cg USING (client_group) JOIN commitments AS c USING (commitment)
LEFT JOIN parties AS p ON p.party = c.party;

-- What must be bought, in the order in which it is looked at (ADR 8.10): 1 the main contract, 2 the subcontract,
-- 3 standby. A need names the route, the seller, the role of the buyer or the buyer itself, the function, and
-- what it means that no contract was stated. Triage at post or institution is bought as general care in ANW is
-- (design section 8), so its function there is general care.
CREATE TABLE needs (deal VARCHAR, step INTEGER, route VARCHAR, seller VARCHAR, buyer_kind VARCHAR, buyer VARCHAR,
                    function VARCHAR, missing VARCHAR);

-- The institution: its residence contract with treatment. In ANW a hired post is bought instead (ADR 8.15).
INSERT INTO needs
SELECT deal, 1, 'zzp_incl_behandeling', zorgaanbieder, 'zorgkantoor', '', 'general_care', '' FROM deals
WHERE kind = 'institution_day'
   OR (kind IN ('institution_anw', 'triage_post_institution') AND party_kind <> 'hds');

-- A practice by day, or a post in ANW, that works for the institution: bought by the institution (design section 8).
INSERT INTO needs
SELECT deal, 2, 'onderaanneming', party, '', zorgaanbieder, 'general_care', '' FROM deals
WHERE (kind = 'institution_day' AND party_kind = 'praktijk')
   OR (kind IN ('institution_anw', 'triage_post_institution') AND party_kind = 'hds');

-- The post for clients of a practice: bought by an insurer; one with a function is about that one only (ADR 8.11, 8.12).
INSERT INTO needs
SELECT deal, 1, 'huisarts_anw', party, 'zorgverzekeraar', '', function, '' FROM deals
WHERE kind IN ('gp_anw', 'triage_post_gp');

-- The specialist: the route of the rules. The packages zzp and vpt are bought from the zorgaanbieder, hours from the
-- party that promised (ADR 8.11).
INSERT INTO needs
SELECT deal, 1, route, if(route IN ('zzp_incl_behandeling', 'vpt_incl_behandeling'), zorgaanbieder, party),
       'zorgkantoor', '', function, ''
FROM deals WHERE kind IN ('specialist_residence', 'specialist_vpt', 'specialist_home', 'specialist_bridging');

-- Standby (beschikbaarheid) of the specialist in ANW for VPT, MPT and PGB. Who pays it is open (O03, ADR 8.13).
INSERT INTO needs
SELECT deal, 3, 'standby', party, 'zorgkantoor', '', function, 'standby_funding_open' FROM deals
WHERE kind IN ('specialist_vpt', 'specialist_home') AND leg = 'anw';

-- Triage where people live and the front guard: by a contract that names it, else it was not stated (ADR 8.12, 8.14).
INSERT INTO needs
SELECT deal, 1, 'named', party, '', '', function, 'geen_opgave' FROM deals
WHERE kind IN ('triage_location', 'triage_wijk');

-- A missing row is not a no: geen_opgave, until every buyer of that role, or the provider that should have bought it,
-- declared its contracts complete (ADR 8.6, 8.14).
UPDATE needs SET missing =
    if(coalesce((SELECT complete FROM declared_by_all AS a WHERE a.sheet = 'Contracten' AND a.kind = needs.buyer_kind), false)
       OR EXISTS (FROM declared AS d WHERE d.sheet = 'Contracten' AND d.id = needs.buyer AND needs.buyer <> ''),
       'niet_ingekocht', 'geen_opgave')
WHERE missing = '';

-- A contract and all contracts it is included in.
CREATE TABLE chains AS
WITH RECURSIVE up (contract, link) AS (
    SELECT contract, contract FROM contracts
    UNION
    SELECT up.contract, c.included_in FROM up JOIN contracts AS c ON c.contract = up.link WHERE c.included_in <> ''
)
FROM up;

-- In force while every link of the chain is, and while seller and buyer of every link exist (ADR 8.8, 8.12).
CREATE TABLE contract_days AS
SELECT ch.contract, d.day
FROM chains AS ch JOIN contracts AS c ON c.contract = ch.link CROSS JOIN days AS d
LEFT JOIN row_days AS valid ON valid.sheet = 'contracts' AND valid.id = ch.link AND valid.day = d.day
LEFT JOIN party_days AS seller ON seller.party = c.provider AND seller.day = d.day
LEFT JOIN party_days AS buyer ON buyer.party = c.buyer AND buyer.day = d.day
GROUP BY ch.contract, d.day
HAVING bool_and(valid.id IS NOT NULL AND seller.party IS NOT NULL AND buyer.party IS NOT NULL);

-- Nothing was bought where a zero stands anywhere in the chain; a volume that is not stated counts (ADR 8.12).
CREATE TABLE nil_contracts AS
SELECT DISTINCT ch.contract FROM chains AS ch JOIN contracts AS c ON c.contract = ch.link WHERE c.volume = 0;

-- Which contracts are about a need. One with a function is about that function only; the front guard and triage where
-- people live are bought by name only. A route stated as none or unknown, and a purchase from oneself, buy nothing
-- (ADR 8.11, 8.12).
CREATE TABLE offers AS
SELECT n.deal, n.step, c.contract
FROM needs AS n JOIN contracts AS c ON c.provider = n.seller
LEFT JOIN organisations AS buyer ON buyer.id = c.buyer
WHERE CASE n.route WHEN 'named' THEN c.function = 'triage' AND NOT c.standby
                   WHEN 'standby' THEN c.standby AND c.function IN ('', n.function)
                   ELSE c.route = n.route AND NOT c.standby AND c.function IN ('', n.function) END
  AND n.buyer_kind IN ('', buyer.kind) AND n.buyer IN ('', c.buyer)
  AND c.route NOT IN ('none', 'unknown') AND c.buyer <> c.provider;

-- A need is met by any contract in force with volume; else the nearest reason of those that are about it (ADR 8.10).
CREATE TABLE need_days AS
SELECT n.deal, n.step, d.day,
       CASE WHEN bool_or(force.contract IS NOT NULL AND nil.contract IS NULL) THEN 'covers'
            WHEN count(o.contract) = 0 THEN any_value(n.missing)
            WHEN any_value(n.route) = 'standby' THEN 'standby_funding_open'
            WHEN bool_or(force.contract IS NULL AND o.contract IS NOT NULL) THEN 'contract_niet_in_werking'
            ELSE 'omvang_nul' END AS word
FROM needs AS n CROSS JOIN days AS d
LEFT JOIN offers AS o USING (deal, step)
LEFT JOIN contract_days AS force ON force.contract = o.contract AND force.day = d.day
LEFT JOIN nil_contracts AS nil ON nil.contract = o.contract
GROUP BY n.deal, n.step, d.day;

-- A promise is bought when all its needs are met; else the first that fails as a gap, else the first that is
-- undecided (ADR 8.10). Where form or pair is open nobody can say what must be bought (design section 8).
CREATE TABLE deal_days AS
SELECT n.deal, n.day,
       CASE WHEN bool_and(word = 'covers') THEN 'covers'
            ELSE coalesce(arg_min(word, step) FILTER (r.state = 'gat'), arg_min(word, step) FILTER (r.state = 'onbeslist'))
       END AS word
FROM need_days AS n LEFT JOIN reasons AS r ON r.reason = n.word
GROUP BY n.deal, n.day
UNION ALL
SELECT deal, day, 'regel_open' FROM deals CROSS JOIN days WHERE kind = 'specialist_form_open';

-- Of several promises one that is bought wins, then one that is undecided, then a gap (ADR 8.21).
CREATE TABLE bought_places AS
SELECT p.part, p.postcode,
       CASE WHEN bool_or(d.word = 'covers') THEN 'covers'
            ELSE coalesce(arg_min(d.word, r.rank) FILTER (r.state = 'onbeslist'), arg_min(d.word, r.rank)) END AS word
FROM promise_deals AS p JOIN deal_days AS d USING (deal, day) LEFT JOIN reasons AS r ON r.reason = d.word
GROUP BY p.part, p.postcode;

CREATE TABLE bought AS
SELECT part, CASE WHEN bool_and(word = 'covers') THEN 'covers' ELSE arg_min(r.reason, r.rank) END AS word
FROM bought_places LEFT JOIN reasons AS r ON r.reason = word
GROUP BY part
UNION ALL
SELECT part, 'n.v.t.' FROM agreed JOIN parts USING (part) JOIN without_later_layers USING (kind) WHERE word = 'covers';

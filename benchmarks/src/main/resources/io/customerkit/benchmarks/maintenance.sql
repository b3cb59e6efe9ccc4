-- What a sweep does, written by hand for the tiers and the expiry of the standard programme, as of ${now}: for accounts
-- without debt and rewards, of which one end is due.

CREATE TEMPORARY TABLE due ON COMMIT DROP AS
SELECT a.customer_id, a.entries + 1 AS sequence, a.announced_tier, a.due_at AS expired_at,
       SUM(l.remaining) FILTER (WHERE l.expires_at <= ${now})                AS expired,
       COALESCE(SUM(l.remaining) FILTER (WHERE l.expires_at > ${now}), 0)    AS balance,
       MIN(l.expires_at) FILTER (WHERE l.expires_at > ${now})                AS due_at,
       CASE WHEN SUM(l.qualifying) FILTER (WHERE l.expires_at > ${now}) >= 1000 THEN 'GOLD'
            WHEN SUM(l.qualifying) FILTER (WHERE l.expires_at > ${now}) >= 500 THEN 'SILVER'
            ELSE 'BRONZE' END                                                AS tier
  FROM ck_loyalty_account a
  JOIN ck_lot l ON l.customer_id = a.customer_id
 WHERE a.due_at <= ${now}
 GROUP BY a.customer_id;

ANALYZE due;

INSERT INTO ck_ledger_entry (customer_id, sequence, kind, reference, fingerprint, points, debt_change, at, recorded_at,
                             balance_after, tier_after, facts, author)
SELECT customer_id, sequence, 'EXPIRED', 'ck:expired:' || sequence,
       'v1:EXPIRED:' || TO_CHAR(expired_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), -expired, 0, expired_at, ${now}, balance, tier,
       '{}', 'system'
  FROM due;

INSERT INTO ck_allocation (customer_id, sequence, position, lot_sequence, lot_number, points, qualifying)
SELECT d.customer_id, d.sequence, ROW_NUMBER() OVER (PARTITION BY d.customer_id ORDER BY l.earned_at, l.lot_sequence) - 1,
       l.lot_sequence, l.lot_number, -l.remaining, -l.qualifying
  FROM due d
  JOIN ck_lot l ON l.customer_id = d.customer_id
 WHERE l.expires_at <= ${now};

DELETE FROM ck_lot l
 USING due d
 WHERE l.customer_id = d.customer_id AND l.expires_at <= ${now};

UPDATE ck_loyalty_account a
   SET version = a.version + 1, announced_tier = d.tier, entries = d.sequence, due_at = d.due_at, updated_at = ${now}
  FROM due d
 WHERE a.customer_id = d.customer_id;

INSERT INTO ck_outbox (message_key, kind, customer_id, at, attributes, due_at, attempts)
SELECT 'points-expired:' || customer_id || ':' || sequence, 'points-expired', customer_id, expired_at,
       '{"points":"' || expired || '","sequence":"' || sequence || '"}', ${now}, 0
  FROM due
 WHERE expired > 0;

INSERT INTO ck_outbox (message_key, kind, customer_id, at, attributes, due_at, attempts)
SELECT 'tier-changed:' || customer_id || ':' || sequence, 'tier-changed', customer_id, expired_at,
       '{"cause":"EXPIRED","from":"' || announced_tier || '","sequence":"' || sequence || '","to":"' || tier || '"}',
       ${now}, 0
  FROM due
 WHERE announced_tier <> tier;

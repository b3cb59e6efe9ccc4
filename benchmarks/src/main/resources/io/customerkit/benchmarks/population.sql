-- Customers who have joined, ordered, and got points twice, as the library would have stored them. ${members} is their number.
-- Each has two lots: 600 points that end in February 2024 for every fifth member and in June for the others, and 300 that end
-- later. So a fifth of the accounts, a tenth of the lots, is due on 2024-03-01, and whoever is due falls from SILVER to BRONZE.

CREATE TEMPORARY TABLE member ON COMMIT DROP AS
SELECT 'm-' || LPAD(CAST(n AS TEXT), 8, '0')                                                 AS id,
       'm' || n || '@example.org'                                                            AS email,
       TIMESTAMP '2023-01-15 09:30:00.125'                                                   AS joined_at,
       CASE WHEN n % 5 = 0 THEN DATE '2023-02-01' + n / 5 % 28 ELSE DATE '2023-06-10' END    AS first_day,
       DATE '2023-07-20'                                                                     AS second_day
  FROM GENERATE_SERIES(1, ${members}) n;

CREATE TEMPORARY TABLE earning ON COMMIT DROP AS
SELECT id, 1 AS sequence, 600 AS points, 600 AS balance, first_day AS day FROM member
 UNION ALL
SELECT id, 2, 300, 900, second_day FROM member;

INSERT INTO ck_customer (id, version, name, email, email_key, default_address_id, created_at, updated_at)
SELECT id, 1, 'Ada Lovelace', email, email, 'home', joined_at, joined_at
  FROM member;

INSERT INTO ck_address (customer_id, id, position, street, city, state, zip_code, country, created_at, updated_at)
SELECT id, 'home', 0, '12 rue de la Paix', 'Paris', 'Île-de-France', '75002', 'FR', joined_at, joined_at
  FROM member;

INSERT INTO ck_order (id, version, customer_id, placed_at, currency, goods, shipping, tax, discount, paid_with_points,
                      delivery, status, generation, created_at, updated_at)
SELECT 'o' || SUBSTR(id, 2), 1, id, joined_at, 'EUR', 49.90, 0, 0, 0, 0, FALSE, 'PLACED', 1, joined_at, joined_at
  FROM member;

INSERT INTO ck_loyalty_account (customer_id, version, debt, carried_qualifying, announced_tier, entries, due_at, joined_at,
                                updated_at)
SELECT id, 2, 0, 0, 'SILVER', 2, first_day + INTERVAL '1 year 1 day', joined_at, second_day + TIME '12:00'
  FROM member;

INSERT INTO ck_lot (customer_id, lot_sequence, lot_number, granted, remaining, qualifying, earned_at, available_at,
                    expires_at, last_day)
SELECT id, sequence, 1, points, points, points, day + TIME '12:00', day + TIME '12:00', day + INTERVAL '1 year 1 day',
       day + INTERVAL '1 year'
  FROM earning;

INSERT INTO ck_ledger_entry (customer_id, sequence, kind, reference, fingerprint, points, debt_change, at, recorded_at,
                             balance_after, tier_after, facts, author)
SELECT id, sequence, 'ADJUSTED', 'gift-' || sequence, 'v1:ADJUSTED:' || points, points, 0, day + TIME '12:00',
       day + TIME '12:00', balance, 'SILVER',
       '{"lot.granted":"' || points || '","lot.qualifying":"' || points
           || '","lot.availableAt":"' || day || 'T12:00:00Z","lot.expiresAt":"'
           || CAST(day + INTERVAL '1 year 1 day' AS DATE) || 'T00:00:00Z","lot.lastDay":"'
           || CAST(day + INTERVAL '1 year' AS DATE) || '"}',
       'system'
  FROM earning;

INSERT INTO ck_allocation (customer_id, sequence, position, lot_sequence, lot_number, points, qualifying)
SELECT id, sequence, 0, sequence, 1, points, points
  FROM earning;

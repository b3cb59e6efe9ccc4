-- CustomerKit on H2 2.x, regular mode. Lengths count UTF-16 units, so a text of n code points has 2n.
-- Instants are UTC with milliseconds, without a time zone of the column.

CREATE TABLE ck_customer (
    id                 VARCHAR(64)    NOT NULL,
    version            BIGINT         NOT NULL,
    name               VARCHAR(400)   NOT NULL,
    email              VARCHAR(512)   NOT NULL,
    email_key          VARCHAR(512)   NOT NULL,
    phone              VARCHAR(20),
    unique_phone       VARCHAR(20),
    default_address_id VARCHAR(64),
    preferences        VARCHAR(65536),
    created_at         TIMESTAMP(3)   NOT NULL,
    updated_at         TIMESTAMP(3)   NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ck_customer_email ON ck_customer (email_key);

CREATE UNIQUE INDEX ck_customer_phone ON ck_customer (unique_phone);

CREATE TABLE ck_address (
    customer_id VARCHAR(64)  NOT NULL REFERENCES ck_customer,
    id          VARCHAR(64)  NOT NULL,
    position    INTEGER      NOT NULL,
    street      VARCHAR(400) NOT NULL,
    city        VARCHAR(200) NOT NULL,
    state       VARCHAR(200) NOT NULL,
    zip_code    VARCHAR(64)  NOT NULL,
    country     VARCHAR(2),
    created_at  TIMESTAMP(3) NOT NULL,
    updated_at  TIMESTAMP(3) NOT NULL,
    PRIMARY KEY (customer_id, id)
);

CREATE TABLE ck_customer_history (
    customer_id VARCHAR(64)  NOT NULL REFERENCES ck_customer,
    version     BIGINT       NOT NULL,
    field       VARCHAR(100) NOT NULL,
    old_value   VARCHAR(65536),
    new_value   VARCHAR(65536),
    at          TIMESTAMP(3) NOT NULL,
    author      VARCHAR(256) NOT NULL,
    PRIMARY KEY (customer_id, version, field)
);

CREATE TABLE ck_order (
    id               VARCHAR(64)    NOT NULL,
    version          BIGINT         NOT NULL,
    customer_id      VARCHAR(64)    NOT NULL,
    placed_at        TIMESTAMP(3)   NOT NULL,
    currency         VARCHAR(3)     NOT NULL,
    goods            DECIMAL(21, 6) NOT NULL,
    shipping         DECIMAL(21, 6) NOT NULL,
    tax              DECIMAL(21, 6) NOT NULL,
    discount         DECIMAL(21, 6) NOT NULL,
    paid_with_points DECIMAL(21, 6) NOT NULL,
    order_lines      CHARACTER LARGE OBJECT,
    delivery         BOOLEAN        NOT NULL,
    status           VARCHAR(20)    NOT NULL,
    generation       INTEGER        NOT NULL,
    completed_at     TIMESTAMP(3),
    refunds          CHARACTER LARGE OBJECT,
    spent            DECIMAL(21, 6),
    created_at       TIMESTAMP(3)   NOT NULL,
    updated_at       TIMESTAMP(3)   NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ck_order_history ON ck_order (customer_id, placed_at, id);

CREATE TABLE ck_loyalty_account (
    customer_id        VARCHAR(64)  NOT NULL,
    version            BIGINT       NOT NULL,
    debt               BIGINT       NOT NULL,
    carried_qualifying BIGINT       NOT NULL,
    rewards            CHARACTER LARGE OBJECT,
    reward_claims      CHARACTER LARGE OBJECT,
    announced_tier     VARCHAR(64),
    entries            BIGINT       NOT NULL,
    due_at             TIMESTAMP(3),
    joined_at          TIMESTAMP(3) NOT NULL,
    updated_at         TIMESTAMP(3) NOT NULL,
    PRIMARY KEY (customer_id)
);

CREATE INDEX ck_loyalty_account_due ON ck_loyalty_account (due_at, customer_id);

CREATE TABLE ck_lot (
    customer_id  VARCHAR(64)  NOT NULL REFERENCES ck_loyalty_account,
    lot_sequence BIGINT       NOT NULL,
    lot_number   INTEGER      NOT NULL,
    granted      BIGINT       NOT NULL,
    remaining    BIGINT       NOT NULL,
    qualifying   BIGINT       NOT NULL,
    earned_at    TIMESTAMP(3) NOT NULL,
    available_at TIMESTAMP(3) NOT NULL,
    expires_at   TIMESTAMP(3),
    last_day     DATE,
    PRIMARY KEY (customer_id, lot_sequence, lot_number)
);

CREATE TABLE ck_ledger_entry (
    customer_id   VARCHAR(64)      NOT NULL REFERENCES ck_loyalty_account,
    sequence      BIGINT           NOT NULL,
    kind          VARCHAR(20)      NOT NULL,
    reference     VARCHAR(128)     NOT NULL,
    fingerprint   VARCHAR(200)     NOT NULL,
    points        BIGINT           NOT NULL,
    debt_change   BIGINT           NOT NULL,
    at            TIMESTAMP(3)     NOT NULL,
    recorded_at   TIMESTAMP(3)     NOT NULL,
    balance_after BIGINT           NOT NULL,
    tier_after    VARCHAR(64)      NOT NULL,
    facts         VARCHAR(1000000) NOT NULL,
    author        VARCHAR(256)     NOT NULL,
    reason        VARCHAR(1000),
    PRIMARY KEY (customer_id, sequence)
);

CREATE UNIQUE INDEX ck_ledger_entry_reference ON ck_ledger_entry (customer_id, reference);

CREATE TABLE ck_allocation (
    customer_id  VARCHAR(64) NOT NULL,
    sequence     BIGINT      NOT NULL,
    position     INTEGER     NOT NULL,
    lot_sequence BIGINT      NOT NULL,
    lot_number   INTEGER     NOT NULL,
    points       BIGINT      NOT NULL,
    qualifying   BIGINT      NOT NULL,
    PRIMARY KEY (customer_id, sequence, position),
    FOREIGN KEY (customer_id, sequence) REFERENCES ck_ledger_entry
);

CREATE INDEX ck_allocation_lot ON ck_allocation (customer_id, lot_sequence, lot_number);

CREATE TABLE ck_reward_offer (
    id            VARCHAR(64)  NOT NULL,
    version       BIGINT       NOT NULL,
    name          VARCHAR(400) NOT NULL,
    cost          BIGINT       NOT NULL,
    claim_limit   BIGINT,
    minimum_tier  VARCHAR(64),
    offered_from  TIMESTAMP(3),
    offered_until TIMESTAMP(3),
    valid_days    INTEGER,
    stock         BIGINT,
    retired       BOOLEAN      NOT NULL,
    created_at    TIMESTAMP(3) NOT NULL,
    updated_at    TIMESTAMP(3) NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE ck_feedback (
    id           VARCHAR(64)    NOT NULL,
    customer_id  VARCHAR(64)    NOT NULL,
    order_id     VARCHAR(64)    NOT NULL,
    version      BIGINT         NOT NULL,
    rating       INTEGER        NOT NULL,
    comment_text VARCHAR(8000),
    status       VARCHAR(20)    NOT NULL,
    slot_day     DATE           NOT NULL,
    slot_number  INTEGER        NOT NULL,
    steps        VARCHAR(10000) NOT NULL,
    created_at   TIMESTAMP(3)   NOT NULL,
    updated_at   TIMESTAMP(3)   NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ck_feedback_order ON ck_feedback (order_id);

CREATE UNIQUE INDEX ck_feedback_slot ON ck_feedback (customer_id, slot_day, slot_number);

CREATE INDEX ck_feedback_history ON ck_feedback (customer_id, created_at, id);

CREATE INDEX ck_feedback_status ON ck_feedback (status, created_at, id, rating);

CREATE TABLE ck_outbox (
    message_key VARCHAR(200)   NOT NULL,
    kind        VARCHAR(64)    NOT NULL,
    customer_id VARCHAR(64)    NOT NULL,
    at          TIMESTAMP(3)   NOT NULL,
    attributes  VARCHAR(10000) NOT NULL,
    due_at      TIMESTAMP(3),
    attempts    INTEGER        NOT NULL,
    failure     VARCHAR(200),
    PRIMARY KEY (message_key)
);

CREATE INDEX ck_outbox_due ON ck_outbox (due_at, message_key);

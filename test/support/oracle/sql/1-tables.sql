-- Input of the oracle, filled by loadRecords.ts. Moments are whole seconds, days whole days, money fen; NULL is a missing cell.

CREATE TABLE session (
  tbl INTEGER, sheet_row INTEGER, agent VARCHAR, buyer VARCHAR, start_at BIGINT, end_at BIGINT,
  first_response DOUBLE, average_response DOUBLE, buyer_messages INTEGER, agent_messages INTEGER, satisfaction DOUBLE,
  replied INTEGER, reception_type INTEGER, phase INTEGER, shop VARCHAR, robot INTEGER
);
CREATE TABLE order_row (
  tbl INTEGER, sheet_row INTEGER, order_id VARCHAR, parent_id VARCHAR, buyer VARCHAR, agent VARCHAR,
  created_at BIGINT, paid_at BIGINT, received_at BIGINT, amount BIGINT, refund_amount BIGINT, freight BIGINT,
  quantity INTEGER, status VARCHAR, seller_memo VARCHAR, flag VARCHAR, shop VARCHAR, stage INTEGER
);
CREATE TABLE refund (order_id VARCHAR, amount BIGINT, completed_at BIGINT, status VARCHAR);
CREATE TABLE review (order_id VARCHAR, rating DOUBLE);
CREATE TABLE roster (
  seq INTEGER, account VARCHAR, person VARCHAR, team VARCHAR, hired INTEGER, left_on INTEGER, target BIGINT,
  capacity DOUBLE, attendance DOUBLE
);

CREATE TABLE memo_rule (seq INTEGER, col VARCHAR, how VARCHAR, txt VARCHAR, account VARCHAR);  -- account NULL: excluded
CREATE TABLE override (seq INTEGER, order_id VARCHAR, account VARCHAR);                        -- account NULL: silent
CREATE TABLE word (list VARCHAR, txt VARCHAR);  -- list: blacklist, robot, closed, paid, refunded

-- PERSONA HR 4.0 / system module
-- converted from the Oracle edition, keep names <= 30 characters

CREATE TABLE sys_user (
  user_id        SERIAL PRIMARY KEY,
  login          VARCHAR(30)  NOT NULL,
  full_name      VARCHAR(80)  NOT NULL,
  email          VARCHAR(120),
  pwd_hash       VARCHAR(128),
  pwd_changed_dt TIMESTAMP,
  locked_yn      CHAR(1)      NOT NULL DEFAULT 'N' CHECK (locked_yn IN ('Y','N')),
  last_login_dt  TIMESTAMP,
  created_dt     TIMESTAMP    NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT uq_sys_user_login UNIQUE (login)
);

CREATE TABLE sys_role (
  role_id    SERIAL PRIMARY KEY,
  role_code  VARCHAR(20) NOT NULL UNIQUE,
  role_name  VARCHAR(60) NOT NULL
);

CREATE TABLE sys_user_role (
  user_id  INTEGER NOT NULL REFERENCES sys_user (user_id),
  role_id  INTEGER NOT NULL REFERENCES sys_role (role_id),
  granted_dt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (user_id, role_id)
);

CREATE TABLE sys_parameter (
  module_code  VARCHAR(10)  NOT NULL,
  param_name   VARCHAR(60)  NOT NULL,
  param_value  VARCHAR(255),
  descr        VARCHAR(255),
  upd_by       VARCHAR(30),
  upd_dt       TIMESTAMP,
  PRIMARY KEY (module_code, param_name)
);
COMMENT ON TABLE sys_parameter IS 'Installation parameters of all modules';

INSERT INTO sys_role (role_code, role_name) VALUES
  ('ADMIN', 'Administrator'), ('HR', 'HR officer'), ('PAY', 'Payroll officer'), ('MGR', 'Line manager'), ('EMP', 'Employee self service');
INSERT INTO sys_user (login, full_name) VALUES ('admin', 'System administrator'), ('batch', 'Night batch');
INSERT INTO sys_user_role (user_id, role_id) SELECT u.user_id, r.role_id FROM sys_user u, sys_role r WHERE u.login = 'admin' AND r.role_code = 'ADMIN';
INSERT INTO sys_parameter (module_code, param_name, param_value) VALUES
  ('HR',  'EMP_NO_LENGTH', '6'),
  ('HR',  'RETIREMENT_AGE', '67'),
  ('PAY', 'BASE_CURRENCY', 'GBP'),
  ('PAY', 'PAY_DAY', '25'),
  ('PAY', 'ROUNDING', '0.01'),
  ('PAY', 'EMPLOYER_TAX_REF', '123/AB456'),
  ('PAY', 'OVERTIME_FACTOR', '1.5');

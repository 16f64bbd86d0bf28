CREATE TABLE IF NOT EXISTS core.notifications (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id   BIGINT REFERENCES core.persons(id),
    type        TEXT NOT NULL,
    channel     TEXT NOT NULL DEFAULT 'push',
    payload     JSONB NOT NULL DEFAULT '{}',
    delivered   BOOLEAN NOT NULL DEFAULT false,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE requests.survey_2021 (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id   BIGINT REFERENCES requests.requests(id),
    satisfied    INT CHECK (satisfied BETWEEN 1 AND 5),
    speed        INT CHECK (speed BETWEEN 1 AND 5),
    friendliness INT CHECK (friendliness BETWEEN 1 AND 5),
    remark       TEXT,
    answered_at  TIMESTAMPTZ NOT NULL
);
CREATE TABLE requests.survey_2023 (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id   BIGINT REFERENCES requests.requests(id),
    nps          INT CHECK (nps BETWEEN 0 AND 10),
    language     CHAR(2),
    age_group    TEXT,
    would_use_app BOOLEAN,
    remark       TEXT,
    answered_at  TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE requests.survey_2021 IS 'Paper survey, entered by apprentices';

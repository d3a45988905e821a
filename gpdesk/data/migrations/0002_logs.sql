-- Logs that figures are counted from, counts of violence and of women in leadership, locks, explanations, deadlines.
ALTER TABLE measure ADD COLUMN counted_from TEXT NOT NULL DEFAULT 'typed' CHECK (
    counted_from IN (
        'typed', 'news', 'broadcast', 'commitment', 'reach',
        'victim-support', 'perpetrator-counsel', 'trafficking-support'
    )
);

ALTER TABLE reading ADD COLUMN override_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE reading ADD COLUMN has_unknown INTEGER NOT NULL DEFAULT 0 CHECK (has_unknown IN (0, 1));
ALTER TABLE reading ADD COLUMN unknown_numerator TEXT CHECK (
    unknown_numerator GLOB '*[0-9]*' AND ltrim(unknown_numerator, '-') NOT GLOB '*[^0-9.]*'
);
ALTER TABLE reading ADD COLUMN unknown_denominator TEXT CHECK (
    unknown_denominator GLOB '*[0-9]*' AND ltrim(unknown_denominator, '-') NOT GLOB '*[^0-9.]*'
);

ALTER TABLE paper ADD COLUMN shows_small_counts INTEGER NOT NULL DEFAULT 0 CHECK (shows_small_counts IN (0, 1));
ALTER TABLE paper ADD COLUMN superseded_reason TEXT NOT NULL DEFAULT '';

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('hamlet', 'school', 'health-station', 'police', 'organisation', 'agency', 'other')
    ),
    supplies INTEGER NOT NULL CHECK (supplies IN (0, 1)),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE TABLE headcount (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    households INTEGER CHECK (households >= 0),
    female INTEGER CHECK (female >= 0),
    male INTEGER CHECK (male >= 0),
    minority_female INTEGER CHECK (minority_female >= 0),
    minority_male INTEGER CHECK (minority_male >= 0),
    women_15_19 INTEGER CHECK (women_15_19 >= 0),
    UNIQUE (unit_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE news_item (
    id TEXT PRIMARY KEY,
    published_on TEXT NOT NULL CHECK (published_on IS date(published_on, '+0 days')),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'broadcast', 'post')),
    channel TEXT NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    times INTEGER NOT NULL CHECK (times >= 1),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX news_item_by_day ON news_item (published_on);

CREATE TABLE commitment (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('party', 'government', 'association', 'other')),
    informed_on TEXT CHECK (informed_on IS date(informed_on, '+0 days')),
    committed_on TEXT CHECK (committed_on IS date(committed_on, '+0 days')),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX commitment_by_year ON commitment (year, position);

CREATE TABLE reach (
    id TEXT PRIMARY KEY,
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on, '+0 days')),
    title TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('loudspeaker', 'audience')),
    unit_id TEXT REFERENCES unit (id) ON DELETE SET NULL,
    female INTEGER NOT NULL CHECK (female >= 0),
    male INTEGER NOT NULL CHECK (male >= 0),
    unknown INTEGER NOT NULL CHECK (unknown >= 0),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX reach_by_day ON reach (happened_on);

CREATE TABLE violence_count (
    id TEXT PRIMARY KEY,
    period TEXT NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
    item TEXT NOT NULL CHECK (item GLOB '[abcd]*'),
    count INTEGER NOT NULL CHECK (count >= 0),
    UNIQUE (period, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE leadership_count (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    total INTEGER CHECK (total >= 0),
    female INTEGER CHECK (female >= 0),
    minority INTEGER CHECK (minority >= 0),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX leadership_count_by_year ON leadership_count (year, position);

CREATE TABLE explanation (
    id TEXT PRIMARY KEY,
    measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    period TEXT NOT NULL CHECK (
        period GLOB '[12][0-9][0-9][0-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-H[12]'
        OR period GLOB '[12][0-9][0-9][0-9]-Q[1-4]'
        OR period GLOB '[12][0-9][0-9][0-9]-M0[1-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-M1[0-2]'
    ),
    text TEXT NOT NULL,
    UNIQUE (measure_id, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE period_lock (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    period TEXT NOT NULL CHECK (
        period GLOB '[12][0-9][0-9][0-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-H[12]'
        OR period GLOB '[12][0-9][0-9][0-9]-Q[1-4]'
        OR period GLOB '[12][0-9][0-9][0-9]-M0[1-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-M1[0-2]'
    ),
    paper_number TEXT NOT NULL,
    locked_on TEXT NOT NULL CHECK (locked_on IS date(locked_on, '+0 days')),
    paper_id TEXT REFERENCES paper (id) ON DELETE SET NULL,
    UNIQUE (plan_id, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadline (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    done_on TEXT CHECK (done_on IS date(done_on, '+0 days')),
    source TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX deadline_by_plan ON deadline (plan_id, due_on);

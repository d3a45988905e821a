-- The first schema: the change log, and the nouns of a plan year.
-- Dates are ISO text, numbers canonical decimal text, several lines a JSON array; the checks hold these forms, so that
-- a file that passes SQLite's own check can also be read.
CREATE TABLE operation (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL CHECK (label <> ''),
    done_at TEXT NOT NULL CHECK (done_at <> ''),
    is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1))
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (number) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT;

CREATE INDEX change_by_operation ON change (operation);
CREATE INDEX change_by_row ON change (table_name, row_id);

CREATE TABLE office (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    head_lines TEXT NOT NULL CHECK (head_lines GLOB '[[]*]'),
    symbol TEXT NOT NULL,
    place TEXT NOT NULL,
    parent_line TEXT NOT NULL,
    superior TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (authority GLOB '[[]*]'),
    collective INTEGER NOT NULL CHECK (collective IN (0, 1)),
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE TABLE recipient (
    id TEXT PRIMARY KEY,
    paper_kind TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2999),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    symbol TEXT NOT NULL,
    issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')),
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_line (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('section', 'heading', 'subheading', 'letter', 'paragraph', 'dash', 'plus', 'targets')
    ),
    text TEXT NOT NULL,
    is_title INTEGER NOT NULL CHECK (is_title IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX plan_line_by_plan ON plan_line (plan_id, position);

CREATE TABLE legal_basis (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')),
    issuer TEXT NOT NULL,
    abstract TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from, '+0 days')),
    valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days'))
) STRICT, WITHOUT ROWID;

CREATE INDEX legal_basis_by_plan ON legal_basis (plan_id, position);

CREATE TABLE objective (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    lead TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX objective_by_plan ON objective (plan_id, position);

CREATE TABLE target (
    id TEXT PRIMARY KEY,
    objective_id TEXT NOT NULL REFERENCES objective (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    statement TEXT NOT NULL,
    is_numbered INTEGER NOT NULL CHECK (is_numbered IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX target_by_objective ON target (objective_id, position);

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    target_id TEXT NOT NULL REFERENCES target (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('share', 'ratio', 'rate', 'count-per-period', 'monthly', 'qualitative')),
    comparison TEXT CHECK (comparison IN ('>=', '>', '<=', '<', '=', '~')),
    goal TEXT CHECK (goal GLOB '*[0-9]*' AND ltrim(goal, '-') NOT GLOB '*[^0-9.]*'),
    factor INTEGER NOT NULL CHECK (factor > 0),
    cadence TEXT NOT NULL CHECK (cadence IN ('year', 'half', 'quarter', 'month')),
    cumulation TEXT NOT NULL CHECK (cumulation IN ('sum', 'last', 'mean', 'every')),
    by_sex INTEGER NOT NULL CHECK (by_sex IN (0, 1)),
    suffix TEXT NOT NULL,
    unit TEXT NOT NULL,
    numerator_name TEXT NOT NULL,
    denominator_name TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
    tolerance TEXT NOT NULL CHECK (tolerance GLOB '*[0-9]*' AND ltrim(tolerance, '-') NOT GLOB '*[^0-9.]*'),
    scope TEXT NOT NULL CHECK (scope IN ('ward', 'superior', 'outside')),
    scope_reason TEXT NOT NULL,
    source_unit TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX measure_by_target ON measure (target_id, position);

CREATE TABLE reading (
    id TEXT PRIMARY KEY,
    measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
    period TEXT NOT NULL CHECK (
        period GLOB '[12][0-9][0-9][0-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-H[12]'
        OR period GLOB '[12][0-9][0-9][0-9]-Q[1-4]'
        OR period GLOB '[12][0-9][0-9][0-9]-M0[1-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-M1[0-2]'
    ),
    state TEXT NOT NULL CHECK (state IN ('present', 'missing', 'nothing-arose', 'out-of-scope', 'estimated')),
    total_numerator TEXT CHECK (total_numerator GLOB '*[0-9]*' AND ltrim(total_numerator, '-') NOT GLOB '*[^0-9.]*'),
    total_denominator TEXT CHECK (total_denominator GLOB '*[0-9]*' AND ltrim(total_denominator, '-') NOT GLOB '*[^0-9.]*'),
    has_female INTEGER NOT NULL CHECK (has_female IN (0, 1)),
    female_numerator TEXT CHECK (female_numerator GLOB '*[0-9]*' AND ltrim(female_numerator, '-') NOT GLOB '*[^0-9.]*'),
    female_denominator TEXT CHECK (female_denominator GLOB '*[0-9]*' AND ltrim(female_denominator, '-') NOT GLOB '*[^0-9.]*'),
    has_male INTEGER NOT NULL CHECK (has_male IN (0, 1)),
    male_numerator TEXT CHECK (male_numerator GLOB '*[0-9]*' AND ltrim(male_numerator, '-') NOT GLOB '*[^0-9.]*'),
    male_denominator TEXT CHECK (male_denominator GLOB '*[0-9]*' AND ltrim(male_denominator, '-') NOT GLOB '*[^0-9.]*'),
    is_met INTEGER CHECK (is_met IN (0, 1)),
    evidence_number TEXT NOT NULL,
    evidence_issued_on TEXT CHECK (evidence_issued_on IS date(evidence_issued_on, '+0 days')),
    evidence_issuer TEXT NOT NULL,
    evidence_abstract TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (measure_id, period),
    CHECK (has_female OR (female_numerator IS NULL AND female_denominator IS NULL)),
    CHECK (has_male OR (male_numerator IS NULL AND male_denominator IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    period TEXT NOT NULL CHECK (
        period GLOB '[12][0-9][0-9][0-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-H[12]'
        OR period GLOB '[12][0-9][0-9][0-9]-Q[1-4]'
        OR period GLOB '[12][0-9][0-9][0-9]-M0[1-9]'
        OR period GLOB '[12][0-9][0-9][0-9]-M1[0-2]'
    ),
    number TEXT NOT NULL,
    symbol TEXT NOT NULL,
    issued_on TEXT CHECK (issued_on IS date(issued_on, '+0 days')),
    addressee TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'issued', 'superseded'))
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_by_plan ON paper (plan_id, kind, period);

CREATE TABLE paper_text (
    id TEXT PRIMARY KEY,
    paper_id TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (paper_id, section)
) STRICT, WITHOUT ROWID;

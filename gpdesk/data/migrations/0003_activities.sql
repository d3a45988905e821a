-- Activities, their events and money, the Action Month, days off.
CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    solution_group TEXT NOT NULL CHECK (solution_group IN ('1', '2', '3', '4', '5')),
    form TEXT NOT NULL CHECK (
        form IN (
            'paper', 'conference', 'launch', 'seminar', 'training', 'contest', 'broadcast', 'news', 'banner',
            'leaflet', 'home-visit', 'club', 'support-visit', 'inspection', 'review', 'other'
        )
    ),
    topics TEXT NOT NULL,
    audience TEXT NOT NULL,
    lead_unit TEXT NOT NULL,
    partners TEXT NOT NULL,
    product TEXT NOT NULL,
    place TEXT NOT NULL,
    quantity INTEGER CHECK (quantity >= 0),
    quantity_unit TEXT NOT NULL,
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'postponed', 'cancelled')),
    in_action_month INTEGER NOT NULL CHECK (in_action_month IN (0, 1)),
    rule TEXT NOT NULL,
    note TEXT NOT NULL,
    evidence_number TEXT NOT NULL,
    evidence_issued_on TEXT CHECK (evidence_issued_on IS date(evidence_issued_on, '+0 days')),
    evidence_issuer TEXT NOT NULL,
    evidence_abstract TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_by_plan ON activity (plan_id, position);

CREATE TABLE event (
    id TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
    starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]:00'),
    ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]:00'),
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    chair TEXT NOT NULL,
    partners TEXT NOT NULL,
    audience TEXT NOT NULL,
    expected INTEGER CHECK (expected >= 0),
    female INTEGER CHECK (female >= 0),
    male INTEGER CHECK (male >= 0),
    unknown INTEGER CHECK (unknown >= 0),
    banners INTEGER NOT NULL CHECK (banners >= 0),
    leaflets INTEGER NOT NULL CHECK (leaflets >= 0),
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'postponed', 'cancelled')),
    is_launch INTEGER NOT NULL CHECK (is_launch IN (0, 1)),
    result TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_activity ON event (activity_id, starts_on);

CREATE TABLE budget_line (
    id TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    planned INTEGER NOT NULL CHECK (planned >= 0),
    spent INTEGER CHECK (spent >= 0),
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX budget_line_by_activity ON budget_line (activity_id, position);

CREATE TABLE action_month (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL UNIQUE REFERENCES plan (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
    ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
    theme TEXT NOT NULL,
    guidance TEXT NOT NULL,
    slogans TEXT NOT NULL CHECK (slogans GLOB '[[]*'),
    CHECK (ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

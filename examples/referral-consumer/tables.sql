-- Where the feed of one area stands. A row for each area that is followed; '' is every area of the token.
create table if not exists referral_feed (
  area text primary key,
  cursor text,
  moved_at timestamptz not null default now()
);

-- One row for each referral, however often its event is delivered.
create table if not exists police_referral (
  referral_id uuid primary key,
  kind text,
  urgency text,
  risk_grade text,
  submitted_at timestamptz,
  child_ids uuid[] not null,
  received_at timestamptz not null default now()
);

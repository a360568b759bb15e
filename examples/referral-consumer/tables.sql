-- Where the feed of one area stands. A row for each area that is followed; '' is every area of the token.
create table if not exists referral_feed (
  area text primary key,
  cursor text,
  moved_at timestamptz not null default now()
);

-- One row for each event, however often it is delivered: the event's id is the same every time.
create table if not exists police_referral (
  event_id text primary key,
  referral_id uuid unique,
  kind text,
  urgency text,
  risk_grade text,
  local_authority text,
  submitted_at timestamptz,
  child_ids uuid[] not null,
  unknown_children integer,
  -- A child's record is restricted: somebody was told of, and whom to ring is the police's to say.
  is_withheld boolean not null,
  received_at timestamptz not null default now()
);

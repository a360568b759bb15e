/**
 * The statements of the queue share one filter, so that figures and page speak of the same files:
 * `$1` today in London, `$2` statuses, `$3` CPS area, `$4` RASSO, `$5` least age in days, `$6` local
 * authorities that the caller is bound to, none for all.
 */
const filtered = `
  from charging_case c
  cross join lateral (
    select $1::date - (c.first_reported_at at time zone 'Europe/London')::date as days
  ) age
  where c.status = any($2::text[])
    and ($3::text is null or c.area = $3)
    and ($4::boolean is null or c.rasso = $4)
    and ($5::int is null or age.days >= $5)
    and (cardinality($6::text[]) = 0 or c.local_authority = any($6))`;

export const filterParameters = ['today', 'statuses', 'area', 'rasso', 'minAgeDays', 'authorities'];

/** `$7` the cursor's moment, `$8` its id, `$9` how many. */
export const pageSql = (columns: string): string => `
  select ${columns} ${filtered}
    and ($7::timestamptz is null or (c.first_reported_at, c.id) > ($7::timestamptz, $8::uuid))
  order by c.first_reported_at, c.id limit $9::int`;

/**
 * `$7` the standard in days. The last submission under the full code test is late when its answer, or
 * today, is later than that many days after it.
 */
export const figuresSql = `
  select count(*)::int as total,
    percentile_cont(0.5) within group (order by age.days) as median,
    (count(*) filter (where exists (
      select from (
        select r.submitted_at, coalesce(r.rejected_at, d.at) as answered_at
        from charging_request r left join charging_decision d on d.request_id = r.id
        where r.case_id = c.id and r.test_sought = 'FULL_CODE' and r.kind <> 'EARLY_ADVICE'
        order by r.submitted_at desc, r.resubmission_number desc limit 1
      ) last
      where coalesce((last.answered_at at time zone 'Europe/London')::date, $1::date)
        - (last.submitted_at at time zone 'Europe/London')::date > $7::int
    )))::int as over_standard
  ${filtered}`;

/**
 * `$7` the width of a bar in days. Bars end at whole multiples of the width, so that a line at 28 days
 * falls between two bars of a week; day 0 belongs to the first. Bars between others are there, empty.
 */
export const histogramSql = `
  with bars as (
    select greatest(ceil(age.days / $7::numeric)::int, 1) as bar, count(*)::int as files
    ${filtered} group by 1
  )
  select case when n = 1 then 0 else (n - 1) * $7::int + 1 end as from_day, n * $7::int as to_day,
    coalesce(files, 0) as files
  from generate_series((select min(bar) from bars), (select max(bar) from bars)) as n
  left join bars on bar = n order by n`;

/** The day in London on which the domain clock starts: the dataset's own; today where there is none. */
const clockStartDay = `(coalesce((select as_of from dataset limit 1), now()) at time zone 'Europe/London')::date`;

/**
 * SQL for the `ageBand` of a pass, of a row with a `date_of_birth`. `whenUnknown` is the band where that
 * is null. A band of years does not turn on the hours since the clock's start.
 */
export const ageBandSql = (whenUnknown: 'UNBORN' | 'UNKNOWN'): string =>
  `case when date_of_birth is null then '${whenUnknown}'
    when date_of_birth + interval '16 years' <= ${clockStartDay} then '16_OR_OVER'
    else 'UNDER_16' end`;

import { bankHolidays, bankHolidayYears } from '../../schema/time/bank-holidays.js';
import { ordinaryBankHolidays } from '../../schema/time/ordinary-bank-holidays.js';

const ofYear = (year: number): readonly string[] =>
  bankHolidays.filter((day) => day.startsWith(`${String(year)}-`));

const years = Array.from(
  { length: bankHolidayYears.last - bankHolidayYears.first + 1 },
  (_, index) => bankHolidayYears.first + index,
);

const proclaimed: Readonly<
  Record<number, { added: readonly string[]; dropped: readonly string[] }>
> = {
  2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], dropped: [] },
};

describe('the bank holidays of England and Wales', () => {
  it.each(years)('are in %i what the Act gives, but for proclamations', (year) => {
    const { added = [], dropped = [] } = proclaimed[year] ?? {};
    const expected = ordinaryBankHolidays(year).filter((day) => !dropped.includes(day));
    expect(ofYear(year)).toEqual([...expected, ...added].sort());
  });

  it.each([
    ['2015-12-28', 'Boxing Day 2015 was a Saturday'],
    ['2016-12-27', 'Christmas Day 2016 was a Sunday'],
    ['2017-01-02', "New Year's Day 2017 was a Sunday"],
    ['2021-12-27', 'Christmas Day 2021 was a Saturday'],
    ['2021-12-28', 'Boxing Day 2021 was a Sunday'],
    ['2022-01-03', "New Year's Day 2022 was a Saturday"],
  ])('have the substitute day %s, because %s', (day) => {
    expect(bankHolidays).toContain(day);
  });

  it('are in order, and never on a weekend', () => {
    expect(bankHolidays).toEqual([...bankHolidays].sort());
    expect(bankHolidays.filter((day) => new Date(day).getUTCDay() % 6 === 0)).toEqual([]);
  });

  it('follow Easter outside the table', () => {
    expect(ordinaryBankHolidays(2038)).toContain('2038-04-26');
    expect(ordinaryBankHolidays(2008)).toContain('2008-03-21');
  });
});

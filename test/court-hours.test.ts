import fc from 'fast-check';
import { isBankHoliday, knownYears } from '../src/case-model/bank-holidays';
import { closeOfWorkingDay, courtHoursAfter, dayAfter, isWorkingDay, weekdayOf, workingDaysAfter } from '../src/case-model/court-hours';
import { londonDay, londonTime, minutesAfter } from '../src/case-model/london';

const day = fc.integer({ min: 0, max: 1400 }).map(n => dayAfter('2024-01-01', n));
const moment = fc.integer({ min: 0, max: 1400 * 24 * 60 }).map(n => minutesAfter('2024-01-01T00:00:00.000Z', n));

describe('the working days of courts', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'], ['2026-12-24', 1, '2026-12-29'], ['2026-04-02', 1, '2026-04-07'], ['2027-12-24', 1, '2027-12-29'], ['2026-11-23', 5, '2026-11-30'], ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %d working days: %s', (from, days, to) => expect(workingDaysAfter(from, days)).toBe(to));

  it('says nothing of a year whose bank holidays are not known', () => {
    expect([isBankHoliday('2035-01-01'), isWorkingDay('2035-01-02'), workingDaysAfter('2028-12-29', 1), closeOfWorkingDay('2028-12-29T12:00:00.000Z', 1), courtHoursAfter('2028-12-29T16:30:00.000Z', 1)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(isWorkingDay('2035-01-06')).toBe(false);
  });

  it('ends on a working day, later, with so many of them between', () => fc.assert(fc.property(day, fc.integer({ min: 1, max: 15 }), (from, days) => {
    const to = workingDaysAfter(from, days) ?? '';
    expect(isWorkingDay(to)).toBe(true);
    let worked = 0;
    for (let at = dayAfter(from); at <= to; at = dayAfter(at)) if (isWorkingDay(at)) worked++;
    expect(worked).toBe(days);
  })));

  it('may be taken in two steps', () => fc.assert(fc.property(day, fc.nat(6), fc.nat(6), (from, a, b) => expect(workingDaysAfter(workingDaysAfter(from, a) ?? '', b)).toBe(workingDaysAfter(from, a + b)))));

  it('has Easter where the calendar has it, and eight bank holidays a year, none on a Sunday or Saturday', () => {
    for (const year of knownYears) {
      const easter = easterSunday(Number(year));
      expect([dayAfter(easter, -2), dayAfter(easter, 1)].map(isBankHoliday)).toEqual([true, true]);
      const days = Array.from({ length: 366 }, (_, n) => dayAfter(`${year}-01-01`, n)).filter(one => one.startsWith(year) && isBankHoliday(one) === true);
      expect(days).toHaveLength(8);
      expect(days.filter(one => weekdayOf(one) > 5)).toEqual([]);
    }
  });
});

describe('court hours', () => {
  it.each([
    ['within a day', '2026-11-23T10:00:00.000Z', 2, '2026-11-23T12:00:00.000Z'],
    ['over a weekend', '2026-11-20T16:00:00.000Z', 2, '2026-11-23T10:00:00.000Z'],
    ['from before the court opens', '2026-11-23T05:00:00.000Z', 1, '2026-11-23T10:00:00.000Z'],
    ['from after it has closed, over Christmas', '2026-12-24T18:00:00.000Z', 1, '2026-12-29T10:00:00.000Z'],
    ['in summer time', '2026-06-01T15:30:00.000Z', 1, '2026-06-02T08:30:00.000Z'],
    ['to the very close', '2026-11-23T15:00:00.000Z', 2, '2026-11-23T17:00:00.000Z'],
  ])('%s', (_, from, hours, to) => expect(courtHoursAfter(from, hours)).toBe(to));

  it('is due while courts are open, never earlier than the plain clock says, and later for more hours', () => fc.assert(fc.property(moment, fc.integer({ min: 1, max: 40 }), (from, hours) => {
    const due = courtHoursAfter(from, hours) ?? '';
    expect(isWorkingDay(londonDay(due))).toBe(true);
    expect(londonTime(due) >= '09:00' && londonTime(due) <= '17:00').toBe(true);
    expect(due >= minutesAfter(from, hours * 60)).toBe(true);
    expect((courtHoursAfter(from, hours + 1) ?? '') > due).toBe(true);
  })));
});

/** The anonymous Gregorian algorithm. */
function easterSunday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - c % 4) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String(n % 31 + 1).padStart(2, '0')}`;
}

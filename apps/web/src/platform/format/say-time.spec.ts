import type { PlaceClock } from './place-clock';
import { daysUntil, sayClock, sayPeriod, sayWhen, sayWhenInFull, type TimeFrame } from './say-time';

/** As the api tells them. */
const CLOCKS = {
  casablanca: {
    changes: [
      { from: '2023-01-01T00:00:00.000Z', minutes: 60 },
      { from: '2026-02-15T02:00:00.000Z', minutes: 0 },
      { from: '2026-03-22T02:00:00.000Z', minutes: 60 },
    ],
  },
  newYork: { changes: [{ from: '2026-03-08T07:00:00.000Z', minutes: -240 }] },
} satisfies Record<string, PlaceClock>;

const casablanca: Omit<TimeFrame, 'language'> = {
  now: new Date('2026-06-10T10:00:00Z'),
  clock: CLOCKS.casablanca,
};
const fr: TimeFrame = { ...casablanca, language: 'fr' };
const ar: TimeFrame = { ...casablanca, language: 'ar' };
const en: TimeFrame = { ...casablanca, language: 'en' };

describe('sayWhen', () => {
  it.each([
    ['2026-06-10T12:05:00Z', 'today 13:05', 'aujourd’hui 13:05', 'اليوم 13:05'],
    ['2026-06-11T08:30:00Z', 'tomorrow 09:30', 'demain 09:30', 'غدًا 09:30'],
    ['2026-06-09T13:05:00Z', 'yesterday 14:05', 'hier 14:05', 'أمس 14:05'],
    ['2026-06-13T08:30:00Z', 'in 3 days', 'dans 3 jours', 'خلال 3 أيام'],
    ['2026-06-06T08:30:00Z', '4 days ago', 'il y a 4 jours', 'قبل 4 أيام'],
    ['2026-08-20T08:30:00Z', '20 August', '20 août', '20 غشت'],
    ['2027-03-14T08:30:00Z', '14 March 2027', '14 mars 2027', '14 مارس 2027'],
  ])('says %s as people do', (moment, english, french, arabic) => {
    expect(sayWhen(moment, en)).toBe(english);
    expect(sayWhen(moment, fr).replace("'", '’')).toBe(french);
    expect(sayWhen(moment, ar)).toBe(arabic);
  });

  it('counts days on the clock of the place, not in UTC', () => {
    const lateEvening = { ...en, now: new Date('2026-06-10T23:30:00Z') };
    expect(sayWhen('2026-06-11T08:30:00Z', lateEvening)).toBe('today 09:30');
  });

  it('follows the hour that Morocco takes back in Ramadan', () => {
    const ramadan = { ...en, now: new Date('2026-02-25T10:00:00Z') };
    expect(sayWhen('2026-02-25T12:00:00Z', ramadan)).toBe('today 12:00');
  });

  it('follows the server when it knows of another rule than this device', () => {
    const allWinter = { changes: [{ from: '2020-01-01T00:00:00Z', minutes: 0 }] };
    expect(sayWhen('2026-06-10T12:05:00Z', { ...en, clock: allWinter })).toBe('today 12:05');
    expect(sayWhenInFull('2026-08-20T23:30:00Z', { ...en, clock: allWinter })).toMatch(/20 August 2026 at 23:30$/);
  });

  it('gives a civil day no hour and never shifts it', () => {
    const newYork = { ...en, clock: CLOCKS.newYork };
    expect(sayWhen('2026-06-11', newYork)).toBe('tomorrow');
    expect(sayWhen('2026-08-20', newYork)).toBe('20 August');
  });
});

it('says the whole date in full', () => {
  expect(sayWhenInFull('2026-08-20T08:30:00Z', fr)).toBe('jeudi 20 août 2026 à 09:30');
  expect(sayWhenInFull('2026-08-20', en)).toMatch(/^Thursday,? 20 August 2026$/);
});

it('says the clock on 24 hours, midnight as 00', () => {
  expect(sayClock('2026-06-10T23:05:00Z', en)).toBe('00:05');
});

it('says what both ends of a period share once', () => {
  expect(sayPeriod('2026-03-03', '2026-03-28', 'fr')).toBe('3–28 mars 2026');
});

it('calls the first of a month so in French', () => {
  const year = (language: 'fr' | 'ar'): string =>
    sayPeriod('2026-01-01', '2026-12-31', language).replace(/[\u2009\u202f]/g, ' ');
  expect(year('fr')).toBe('1er janvier – 31 décembre 2026');
  expect(year('ar')).toBe('1 يناير – 31 دجنبر 2026');
  expect(sayWhen('2026-08-01', { ...casablanca, language: 'fr' })).toBe('1er août');
  expect(sayWhenInFull('2027-04-01', { ...casablanca, language: 'fr' })).toBe('jeudi 1er avril 2027');
});

it('counts days to come and days past', () => {
  expect(daysUntil('2026-06-14', casablanca)).toBe(4);
  expect(daysUntil('2026-06-06T23:30:00Z', casablanca)).toBe(-3);
});

import 'reflect-metadata';
import { loadSettings } from './settings';

describe('loadSettings', () => {
  const minimal = { DATABASE_URL: 'postgres://a:b@127.0.0.1/c', SECRET: 'x'.repeat(32) };

  it('fills what may be left out', () => {
    expect(loadSettings(minimal)).toMatchObject({ PORT: 3000, TIME_ZONE: 'Africa/Casablanca' });
  });

  it('reads numbers from text', () => {
    expect(loadSettings({ ...minimal, PORT: '8080' }).PORT).toBe(8080);
  });

  it('lists every mistake at once', () => {
    expect(() => loadSettings({ PORT: 'many' })).toThrow(/DATABASE_URL[\s\S]*SECRET[\s\S]*PORT/);
  });
});

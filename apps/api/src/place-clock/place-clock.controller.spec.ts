import { createApiTest, type ApiTest } from '../../test/api-test';
import type { PlaceClockDto } from './place-clock.dto';

describe('the clock of the place', () => {
  let api: ApiTest;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  it('is told to everybody, Ramadan included', async () => {
    const { timeZone, changes } = (await api.request('GET', '/place-clock')).json<PlaceClockDto>();
    expect(timeZone).toBe('Africa/Casablanca');
    expect(changes).toContainEqual({ from: '2025-02-23T02:00:00.000Z', minutes: 0 });
    expect(changes).toContainEqual({ from: '2025-04-06T02:00:00.000Z', minutes: 60 });
    expect(changes.map(({ from }) => from)).toEqual(changes.map(({ from }) => from).sort());
  });
});

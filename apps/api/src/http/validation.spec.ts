import { Settings } from '@tamkin/config';
import { administratorGrant } from '@tamkin/testing';
import { getMetadataStorage } from 'class-validator';
import { createApiTest, type ApiTest } from '../../test/api-test';
import { FIELD_CODES } from './validation';

/** What class-validator remembers of a decorator; its store has no public way to list all of them. */
interface Remembered {
  readonly type: string;
  readonly name?: string;
}

/** The decorators of every DTO that the api has loaded, by the name class-validator reports them under. */
function constraintsInUse(): string[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<unknown, readonly Remembered[]>;
  };
  const all = [...validationMetadatas].flatMap(([target, rules]) => (target === Settings ? [] : rules));
  return [...new Set(all.flatMap(({ type, name }) => (type === 'customValidation' && name ? [name] : [])))];
}

describe('what is wrong with a field', () => {
  let api: ApiTest;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  it('has a code for every rule that a DTO knows', () => {
    const used = constraintsInUse();
    expect(used.length).toBeGreaterThan(15);
    expect(used.filter((name) => !(name in FIELD_CODES))).toEqual([]);
  });

  it('says so of a date that is none', async () => {
    const administrator = await api.signedIn({ grants: [administratorGrant] });
    const answer = await administrator.request('GET', '/audit-entries?from=yesterday&until=2026-02-31');
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [
        { field: 'from', code: 'field.not-a-date' },
        { field: 'until', code: 'field.not-a-date' },
      ],
    });
  });
});

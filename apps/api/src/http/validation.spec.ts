import { Settings } from '@tamkin/config';
import { newId } from '@tamkin/kernel';
import { administratorGrant, trainerGrant } from '@tamkin/testing';
import { getMetadataStorage } from 'class-validator';
import { createApiTest, type ApiTest } from '../../test/api-test';
import { FIELD_CODES } from './validation';

/** What class-validator remembers of a decorator; its store has no public way to list all of them. */
interface Remembered {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
}

/** The rules of every DTO that the api has loaded. */
function rulesInUse(): readonly { readonly dto: string; readonly rules: readonly Remembered[] }[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: ReadonlyMap<{ readonly name: string }, readonly Remembered[]>;
  };
  return [...validationMetadatas].flatMap(([target, rules]) =>
    target === Settings ? [] : [{ dto: target.name, rules }],
  );
}

/** By the name class-validator reports them under. */
function constraintsInUse(): string[] {
  const all = rulesInUse().flatMap(({ rules }) => rules);
  return [...new Set(all.flatMap(({ type, name }) => (type === 'customValidation' && name ? [name] : [])))];
}

/** A nested object that is missing passes `ValidateNested`: another rule must ask for it, or say that it may be left out. */
function nestedThatNobodyAsksFor(): string[] {
  return rulesInUse().flatMap(({ dto, rules }) => {
    const asked = new Set(
      rules.filter(({ type }) => type !== 'nestedValidation').map(({ propertyName }) => propertyName),
    );
    const nested = rules.filter(({ type }) => type === 'nestedValidation').map(({ propertyName }) => propertyName);
    return [...new Set(nested)].filter((name) => !asked.has(name)).map((name) => `${dto}.${name}`);
  });
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

  it('asks for every nested object that is not optional', () => {
    expect(nestedThatNobodyAsksFor()).toEqual([]);
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

  it('refuses a list where an object of a list should be, and a body without a bottom', async () => {
    const trainer = await api.signedIn({ grants: [trainerGrant] });
    const send = (criteria: unknown) => trainer.request('PUT', `/activities/${newId()}/observation-grid`, { criteria });
    const bottomless = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect((await send([[]])).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'criteria.0', code: 'field.not-valid' }],
    });
    const answer = await api.app.inject({
      method: 'PUT',
      url: `/api/v1/activities/${newId()}/observation-grid`,
      headers: { ...trainer.headers, 'content-type': 'application/json' },
      payload: `{"criteria":${bottomless}}`,
    });
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field: 'criteria', code: 'field.not-valid' }] });
  });
});

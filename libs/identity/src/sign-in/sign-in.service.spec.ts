import { buildPerson, contextOf, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { IdentityModule } from '../identity.module';
import { SignInService } from './sign-in.service';

describe('SignInService', () => {
  let test: ServiceTest;
  let signIn: SignInService;

  beforeAll(async () => {
    test = await createServiceTest([IdentityModule]);
    signIn = test.get(SignInService);
  });
  afterAll(() => test.close());

  it('forgets a session that was ended in another process within half a minute', async () => {
    const { id } = await buildPerson(test.sql);
    const ctx = contextOf(id, [learnerGrant]);
    const { token } = await signIn.open(ctx, id);
    expect(await signIn.authenticate(ctx, token)).toMatchObject({ personId: id });
    await test.sql('update sign_in_sessions set revoked_at = now() where person_id = $1', [id]);
    test.clock.advance({ seconds: 31 });
    expect(await signIn.authenticate(ctx, token)).toBeNull();
  });

  it('ends a session by itself after thirty days', async () => {
    const { id } = await buildPerson(test.sql);
    const ctx = contextOf(id, [learnerGrant]);
    const { token } = await signIn.open(ctx, id);
    test.clock.advance({ days: 31 });
    expect(await signIn.authenticate(ctx, token)).toBeNull();
  });
});

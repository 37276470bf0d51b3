import { ApiProblem, problemFromResponse, toApiProblem, unreachable } from './api-problem';

const refusal = {
  title: 'Vérifiez ces points',
  status: 422,
  code: 'validation.failed',
  errors: [{ field: 'phone', code: 'phone.invalid', message: 'Ce numéro a neuf chiffres' }],
};

it('reads the words and the fields of a refusal', async () => {
  const problem = await problemFromResponse(new Response(JSON.stringify(refusal), { status: 422 }));
  expect(problem).toMatchObject({ status: 422, code: 'validation.failed', message: 'Vérifiez ces points' });
  expect(problem.fields).toEqual(refusal.errors);
});

it('does not take a page of a proxy for a refusal', async () => {
  const problem = await problemFromResponse(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(problem).toMatchObject({ status: 502, code: 'unexpected', isPassing: true });
});

it('makes a problem of whatever was thrown', () => {
  const own = unreachable();
  expect(toApiProblem(own)).toBe(own);
  expect(toApiProblem({ status: 409, data: { ...refusal, status: 409 } })).toMatchObject({ status: 409 });
  expect(toApiProblem(new TypeError('boom'))).toMatchObject({ code: 'unexpected', status: 500 });
});

it('tries again only what may pass by itself', () => {
  expect(unreachable().isPassing).toBe(true);
  expect(new ApiProblem({ ...refusal }).isPassing).toBe(false);
});

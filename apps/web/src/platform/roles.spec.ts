import { NO_ROLE, roleFor, roleKey, type HeldRole } from './roles';

const learner: HeldRole = { role: 'learner', providerId: 'oasis', providerName: 'Oasis' };
const focalPoint: HeldRole = { role: 'focal-point', providerId: 'oasis', providerName: 'Oasis' };
const trainer: HeldRole = { role: 'trainer', providerId: null, providerName: null };

it('keeps the role chosen last on pages open to it', () => {
  expect(roleFor([learner, trainer], null, roleKey(trainer))).toBe(trainer);
  expect(roleFor([learner, trainer], ['trainer'], roleKey(trainer))).toBe(trainer);
});

it('takes the role that opens the page when a link leads there', () => {
  expect(roleFor([learner, focalPoint, trainer], ['focal-point'], roleKey(trainer))).toBe(focalPoint);
});

it('stays as it is when no role opens the page', () => {
  expect(roleFor([learner, trainer], ['administrator'], roleKey(trainer))).toBe(trainer);
});

it('forgets a choice that is no longer held', () => {
  expect(roleFor([learner], null, 'administrator')).toBe(learner);
  expect(roleFor([], null, null)).toBe(NO_ROLE);
});

import type { Actor, RoleGrant } from '@tamkin/kernel';
import { can, scopeOf } from './can';

function person(...grants: RoleGrant[]): Actor {
  return { kind: 'person', personId: 'p', sessionId: 's', grants };
}

describe('scopeOf', () => {
  it('keeps a focal point inside the providers they answer for', () => {
    const salma = person({ role: 'focal-point', providerId: 'bank' }, { role: 'focal-point', providerId: 'oasis' });
    expect(scopeOf(salma, 'people.read')).toEqual({
      everything: false,
      providerIds: ['bank', 'oasis'],
      trainerId: null,
      personId: null,
    });
  });

  it('gives the wider reach to a person with two roles', () => {
    const both = person({ role: 'focal-point', providerId: 'bank' }, { role: 'reviewer', providerId: null });
    expect(scopeOf(both, 'people.read')?.everything).toBe(true);
  });

  it('lets nobody release certificates but a reviewer', () => {
    const roles = ['learner', 'focal-point', 'trainer', 'administrator'] as const;
    expect(roles.filter((role) => can(person({ role, providerId: null }), 'cohort-reports.review'))).toEqual([]);
    expect(can(person({ role: 'reviewer', providerId: null }), 'cohort-reports.review')).toBe(true);
  });

  it('gives a visitor nothing', () => {
    expect(can({ kind: 'anonymous' }, 'courses.read')).toBe(false);
  });
});

import { ROLES, type Role } from '@tamkin/kernel';
import type { Say } from './messages';

export function roleName(say: Say, role: string): string {
  return isRole(role) ? say(`role.${role}`) : role;
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}

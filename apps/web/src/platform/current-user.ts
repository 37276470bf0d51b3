import type { MeDto, NamesDto } from '@tamkin/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { HeldRole, Role } from './roles';

export const CURRENT_USER_KEY = ['me'] as const;

/** A person's names in both scripts; the Arabic one may not be known. */
export type PersonNames = NamesDto;

/** The person signed in, as GET /api/v1/me says. */
export type CurrentUser = MeDto;

/** Who is here and in which of their roles; the role follows the address, then the last choice. */
export interface Presence {
  user: CurrentUser;
  active: HeldRole;
  chooseRole: (role: HeldRole) => void;
}

export const PresenceContext = createContext<Presence | null>(null);

/** The presence on pages that may be public: null when nobody is signed in. */
export function useOptionalPresence(): Presence | null {
  return useContext(PresenceContext);
}

/** The presence on pages behind a role; the shell guarantees it. */
export function usePresence(): Presence {
  const presence = useContext(PresenceContext);
  if (!presence) throw new Error('usePresence() is for pages that need a signed-in person');
  return presence;
}

export function useCurrentUser(): CurrentUser {
  return usePresence().user;
}

export function useHasRole(role: Role): boolean {
  return usePresence().user.roles.some((held) => held.role === role);
}

/** After the session changed (signed in, out, names edited): asks the server again who is here. */
export function useRefreshCurrentUser(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: CURRENT_USER_KEY });
}

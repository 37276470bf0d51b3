import { createContext, useContext, type ComponentType } from 'react';
import { usePresence } from './current-user';
import type { Role } from './roles';

export interface LoadedHomePart {
  role: Role;
  Part: ComponentType;
}

/** Filled by the app from all features, so that a home need not know who adds to it. */
export const HomePartsContext = createContext<readonly LoadedHomePart[]>([]);

/** What other features add to the home of the active role, in their order. */
export function useHomeParts(): readonly ComponentType[] {
  const { active } = usePresence();
  return useContext(HomePartsContext)
    .filter(({ role }) => role === active.role)
    .map(({ Part }) => Part);
}

import { createContext, useContext } from 'react';
import { usePresence } from './current-user';
import type { CohortTab } from './feature-route';

/** Filled by the app from all features, so that none needs to know another. */
export const CohortTabsContext = createContext<readonly CohortTab[]>([]);

/** The tabs that the active role sees, in their order. */
export function useCohortTabs(): readonly CohortTab[] {
  const { active } = usePresence();
  return useContext(CohortTabsContext).filter(({ roles }) => roles.includes(active.role));
}

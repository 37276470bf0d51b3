import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useRouter } from 'wouter';
import { readCurrentUser } from '../features/identity/api/read-current-user';
import { CURRENT_USER_KEY, PresenceContext, type Presence } from '../platform/current-user';
import { roleFor, roleKey, type HeldRole } from '../platform/roles';
import { Loaded } from '../ui/loaded';
import { findRoute, homeOf } from './route-table';

const CHOSEN_ROLE_KEY = 'tamkin.role';
const FRESH_MS = 5 * 60_000;

/** Knows who is here and in which role; the role follows the address. */
export function PresenceProvider({ children }: { children: ReactNode }) {
  const query = useQuery({ queryKey: CURRENT_USER_KEY, queryFn: readCurrentUser, staleTime: FRESH_MS });
  const user = query.data;
  const [path, navigate] = useLocation();
  const { parser } = useRouter();
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_ROLE_KEY));

  const roles = findRoute(path, parser)?.roles;
  const opens = Array.isArray(roles) ? roles : null;
  const active = user ? roleFor(user.roles, opens, chosen) : null;
  const activeKey = active && roleKey(active);
  useEffect(() => {
    if (activeKey === null) return;
    localStorage.setItem(CHOSEN_ROLE_KEY, activeKey);
    setChosen(activeKey);
  }, [activeKey]);

  const chooseRole = useCallback(
    (role: HeldRole) => {
      setChosen(roleKey(role));
      navigate(homeOf(role.role));
    },
    [navigate],
  );
  const presence = useMemo<Presence | null>(
    () => (user && active ? { user, active, chooseRole } : null),
    [user, active, chooseRole],
  );
  return <Loaded query={query}>{() => <PresenceContext value={presence}>{children}</PresenceContext>}</Loaded>;
}

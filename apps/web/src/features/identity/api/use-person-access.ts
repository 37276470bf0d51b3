import { giveRole, invitePerson, joinProvider, leaveProvider, moveMembership, takeRole } from '@tamkin/api-client';
import { useMutation } from '@tanstack/react-query';
import type { Role } from '../../../platform/roles';
import { useRefreshPeople } from './use-people';

export function useInvite(personId: string) {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: (kind: 'link' | 'code') => invitePerson(personId, { kind }),
    onSuccess: refresh,
  });
}

export interface RoleChange {
  role: Role;
  providerId: string | null;
}

export function useGiveRole(personId: string) {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ role, providerId }: RoleChange) => giveRole(personId, role, providerId ? { providerId } : {}),
    onSuccess: refresh,
  });
}

export function useTakeRole(personId: string) {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ role, providerId }: RoleChange) => takeRole(personId, role, providerId ? { providerId } : {}),
    onSuccess: refresh,
  });
}

export interface Place {
  providerId: string;
  branchId: string | null;
  day: string;
}

export function useJoin(personId: string) {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ providerId, branchId, day }: Place) => joinProvider(personId, { providerId, branchId, from: day }),
    onSuccess: refresh,
  });
}

export function useMove() {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ id, ...place }: Place & { id: string }) => moveMembership(id, place),
    onSuccess: refresh,
  });
}

export function useLeave() {
  const refresh = useRefreshPeople();
  return useMutation({
    mutationFn: ({ id, lastDay }: { id: string; lastDay: string }) => leaveProvider(id, { lastDay }),
    onSuccess: refresh,
  });
}

import { enterByInvitation, lookAtInvitation, signInWithCode, type CodeSignInDto } from '@tamkin/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRefreshCurrentUser } from '../../../platform/current-user';

/** Whom a link invites, without using it. */
export function useInvited(token: string) {
  return useQuery({ queryKey: ['invitation', token], queryFn: () => lookAtInvitation({ token }), retry: false });
}

export function useEnterByLink(token: string) {
  const refresh = useRefreshCurrentUser();
  return useMutation({
    mutationFn: (password: string) => enterByInvitation({ token, password }),
    onSuccess: refresh,
  });
}

export function useEnterByCode() {
  const refresh = useRefreshCurrentUser();
  return useMutation({ mutationFn: (given: CodeSignInDto) => signInWithCode(given), onSuccess: refresh });
}

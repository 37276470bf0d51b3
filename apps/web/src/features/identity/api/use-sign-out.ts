import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signOut, signOutEverywhere } from '@tamkin/api-client';
import { useLocation } from 'wouter';
import { CURRENT_USER_KEY } from '../../../platform/current-user';
import { announceSignedOut } from '../../../platform/session-expiry';

/** Ends this session, or every session of the person. */
export function useSignOut(reach: 'here' | 'everywhere') {
  const leave = useLeave();
  return useMutation({ mutationFn: () => (reach === 'here' ? signOut() : signOutEverywhere()), onSuccess: leave });
}

/** Forgets on this device what belonged to the person, then shows the door. */
function useLeave(): () => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return () => {
    announceSignedOut();
    navigate('/sign-in', { replace: true });
    client.setQueryData(CURRENT_USER_KEY, null);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== CURRENT_USER_KEY[0] });
  };
}

import { useMutation } from '@tanstack/react-query';
import { signIn, type SignInDto } from '@tamkin/api-client';
import { useRefreshCurrentUser } from '../../../platform/current-user';

/** Comes in; once in, the shell learns who is here. */
export function useSignIn() {
  const refresh = useRefreshCurrentUser();
  return useMutation({ mutationFn: (credentials: SignInDto) => signIn(credentials), onSuccess: refresh });
}

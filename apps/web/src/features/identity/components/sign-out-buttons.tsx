import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CURRENT_USER_KEY } from '../../../platform/current-user';
import { announceSignedOut } from '../../../platform/session-expiry';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { signOut } from '../api/sign-out';
import { signOutEverywhere } from '../api/sign-out-everywhere';

/** Out of this device, or out of all of them (a lost phone). */
export function SignOutButtons() {
  const { t } = useTranslation('identity');
  const [asking, setAsking] = useState(false);
  const leave = useLeave();
  const here = useMutation({ mutationFn: signOut, onSuccess: leave });
  const everywhere = useMutation({ mutationFn: signOutEverywhere, onSuccess: leave });
  return (
    <>
      {here.error && <ProblemNotice problem={here.error} />}
      <FormActions>
        <Button variant="default" loading={here.isPending} onClick={() => here.mutate()}>
          {t('me.signOut')}
        </Button>
        <Button variant="subtle" onClick={() => setAsking(true)}>
          {t('me.signOutEverywhere')}
        </Button>
      </FormActions>
      <ConfirmDialog
        open={asking}
        title={t('me.signOutEverywhereTitle')}
        confirmLabel={t('me.signOutEverywhere')}
        busy={everywhere.isPending}
        problem={everywhere.error}
        onConfirm={() => everywhere.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('me.signOutEverywhereDetail')}
      </ConfirmDialog>
    </>
  );
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

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useSignOut } from '../api/use-sign-out';

/** Out of this device, or out of all of them (a lost phone). */
export function SignOutButtons() {
  const { t } = useTranslation('identity');
  const [asking, setAsking] = useState(false);
  const here = useSignOut('here');
  const everywhere = useSignOut('everywhere');
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

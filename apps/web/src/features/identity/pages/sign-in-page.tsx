import '@mantine/core/styles/PasswordInput.layer.css';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useSearch } from 'wouter';
import { useOptionalPresence } from '../../../platform/current-user';
import { useFormProblems } from '../../../platform/form-problems';
import { sessionExpired } from '../../../platform/session-expiry';
import { safeReturnAddress } from '../../../platform/url-state';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { useSignIn } from '../api/use-sign-in';
import { ZelligeBand } from '../components/zellige-band';
import classes from './sign-in-page.module.css';

/** The door: one form, one button. Goes back to the page that was asked for. */
export default function SignInPage() {
  const { t } = useTranslation('identity');
  const presence = useOptionalPresence();
  const returnAddress = safeReturnAddress(new URLSearchParams(useSearch()).get('return'));
  const [expired] = useState(sessionExpired.get);
  useEffect(() => {
    sessionExpired.set(false);
  }, []);
  if (presence) return <Redirect to={returnAddress} replace />;
  return (
    <div className={classes.frame}>
      <ZelligeBand />
      <div className={classes.body}>
        <Page title={t('signIn.title')} lead={expired ? t('signIn.expired') : t('signIn.lead')} width="reading">
          <SignInForm />
          <p className={classes.other}>
            <TextLink href="/code">{t('signIn.haveCode')}</TextLink>
          </p>
          <p className={classes.help}>{t('signIn.forgotten')}</p>
        </Page>
      </div>
    </div>
  );
}

function SignInForm() {
  const { t } = useTranslation('identity');
  const form = useForm({
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t('signIn.loginMissing') : null),
      password: (value) => (value === '' ? t('signIn.passwordMissing') : null),
    },
  });
  const problems = useFormProblems(form);
  const entering = useSignIn();
  const enter = form.onSubmit((values) => entering.mutate(values, { onError: problems.show }), problems.showInvalid);
  return (
    <FormColumn problems={problems} onSubmit={enter}>
      <TextInput
        label={t('signIn.login')}
        description={t('signIn.loginHelp')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': t('common:password.show') }}
        {...form.getInputProps('password')}
      />
      <FormActions>
        <Button type="submit" size="lg" fullWidth loading={entering.isPending}>
          {t('common:actions.signIn')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

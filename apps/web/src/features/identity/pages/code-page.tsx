import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { useOptionalPresence } from '../../../platform/current-user';
import { useFormProblems } from '../../../platform/form-problems';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { useEnterByCode } from '../api/use-ways-in';
import { NewPasswordField, SHORTEST_PASSWORD } from '../components/password-field';
import { ZelligeBand } from '../components/zellige-band';
import classes from './sign-in-page.module.css';

/** For people without e-mail: login and the code their focal point read out, then a password of their own. */
export default function CodePage() {
  const { t } = useTranslation('identity');
  const presence = useOptionalPresence();
  if (presence) return <Redirect to="/" replace />;
  return (
    <div className={classes.frame}>
      <ZelligeBand />
      <div className={classes.body}>
        <Page title={t('wayIn.codeTitle')} lead={t('wayIn.codeLead')} width="reading">
          <CodeForm />
          <p className={classes.other}>
            <TextLink href="/sign-in">{t('wayIn.havePassword')}</TextLink>
          </p>
        </Page>
      </div>
    </div>
  );
}

function CodeForm() {
  const { t } = useTranslation('identity');
  const entering = useEnterByCode();
  const form = useForm({
    initialValues: { login: '', code: '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t('signIn.loginMissing') : null),
      code: (value) => (value.replace(/\D/g, '').length === 8 ? null : t('wayIn.codeMissing')),
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? t('wayIn.passwordShort', { min: SHORTEST_PASSWORD }) : null,
    },
  });
  const problems = useFormProblems(form);
  const enter = form.onSubmit((given) => entering.mutate(given, { onError: problems.show }), problems.showInvalid);
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
      <TextInput
        label={t('wayIn.code')}
        description={t('wayIn.codeHelp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        {...form.getInputProps('code')}
      />
      <NewPasswordField {...form.getInputProps('password')} />
      <FormActions>
        <Button type="submit" size="lg" fullWidth loading={entering.isPending}>
          {t('wayIn.enter')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Redirect, useParams } from 'wouter';
import { useOptionalPresence } from '../../../platform/current-user';
import { useFormProblems } from '../../../platform/form-problems';
import { DateText } from '../../../ui/date-text';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { LinkButton } from '../../../ui/link-button';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextLink } from '../../../ui/text-link';
import { useEnterByLink, useInvited } from '../api/use-ways-in';
import { NewPasswordField, SHORTEST_PASSWORD } from '../components/password-field';
import { ZelligeBand } from '../components/zellige-band';
import classes from './sign-in-page.module.css';

/** Where an invitation link leads: who is invited, one password to choose, and in. */
export default function InvitationPage() {
  const { t } = useTranslation('identity');
  const { token = '' } = useParams<{ token: string }>();
  const invited = useInvited(token);
  const entered = useOptionalPresence();
  const entering = useEnterByLink(token);
  if (entered && entering.isSuccess) return <Redirect to="/" replace />;
  const title = invited.data ? t('wayIn.welcome', { name: invited.data.displayName }) : t('wayIn.invitation');
  return (
    <div className={classes.frame}>
      <ZelligeBand />
      <div className={classes.body}>
        <Page title={title} lead={invited.data && t('wayIn.choose')} width="reading">
          {invited.isError && invited.error.isPassing === false ? (
            <>
              <ProblemNotice problem={invited.error} />
              <p>{t('wayIn.askAnew')}</p>
              <LinkButton href="/code" variant="default">
                {t('signIn.haveCode')}
              </LinkButton>
            </>
          ) : (
            <Loaded query={invited}>
              {({ expiresAt }) => (
                <>
                  <PasswordForm entering={entering} />
                  <p>
                    {t('wayIn.until')} <DateText value={expiresAt} />
                  </p>
                </>
              )}
            </Loaded>
          )}
          <p className={classes.other}>
            <TextLink href="/sign-in">{t('wayIn.havePassword')}</TextLink>
          </p>
        </Page>
      </div>
    </div>
  );
}

function PasswordForm({ entering }: { entering: ReturnType<typeof useEnterByLink> }) {
  const { t } = useTranslation('identity');
  const form = useForm({
    initialValues: { password: '' },
    validate: {
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? t('wayIn.passwordShort', { min: SHORTEST_PASSWORD }) : null,
    },
  });
  const problems = useFormProblems(form);
  const enter = form.onSubmit(
    ({ password }) => entering.mutate(password, { onError: problems.show }),
    problems.showInvalid,
  );
  return (
    <FormColumn problems={problems} onSubmit={enter}>
      <NewPasswordField {...form.getInputProps('password')} />
      <FormActions>
        <Button type="submit" size="lg" fullWidth loading={entering.isPending}>
          {t('wayIn.enter')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

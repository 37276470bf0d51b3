import { Button } from '@mantine/core';
import { IconBrandWhatsapp, IconKey, IconLink } from '@tabler/icons-react';
import type { InvitationDto, PersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { CodeText } from '../../../ui/code-text';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DateText } from '../../../ui/date-text';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { useSignOutPerson } from '../api/use-people';
import { useInvite } from '../api/use-person-access';
import classes from './people.module.css';
import { ACCESS_TONES } from './person-words';

interface AccessSectionProps {
  person: PersonDto;
  /** The administrator can also end sessions. */
  administers: boolean;
}

/** How a person comes in: state, a link or a code to hand over, sign-out of a lost phone. */
export function AccessSection({ person, administers }: AccessSectionProps) {
  const { t } = useTranslation('people');
  const inviting = useInvite(person.id);
  const active = person.access === 'active';
  return (
    <Section title={t('access.title')} look="card">
      <p className={classes.row}>
        <StatusBadge tone={ACCESS_TONES[person.access]} label={t(`access.${person.access}`)} />
        {person.lastSignInAt !== null && (
          <span className={classes.quiet}>
            {t('access.lastSignIn')} <DateText value={person.lastSignInAt} />
          </span>
        )}
      </p>
      <p>{active ? t('access.resetHelp') : t('access.inviteHelp')}</p>
      <FormActions>
        <Button
          leftSection={<IconLink size={20} aria-hidden />}
          loading={inviting.isPending && inviting.variables === 'link'}
          onClick={() => inviting.mutate('link')}
        >
          {t('access.makeLink')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconKey size={20} aria-hidden />}
          loading={inviting.isPending && inviting.variables === 'code'}
          onClick={() => inviting.mutate('code')}
        >
          {t('access.makeCode')}
        </Button>
        {administers && active && <SignOutButton person={person} />}
      </FormActions>
      {inviting.error && <ProblemNotice problem={inviting.error} />}
      {inviting.data && <Handover invitation={inviting.data} />}
    </Section>
  );
}

/** Shown once, right after it was made. */
function Handover({ invitation }: { invitation: InvitationDto }) {
  const { t } = useTranslation('people');
  const { link, code, login, text, whatsAppUrl, expiresAt } = invitation;
  return (
    <div className={classes.handover} role="status">
      <p>
        {t('access.once')} <DateText value={expiresAt} />
      </p>
      {code !== null && (
        <>
          <p>
            {t('access.login')} <CodeText code={login} copyable />
          </p>
          <p>
            {t('access.code')} <CodeText code={code} copyable />
          </p>
        </>
      )}
      {link !== null && (
        <div className={classes.link}>
          <CodeText code={link} copyable />
        </div>
      )}
      <p className={classes.quiet}>{t('access.text')}</p>
      <blockquote className={classes.message} dir="auto">
        {text}
      </blockquote>
      {whatsAppUrl !== null && (
        <FormActions>
          <Button
            component="a"
            href={whatsAppUrl}
            target="_blank"
            rel="noopener noreferrer"
            leftSection={<IconBrandWhatsapp size={20} aria-hidden />}
          >
            {t('access.whatsApp')}
          </Button>
        </FormActions>
      )}
    </div>
  );
}

function SignOutButton({ person }: { person: PersonDto }) {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  const ending = useSignOutPerson(person.id);
  const end = (): void =>
    ending.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        sayDone(t('access.signedOut'));
      },
    });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('access.signOut')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('access.signOutTitle', { name: person.displayName })}
        confirmLabel={t('access.signOut')}
        busy={ending.isPending}
        problem={ending.error}
        onConfirm={end}
        onCancel={() => setAsking(false)}
      >
        <p>{t('access.signOutDetail')}</p>
      </ConfirmDialog>
    </>
  );
}

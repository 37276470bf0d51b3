import type { PersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { Bidi } from '../../../ui/bidi';
import { FactList } from '../../../ui/fact-list';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Phone } from '../../../ui/phone';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { usePerson } from '../api/use-people';
import { AccessSection } from '../components/access-section';
import { MembershipsSection } from '../components/memberships-section';
import { RolesSection } from '../components/roles-section';

/** One person: who they are, how they come in, where they work, what they may do. */
export default function PersonPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams<{ id: string }>();
  const { active } = usePresence();
  const query = usePerson(id);
  const manages = active.role !== 'reviewer';
  const administers = active.role === 'administrator';
  return (
    <Page
      title={query.data?.displayName ?? t('person.title')}
      back={{ href: '/people', label: t('list.title') }}
      action={
        manages && (
          <LinkButton href={`/people/${id}/correct`} variant="default">
            {t('person.correct')}
          </LinkButton>
        )
      }
      width="reading"
    >
      <Loaded query={query}>
        {(person) => (
          <>
            <Facts person={person} />
            {manages && <AccessSection person={person} administers={administers} />}
            <MembershipsSection person={person} manages={manages} />
            <RolesSection person={person} manages={administers} />
            {administers && (
              <p>
                <TextLink href={`/audit?subjectId=${person.id}`}>{t('person.audit')}</TextLink>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ person }: { person: PersonDto }) {
  const { t } = useTranslation('people');
  const { names, phone, email, userName, sex, birthYear, positionFamily, language } = person;
  const unknown = t('common:state.notStated');
  return (
    <Section title={t('person.facts')} look="card">
      <FactList
        facts={[
          { label: t('person.latin'), value: <Bidi lang="fr">{`${names.latin.given} ${names.latin.family}`}</Bidi> },
          {
            label: t('person.arabic'),
            value: names.arabic ? <Bidi lang="ar">{`${names.arabic.given} ${names.arabic.family}`}</Bidi> : unknown,
          },
          { label: t('form.phone'), value: phone ? <Phone e164={phone} /> : unknown },
          { label: t('form.email'), value: email ? <Bidi dir="ltr">{email}</Bidi> : unknown },
          { label: t('form.userName'), value: userName ? <Bidi dir="ltr">{userName}</Bidi> : unknown },
          { label: t('form.sex'), value: t(`sex.${sex}`) },
          { label: t('form.birthYear'), value: birthYear ?? unknown },
          { label: t('form.position'), value: positionFamily ? t(`position.${positionFamily}`) : unknown },
          { label: t('form.language'), value: t(`common:language.${language}`) },
        ]}
      />
    </Section>
  );
}

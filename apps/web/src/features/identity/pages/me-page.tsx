import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../../../platform/current-user';
import { FactList } from '../../../ui/fact-list';
import { Bidi } from '../../../ui/bidi';
import { Names } from '../../../ui/names';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { ReadingPreferencesForm } from '../components/reading-preferences-form';
import { SignOutButtons } from '../components/sign-out-buttons';

/** One's own page: names, how one reads, going out. */
export default function MePage() {
  const { t } = useTranslation('identity');
  const { names, roles } = useCurrentUser();
  const arabic = names.arabic ? `${names.arabic.given} ${names.arabic.family}` : t('common:state.notStated');
  return (
    <Page title={t('me.title')} lead={<Names names={names} />} width="reading">
      <Section title={t('me.names')} look="card">
        <FactList
          facts={[
            { label: t('me.latinName'), value: <Bidi lang="fr">{`${names.latin.given} ${names.latin.family}`}</Bidi> },
            { label: t('me.arabicName'), value: names.arabic ? <Bidi lang="ar">{arabic}</Bidi> : arabic },
            {
              label: t('me.roles'),
              value: roles.map(({ role, providerName }) => (
                <div key={`${role}:${providerName}`}>
                  {t(`common:roles.${role}`)}
                  {providerName !== null && (
                    <>
                      {' · '}
                      <Bidi>{providerName}</Bidi>
                    </>
                  )}
                </div>
              )),
            },
          ]}
        />
      </Section>
      <Section title={t('me.reading')} look="card">
        <ReadingPreferencesForm />
      </Section>
      <Section title={t('me.leaving')} look="card">
        <SignOutButtons />
      </Section>
    </Page>
  );
}

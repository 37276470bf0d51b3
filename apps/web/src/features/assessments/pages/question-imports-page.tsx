import { Button, NativeSelect } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { LANGUAGES, type Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FileDrop } from '../../../ui/file-drop';
import { FormActions } from '../../../ui/form-column';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { TEMPLATE_ADDRESS, useQuestionImports, useSendQuestions } from '../api/use-question-imports';
import classes from '../exchange/exchange.module.css';
import { IMPORT_TONES } from '../exchange/import-tones';

const LARGEST_BYTES = 20 * 1_048_576;
const ENDINGS = ['.xml', '.txt', '.gift', '.zip', '.xlsx'];

/** Sends a file of questions to the bank of a course, and finds those sent before. */
export default function QuestionImportsPage() {
  const { t } = useTranslation('question-exchange');
  const { courseId = '' } = useParams<{ courseId: string }>();
  const list = useQuestionImports(courseId);
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      back={{ href: `/questions?course=${courseId}`, label: t('bank') }}
      width="reading"
    >
      <SendForm courseId={courseId} />
      <Section title={t('import.before')}>
        <ListTable
          list={list}
          caption={t('import.before')}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              header: t('import.file'),
              cell: ({ id, fileName }) => (
                <TextLink quiet href={`/questions/${courseId}/imports/${id}`}>
                  <Bidi>{fileName}</Bidi>
                </TextLink>
              ),
            },
            { key: 'format', header: t('import.format'), cell: ({ format }) => t(`formats.${format}`) },
            { key: 'when', header: t('import.when'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
            {
              key: 'status',
              header: t('import.state'),
              cell: ({ status }) => <StatusBadge tone={IMPORT_TONES[status]} label={t(`import.status.${status}`)} />,
            },
          ]}
          empty={
            <EmptyState icon={IconFileImport} title={t('import.emptyTitle')}>
              {t('import.emptyWhy')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function SendForm({ courseId }: { courseId: string }) {
  const { t } = useTranslation('question-exchange');
  const [, navigate] = useLocation();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const [file, setFile] = useState<File | null>(null);
  const [id, setId] = useState(() => crypto.randomUUID());
  const sending = useSendQuestions(courseId);
  const renew = (): void => {
    sending.reset();
    setId(crypto.randomUUID());
  };
  const send = (): void => {
    if (!file) return;
    sending.mutate(
      { id, language, file },
      { onSuccess: (made) => navigate(`/questions/${courseId}/imports/${made.id}`) },
    );
  };
  return (
    <Section
      title={t('import.send')}
      aside={
        <a href={TEMPLATE_ADDRESS} download className={classes.anchor}>
          {t('import.template')}
        </a>
      }
      look="card"
    >
      <div className={classes.items}>
        <FileDrop
          label={t('import.file')}
          help={t('import.fileHelp')}
          endings={ENDINGS}
          maxBytes={LARGEST_BYTES}
          file={file}
          onChange={(next) => {
            renew();
            setFile(next);
          }}
        />
        <NativeSelect
          label={t('import.language')}
          description={t('import.languageHelp')}
          value={language}
          data={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          onChange={(event) => {
            renew();
            setLanguage(LANGUAGES.find((each) => each === event.currentTarget.value) ?? 'fr');
          }}
        />
        {sending.error && <ProblemNotice problem={sending.error} />}
        <FormActions>
          <Button loading={sending.isPending} disabled={!file} onClick={send}>
            {t('import.read')}
          </Button>
        </FormActions>
        <p className={classes.quiet}>{t('import.nothingYet')}</p>
      </div>
    </Section>
  );
}

import { Button, TextInput } from '@mantine/core';
import type { CourseTransferDto, TransferPreviewDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { FormActions } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { useConfirmCourseArchive, useCourseTransfer } from '../api/use-course-transfer';

const COUNTED = ['modules', 'activities', 'papers', 'questions', 'surveys', 'grids', 'assignments'] as const;

/** An archive that was sent: being read, what would come of it, being written, done. It can be left at any time. */
export default function CourseTransferPage() {
  const { t } = useTranslation('courses');
  const { id = '' } = useParams<{ id: string }>();
  const query = useCourseTransfer(id);
  return (
    <Page
      title={query.data?.preview?.title ?? t('transfer.import')}
      lead={query.data?.preview && <Bidi dir="ltr">{query.data.preview.code}</Bidi>}
      back={{ href: '/courses', label: t('authored.title') }}
      width="reading"
    >
      <Loaded query={query}>{(transfer) => <Transfer transfer={transfer} />}</Loaded>
    </Page>
  );
}

function Transfer({ transfer }: { transfer: CourseTransferDto }) {
  const { t } = useTranslation('courses');
  const { status, done, total, problemMessage, preview, courseId } = transfer;
  const again = <LinkButton href="/courses/import">{t('transfer.another')}</LinkButton>;
  if (status === 'refused') {
    return (
      <EmptyState title={t('transfer.refused')} action={again}>
        {problemMessage}
      </EmptyState>
    );
  }
  return (
    <>
      {(status === 'working' || status === 'confirming') && (
        <Section title={t(`transfer.${status}`)} look="card">
          <ProgressBar label={t(`transfer.${status}`)} done={done} total={total} />
          <p>{t('common:job.leave')}</p>
        </Section>
      )}
      {status === 'done' && courseId !== null && (
        <Section title={t('transfer.done')} look="card">
          <LinkButton href={`/courses/${courseId}`}>{t('transfer.open')}</LinkButton>
        </Section>
      )}
      {preview && <Preview preview={preview} />}
      {preview && status === 'ready' && <Confirmation id={transfer.id} preview={preview} />}
    </>
  );
}

function Preview({ preview }: { preview: TransferPreviewDto }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const { outcome, counts, languages, mediaBytes } = preview;
  const media = {
    label: t('transfer.counts.media'),
    value: `${format.number(counts.media)} · ${format.fileSize(mediaBytes)}`,
  };
  return (
    <Section title={t('transfer.what')}>
      <p>
        <StatusBadge tone={outcome === 'unchanged' ? 'neutral' : 'success'} label={t(`transfer.outcome.${outcome}`)} />
      </p>
      <FactList
        facts={[
          { label: t('fields.languages'), value: languages.map((each) => t(`common:language.${each}`)).join(' · ') },
          ...COUNTED.filter((each) => counts[each] > 0).map((each) => ({
            label: t(`transfer.counts.${each}`),
            value: format.number(counts[each]),
          })),
          ...(counts.media > 0 ? [media] : []),
        ]}
      />
    </Section>
  );
}

/** As it is, or under another code: when its own cannot take it, the second is the only way. */
function Confirmation({ id, preview }: { id: string; preview: TransferPreviewDto }) {
  const { t } = useTranslation('courses');
  const confirming = useConfirmCourseArchive(id);
  const [code, setCode] = useState('');
  const { outcome, notes, problems } = preview;
  const asItIs = outcome !== 'unchanged' && problems.length === 0;
  return (
    <Section title={t('transfer.confirmTitle')} look="card">
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {outcome === 'unchanged' && <p>{t('transfer.unchangedWhy')}</p>}
      {confirming.error && <ProblemNotice problem={confirming.error} />}
      {asItIs && (
        <FormActions>
          <Button loading={confirming.isPending} onClick={() => confirming.mutate(null)}>
            {t(`transfer.confirm.${outcome}`)}
          </Button>
        </FormActions>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirming.mutate(code);
        }}
      >
        <TextInput
          label={t('transfer.otherCode')}
          description={t('transfer.otherCodeHelp')}
          dir="ltr"
          maxLength={12}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormActions>
          <Button type="submit" variant="default" disabled={code.trim() === ''} loading={confirming.isPending}>
            {t('transfer.asNew')}
          </Button>
        </FormActions>
      </form>
    </Section>
  );
}

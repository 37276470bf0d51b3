import { Button, Textarea } from '@mantine/core';
import type { CourseDraftDto, CourseReviewDto } from '@tamkin/api-client';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { Bidi } from '../../../ui/bidi';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { hasText } from '../activity-gaps';
import { useCourseReview, useDecideReview } from '../api/use-course-review';
import { inLanguage } from '../localised';
import { AskReviewButton } from './ask-review-button';

const TONES = { none: 'neutral', asked: 'warning', approved: 'success', 'sent-back': 'danger' } as const;

interface ReviewProps {
  draft: CourseDraftDto;
  review: CourseReviewDto;
}

/** Where the draft stands between its author and a colleague, and what each may do next. */
export function ReviewPanel({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const review = useCourseReview(draft.courseId);
  return (
    <Section title={t('review.title')}>
      <Loaded query={review}>{(loaded) => <Standing draft={draft} review={loaded} />}</Loaded>
    </Section>
  );
}

function Standing({ draft, review }: ReviewProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const status = review.status ?? 'none';
  const standing = useFocusOnChange(status);
  const first = draft.modules.flatMap(({ activities }) => activities).find(hasText);
  const by = review.reviewedBy ?? review.askedBy;
  return (
    <>
      <p ref={standing} tabIndex={-1}>
        <StatusBadge tone={TONES[status]} label={t(`review.status.${status}`)} /> {by && t('review.by', { name: by })}
      </p>
      {status === 'asked' && review.askedOf.length > 0 && (
        <p>
          <Bidi>{t('review.askedOf', { names: format.list(review.askedOf) })}</Bidi>
        </p>
      )}
      {review.word !== '' && (
        <blockquote>
          <Bidi>{review.word}</Bidi>
        </blockquote>
      )}
      {status === 'approved' && review.changedSince && <p>{t('review.changedSince')}</p>}
      <OpenThreads draft={draft} review={review} />
      <FormActions>
        {first && (
          <LinkButton href={`/courses/${draft.courseId}/review/${first.id}`} variant="default">
            {t('review.read')}
          </LinkButton>
        )}
        {status !== 'asked' && <AskReviewButton courseId={draft.courseId} />}
        {status === 'asked' && !review.own && (
          <>
            <DecisionButton courseId={draft.courseId} approved />
            <DecisionButton courseId={draft.courseId} approved={false} />
          </>
        )}
      </FormActions>
      {status === 'asked' && review.own && <p>{t('review.waiting')}</p>}
    </>
  );
}

/** Takes the focus when a step of the review was taken and the button for it went away. */
function useFocusOnChange(status: string): RefObject<HTMLParagraphElement | null> {
  const standing = useRef<HTMLParagraphElement>(null);
  const known = useRef(status);
  useEffect(() => {
    if (known.current !== status && document.activeElement === document.body) standing.current?.focus();
    known.current = status;
  }, [status]);
  return standing;
}

function OpenThreads({ draft, review }: ReviewProps) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const activities = draft.modules.flatMap((module) => module.activities);
  if (review.open.length === 0) return null;
  return (
    <ul>
      {review.open.map(({ activityId, open }) => (
        <li key={activityId}>
          <TextLink href={`/courses/${draft.courseId}/review/${activityId}`}>
            <bdi>{inLanguage(activities.find(({ id }) => id === activityId)?.title ?? {}, screen).text}</bdi>
          </TextLink>{' '}
          {t('review.open', { count: open })}
        </li>
      ))}
    </ul>
  );
}

function DecisionButton({ courseId, approved }: { courseId: string; approved: boolean }) {
  const { t } = useTranslation('courses');
  const deciding = useDecideReview(courseId);
  return (
    <WordDialog
      action={approved ? t('review.approve') : t('review.sendBack')}
      label={approved ? t('review.approveWord') : t('review.sendBackWord')}
      wanted={!approved}
      pending={deciding.isPending}
      problem={deciding.error}
      onSend={(word, close) => deciding.mutate({ approved, word }, { onSuccess: close })}
    />
  );
}

interface WordDialogProps {
  action: string;
  label: string;
  /** The word may not be empty. */
  wanted?: boolean;
  pending: boolean;
  problem: Parameters<typeof ProblemNotice>[0]['problem'] | null;
  onSend: (word: string, close: () => void) => void;
}

/** A step of the review and a word with it. */
function WordDialog({ action, label, wanted = false, pending, problem, onSend }: WordDialogProps) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  const [word, setWord] = useState('');
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {action}
      </Button>
      <Dialog cross open={open} title={action} onClose={close}>
        <Textarea
          label={label}
          autosize
          minRows={3}
          maxLength={2_000}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        {problem && <ProblemNotice problem={problem} />}
        <FormActions>
          <Button loading={pending} disabled={wanted && word.trim() === ''} onClick={() => onSend(word, close)}>
            {action}
          </Button>
          <Button variant="default" onClick={close}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </Dialog>
    </>
  );
}

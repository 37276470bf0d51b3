import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { AuthoredTextsDto, LessonDocumentDto } from '@tamkin/api-client';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ScreenIn } from '../../../../platform/screen-in';
import { sayDone } from '../../../../platform/undo';
import { Bidi } from '../../../../ui/bidi';
import { EmptyState } from '../../../../ui/empty-state';
import { FormActions } from '../../../../ui/form-column';
import { LessonBlocks } from '../../../../ui/lesson/lesson-blocks';
import { Loaded, Waiting } from '../../../../ui/loaded';
import { ProblemNotice } from '../../../../ui/problem-notice';
import { Section } from '../../../../ui/section';
import { courseKeys } from '../../api/keys';
import { useLessonDocument } from '../../api/use-lesson-document';
import { useDesk, type Saving } from '../desk/use-desk';
import classes from './document.module.css';
import { placed, type PlacedPart } from './place-document';
import { useSayPlacement } from './say-placement';

/** Sent, or kept on this device: the editor goes on from there, also where somebody wrote meanwhile. */
const SETTLED: readonly Saving[] = ['saved', 'kept-here', 'conflict'];

interface DocumentPreviewProps {
  id: string;
  loaded: AuthoredTextsDto;
  onAgain: () => void;
}

/** What a document would bring, in each language, what cannot come, and the one button that takes it into the text. */
export function DocumentPreview({ id, loaded, onAgain }: DocumentPreviewProps) {
  const { t } = useTranslation('courses');
  const query = useLessonDocument(id);
  const again = (
    <Button variant="default" onClick={onAgain}>
      {t('document.again')}
    </Button>
  );
  return (
    <Loaded query={query}>
      {(document) => {
        if (document.status === 'reading') return <Waiting />;
        if (document.status === 'ready') return <Ready found={document} loaded={loaded} onAgain={onAgain} />;
        return (
          <EmptyState title={t('document.refused')} action={again}>
            {document.problemMessage}
          </EmptyState>
        );
      }}
    </Loaded>
  );
}

interface ReadyProps extends Omit<DocumentPreviewProps, 'id'> {
  found: LessonDocumentDto;
}

function Ready({ found: { name, parts, leftOut }, loaded, onAgain }: ReadyProps) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const [taken, setTaken] = useState(false);
  const client = useQueryClient();
  const writing = useDesk(loaded);
  const { saving } = writing;
  const result = placed(writing.desk, parts);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that read the document is gone; a page that was opened with its address keeps its heading.
    if (document.activeElement === document.body) summary.current?.focus();
  }, []);
  const count = result.parts.filter(({ placement }) => isWritten(placement)).length;
  const take = (): void => {
    setTaken(true);
    writing.change(() => result.desk);
    void writing.flush();
  };
  const { courseId, activityId } = loaded;
  useEffect(() => {
    if (!taken || !SETTLED.includes(saving)) return;
    if (saving === 'saved') sayDone(t('document.done'));
    client.removeQueries({ queryKey: courseKeys.texts(activityId) });
    navigate(`/courses/${courseId}/activities/${activityId}/text`);
  }, [taken, saving, client, navigate, t, courseId, activityId]);
  return (
    <>
      <Section title={name} look="card">
        <div ref={summary} tabIndex={-1}>
          <Placements parts={result.parts} />
        </div>
        {leftOut.length > 0 && (
          <ul className={classes.notes} aria-label={t('document.leftOut')}>
            {leftOut.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        )}
        {writing.problem && <ProblemNotice problem={writing.problem} />}
        <FormActions>
          {count > 0 && (
            <Button loading={taken && saving !== 'refused'} onClick={take}>
              {t('document.take')}
            </Button>
          )}
          <Button variant="default" onClick={onAgain}>
            {t('document.again')}
          </Button>
        </FormActions>
      </Section>
      <Section title={t('document.preview')}>
        <div className={classes.parts}>
          {parts.map(({ language, blocks }) => (
            <section key={language} aria-label={t(`common:language.${language}`)} className={classes.part}>
              <h3 className={classes.language}>{t(`common:language.${language}`)}</h3>
              <Suspense fallback={<Waiting />}>
                <ScreenIn language={language}>
                  <LessonBlocks blocks={blocks} language={language} />
                </ScreenIn>
              </Suspense>
            </section>
          ))}
        </div>
      </Section>
    </>
  );
}

function Placements({ parts }: { parts: readonly PlacedPart[] }) {
  const { t } = useTranslation('courses');
  const say = useSayPlacement();
  return (
    <ul className={classes.placements}>
      {parts.map(({ language, placement }) => (
        <li key={language} className={isWritten(placement) ? undefined : classes.refused}>
          <strong>
            <Bidi>{t(`common:language.${language}`)}</Bidi>
          </strong>{' '}
          {say(placement)}
        </li>
      ))}
    </ul>
  );
}

function isWritten({ kind }: PlacedPart['placement']): boolean {
  return kind === 'added' || kind === 'translated';
}

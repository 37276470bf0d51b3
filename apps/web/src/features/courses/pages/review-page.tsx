import { Button } from '@mantine/core';
import type { AuthoredTextsDto, BlockCommentDto, CourseDraftDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { LanguageTabs } from '../../../ui/language-tabs';
import { LessonBlocks } from '../../../ui/lesson/lesson-blocks';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { hasText } from '../activity-gaps';
import { useActivityTexts } from '../api/use-activity-texts';
import { useBlockComments } from '../api/use-course-review';
import { useCourseDraft } from '../api/use-course-draft';
import { BlockThread } from '../components/block-thread';
import { blockAnchor, useArriveAtBlock, useAskedBlock } from '../components/use-asked-block';
import { inLanguage } from '../localised';

/** A lesson of the draft as learners will read it, with room for a colleague's comments under each block. */
export default function ReviewPage() {
  const { id = '', activityId = '' } = useParams<{ id: string; activityId: string }>();
  const draft = useCourseDraft(id);
  return <Loaded query={draft}>{(loaded) => <Review draft={loaded} activityId={activityId} />}</Loaded>;
}

function Review({ draft, activityId }: { draft: CourseDraftDto; activityId: string }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const screen = useLanguage();
  const written = draft.modules.flatMap((module) => module.activities).filter(hasText);
  const at = written.findIndex(({ id }) => id === activityId);
  const activity = written[at];
  const next = written[at + 1];
  return (
    <Page
      title={activity ? inLanguage(activity.title, screen).text : t('review.title')}
      lead={t('review.lead')}
      width="reading"
      back={{ href: `/courses/${draft.courseId}`, label: t('editor.back') }}
    >
      {activity && <Texts key={activityId} activityId={activityId} languages={draft.languages} />}
      {activity && next && (
        <Button size="lg" onClick={() => navigate(`/courses/${draft.courseId}/review/${next.id}`)}>
          {t('preview.next')}
        </Button>
      )}
    </Page>
  );
}

function Texts({ activityId, languages }: { activityId: string; languages: readonly Language[] }) {
  const texts = useActivityTexts(activityId);
  const comments = useBlockComments(activityId);
  return (
    <Loaded query={texts}>
      {(loaded) => (
        <Loaded query={comments}>
          {({ items }) => <Commented texts={loaded} languages={languages} comments={items} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface CommentedProps {
  texts: AuthoredTextsDto;
  languages: readonly Language[];
  comments: readonly BlockCommentDto[];
}

function Commented({ texts, languages, comments }: CommentedProps) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const asked = useAskedBlock(languages);
  const [language, setLanguage] = useState(
    asked.language ?? (languages.includes(screen) ? screen : texts.baseLanguage),
  );
  useArriveAtBlock(asked.block);
  const text = texts.texts.find((each) => each.language === language);
  return (
    <LanguageTabs languages={languages} value={language} onChange={setLanguage}>
      {text && text.blocks.length > 0 ? (
        text.blocks.map((block, index) => (
          <div key={block.id} id={blockAnchor(block.id)} tabIndex={-1}>
            <LessonBlocks blocks={[block]} language={language} activityId={texts.activityId} />
            <div lang={screen} dir={screen === 'ar' ? 'rtl' : 'ltr'}>
              <BlockThread
                activityId={texts.activityId}
                blockId={block.id}
                language={language}
                place={index + 1}
                comments={comments.filter((each) => each.blockId === block.id && each.language === language)}
              />
            </div>
          </div>
        ))
      ) : (
        <p lang={screen} dir="auto">
          {t('preview.noText')}
        </p>
      )}
    </LanguageTabs>
  );
}

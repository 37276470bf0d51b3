import type { StorySceneDto } from '@tamkin/api-client';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../../../ui/filter-select';
import { Waiting } from '../../../../ui/loaded';
import { newId } from '../desk/blocks';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { PartList } from './part-list';
import { WordField } from './word-field';

const RichTextField = lazy(() => import('../rich-text-field'));

export function StoryFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const { scenes = [] } = block;
  return (
    <div className={classes.fields}>
      <WordField
        label={t('block.title')}
        value={block.title}
        language={language}
        onChange={(title) => onChange({ ...block, title })}
      />
      {!wordsOnly && <p className={classes.hint}>{t('fieldsOf.storyHelp')}</p>}
      <PartList
        parts={scenes}
        nameOf={(number) => t('fieldsOf.scene', { number })}
        addLabel={t('fieldsOf.addScene')}
        newPart={() => ({ id: newId(), html: '', choices: [] })}
        wordsOnly={wordsOnly}
        max={50}
        onChange={(kept) => onChange({ ...block, scenes: kept })}
      >
        {(scene, set) => (
          <>
            <Suspense fallback={<Waiting />}>
              <RichTextField
                label={t('fieldsOf.sceneText')}
                html={scene.html}
                language={language}
                onChange={(html) => set({ html })}
              />
            </Suspense>
            <Choices
              scene={scene}
              scenes={scenes}
              language={language}
              wordsOnly={wordsOnly}
              onChange={(choices) => set({ choices })}
            />
          </>
        )}
      </PartList>
    </div>
  );
}

const LONGEST_OPENING = 40;

interface ChoicesProps extends Pick<BlockFieldsProps, 'language' | 'wordsOnly'> {
  scene: StorySceneDto;
  scenes: readonly StorySceneDto[];
  onChange: (choices: StorySceneDto['choices']) => void;
}

function Choices({ scene, scenes, language, wordsOnly, onChange }: ChoicesProps) {
  const { t } = useTranslation('courses');
  const ways = scenes.flatMap(({ id, html }, index) =>
    id === scene.id
      ? []
      : [
          {
            value: id,
            label: [t('fieldsOf.scene', { number: index + 1 }), openingOf(html)].filter(Boolean).join(' · '),
          },
        ],
  );
  return (
    <PartList
      parts={scene.choices}
      nameOf={(number) => t('fieldsOf.choice', { number })}
      addLabel={t('fieldsOf.addChoice')}
      newPart={() => ({ id: newId(), text: '', feedback: '', next: null })}
      wordsOnly={wordsOnly}
      max={6}
      onChange={onChange}
    >
      {(choice, set) => (
        <>
          <WordField
            label={t('fieldsOf.choiceText')}
            value={choice.text}
            language={language}
            maxLength={2000}
            onChange={(text) => set({ text })}
          />
          <WordField
            label={t('fieldsOf.consequence')}
            value={choice.feedback}
            language={language}
            maxLength={2000}
            onChange={(feedback) => set({ feedback })}
          />
          {!wordsOnly && (
            <FilterSelect
              label={t('fieldsOf.leadsTo')}
              value={choice.next ?? ''}
              options={[{ value: '', label: t('fieldsOf.theEnd') }, ...ways]}
              onChange={(next) => set({ next: next || null })}
            />
          )}
        </>
      )}
    </PartList>
  );
}

/** The first words of a scene, to tell it from the others. */
function openingOf(html: string): string {
  const words = new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
  return words.length > LONGEST_OPENING ? `${words.slice(0, LONGEST_OPENING).trimEnd()}…` : words;
}

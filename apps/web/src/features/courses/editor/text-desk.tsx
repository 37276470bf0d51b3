import { Button, Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { AuthoredTextsDto, LessonBlockDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { DateText } from '../../../ui/date-text';
import { FilterSelect } from '../../../ui/filter-select';
import { LanguageTabs } from '../../../ui/language-tabs';
import { ProblemNotice } from '../../../ui/problem-notice';
import { StatusBadge } from '../../../ui/status-badge';
import { moveButtonId } from '../components/move-buttons';
import { useKeptFocus } from '../components/use-kept-focus';
import { AddBlock } from './add-block';
import { BlockRow } from './block-row';
import { movedBlock, newBlock, rowsOf, withBlock, type BlockType } from './editable-text';
import classes from './text-desk.module.css';
import { useTextDesk } from './use-text-desk';

/** Base text and translation side by side on a desk, one at a time on a phone. */
export function TextDesk({ loaded }: { loaded: AuthoredTextsDto }) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const { baseLanguage: base } = loaded;
  const others = loaded.languages.filter((language) => language !== base);
  const [translation, setTranslation] = useState<Language | null>(others[0] ?? null);
  const [phone, setPhone] = useState<Language>(base);
  const [follows, setFollows] = useState(true);
  const roomy = useMediaQuery('(min-width: 62em)', true);
  const desk = useTextDesk(loaded);
  const { texts, saving } = desk;
  const behind = translation !== null && texts[translation].outOfDate;
  const shown = roomy ? [base, ...(translation ? [translation] : [])] : [phone];
  const save = (): void => desk.save(new Set(follows && behind && translation ? [translation] : []));
  return (
    <>
      {roomy && others.length > 1 && translation && (
        <div className={classes.choice}>
          <FilterSelect
            label={t('text.translation')}
            value={translation}
            onChange={(value) => setTranslation(others.find((each) => each === value) ?? null)}
            options={others.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          />
        </div>
      )}
      {behind && <OutOfDate loaded={loaded} follows={follows} onFollows={setFollows} />}
      {roomy ? (
        <Blocks desk={desk} base={base} shown={shown} />
      ) : (
        <LanguageTabs
          languages={loaded.languages}
          value={phone}
          onChange={(language) => {
            setPhone(language);
            if (language !== base) setTranslation(language);
          }}
          marks={behind && translation ? { [translation]: t('common:translation.outdated') } : {}}
        >
          <div lang={screen} dir={directionOf(screen)}>
            <Blocks desk={desk} base={base} shown={shown} />
          </div>
        </LanguageTabs>
      )}
      <AddBlock onAdd={(type: BlockType) => desk.change(base, [...texts[base].blocks, newBlock(type)])} />
      {saving.error && (
        <>
          <ProblemNotice problem={saving.error} />
          <ul className={classes.problems}>
            {saving.error.fields.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.bar}>
        <Button size="lg" loading={saving.isPending} disabled={!desk.dirty && !(behind && follows)} onClick={save}>
          {t('common:actions.save')}
        </Button>
        <span role="status">{desk.dirty ? t('text.unsaved') : saving.isSuccess ? t('text.saved') : ''}</span>
      </div>
    </>
  );
}

interface BlocksProps {
  desk: ReturnType<typeof useTextDesk>;
  base: Language;
  shown: readonly Language[];
}

function Blocks({ desk, base, shown }: BlocksProps) {
  const { t } = useTranslation('courses');
  const { texts, change } = desk;
  const baseBlocks = texts[base].blocks;
  const keepFocus = useKeptFocus(baseBlocks);
  const order = baseBlocks.map(({ id }) => id);
  const translation = shown.find((language) => language !== base);
  const rows = rowsOf({ base: baseBlocks, translation: translation ? texts[translation].blocks : [] });
  const put = (language: Language, block: LessonBlockDto): void =>
    change(language, withBlock(texts[language].blocks, block, order));
  const removeEverywhere = (id: string): void => {
    for (const language of ['fr', 'ar', 'en'] as const) {
      const left = texts[language].blocks.filter((block) => block.id !== id);
      if (left.length < texts[language].blocks.length) change(language, left);
    }
  };
  if (rows.length === 0) return <p className={classes.empty}>{t('text.empty')}</p>;
  return (
    <ol className={classes.rows}>
      {rows.map((row, index) => (
        <BlockRow
          key={row.id}
          number={index + 1}
          row={row}
          shown={shown}
          baseLanguage={base}
          blockIn={(language) => texts[language].blocks.find(({ id }) => id === row.id)}
          canMove={{ up: row.base !== null && index > 0, down: row.base !== null && index < baseBlocks.length - 1 }}
          onMove={(step) => {
            keepFocus(moveButtonId(row.id, step));
            change(base, movedBlock(baseBlocks, row.id, step));
          }}
          onRemove={() => removeEverywhere(row.id)}
          onChange={put}
        />
      ))}
    </ol>
  );
}

interface OutOfDateProps {
  loaded: AuthoredTextsDto;
  follows: boolean;
  onFollows: (follows: boolean) => void;
}

/** Says since when the base is newer, and lets the author say that the translation follows it again. */
function OutOfDate({ loaded, follows, onFollows }: OutOfDateProps) {
  const { t } = useTranslation('courses');
  const base = loaded.texts.find(({ language }) => language === loaded.baseLanguage);
  return (
    <div className={classes.behind}>
      <StatusBadge tone="warning" label={t('common:translation.outdated')} />
      <p>
        {t('text.behind', { language: t(`common:language.${loaded.baseLanguage}`) })}{' '}
        {base && <DateText value={base.updatedAt} />}. {t('text.behindWhat')}
      </p>
      <Checkbox
        label={t('text.rightNow')}
        checked={follows}
        onChange={({ currentTarget }) => onFollows(currentTarget.checked)}
      />
    </div>
  );
}

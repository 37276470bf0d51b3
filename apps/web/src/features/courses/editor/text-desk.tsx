import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { AuthoredTextsDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { FilterSelect } from '../../../ui/filter-select';
import { LanguageTabs } from '../../../ui/language-tabs';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useArriveAtBlock, useAskedBlock } from '../components/use-asked-block';
import { AddBlock } from './add-block';
import { BlockRow } from './block-row';
import { ConflictDialog } from './conflict-dialog';
import { rowsOf, type Desk } from './desk/desk';
import { useDesk } from './desk/use-desk';
import { SavingLine } from './saving-line';
import classes from './text-desk.module.css';
import { ADD_BLOCK, useDeskActions, type DeskActions } from './use-desk-actions';

/** Base text and translation side by side on a desk, one at a time on a phone. It saves itself. */
export function TextDesk({ loaded }: { loaded: AuthoredTextsDto }) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const { baseLanguage: base, languages } = loaded;
  const others = languages.filter((language) => language !== base);
  const asked = useAskedBlock(languages);
  const [translation, setTranslation] = useState<Language | null>(
    others.find((each) => each === asked.language) ?? others[0] ?? null,
  );
  const [phone, setPhone] = useState<Language>(asked.language ?? base);
  const roomy = useMediaQuery('(min-width: 62em)', true);
  const writing = useDesk(loaded);
  useArriveAtBlock(asked.block);
  const { desk } = writing;
  const marks = useMarks(desk);
  const { actions, add, adding, stopAdding, reviewing } = useDeskActions(writing, loaded.activityId);
  const shown = roomy ? [base, ...(translation ? [translation] : [])] : [phone];
  const blocks = (
    <Blocks {...{ desk, shown, actions }} activityId={loaded.activityId} saved={writing.saving === 'saved'} />
  );
  return (
    <>
      {writing.foundHere && <p role="status">{t('saving.foundHere')}</p>}
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
      {roomy ? (
        blocks
      ) : (
        <LanguageTabs languages={languages} value={phone} onChange={setPhone} marks={marks}>
          <div lang={screen} dir={directionOf(screen)}>
            {blocks}
          </div>
        </LanguageTabs>
      )}
      <Button
        id={ADD_BLOCK}
        size="md"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => actions.askToAdd(null)}
      >
        {t('block.add')}
      </Button>
      {reviewing.error && <ProblemNotice problem={reviewing.error} />}
      <SavingLine desk={writing} />
      <AddBlock open={adding} onClose={stopAdding} onAdd={add} />
      {writing.conflict && <ConflictDialog conflict={writing.conflict} writing={writing} />}
    </>
  );
}

interface BlocksProps {
  desk: Desk;
  activityId: string;
  shown: readonly Language[];
  saved: boolean;
  actions: DeskActions;
}

function Blocks({ desk, activityId, shown, saved, actions }: BlocksProps) {
  const { t } = useTranslation('courses');
  const rows = rowsOf(desk, shown);
  const inBase = desk.texts[desk.base].blocks.length;
  if (rows.length === 0) return <p className={classes.empty}>{t('text.empty')}</p>;
  return (
    <ol className={classes.rows}>
      {rows.map(({ id, hasBase }, index) => (
        <BlockRow
          key={id}
          desk={desk}
          activityId={activityId}
          id={id}
          hasBase={hasBase}
          number={index + 1}
          canMove={{ up: index > 0, down: index < inBase - 1 }}
          shown={shown}
          saved={saved}
          actions={actions}
        />
      ))}
    </ol>
  );
}

/** Words for the languages that need work, on the tabs of a phone. */
function useMarks(desk: Desk): Partial<Record<Language, string>> {
  const { t } = useTranslation('courses');
  const marks = desk.languages.flatMap((language) => {
    if (language === desk.base) return [];
    const states = desk.texts[language].standings.map(({ state }) => state);
    const toDo = desk.texts[desk.base].blocks.length > 0 && states.length === 0;
    if (toDo || states.includes('missing')) return [[language, t('common:translation.missing')] as const];
    return states.includes('out-of-date') ? [[language, t('common:translation.outdated')] as const] : [];
  });
  return Object.fromEntries(marks);
}

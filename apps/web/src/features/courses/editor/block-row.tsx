import { ActionIcon, Button } from '@mantine/core';
import { IconLanguage, IconTrash } from '@tabler/icons-react';
import type { LessonBlockDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { MoveButtons } from '../components/move-buttons';
import { BlockFields } from './block-fields';
import { newBlock, translationOf, type rowsOf } from './editable-text';
import classes from './text-desk.module.css';

interface BlockRowProps {
  number: number;
  row: ReturnType<typeof rowsOf>[number];
  /** The languages beside each other, base first. */
  shown: readonly Language[];
  baseLanguage: Language;
  blockIn: (language: Language) => LessonBlockDto | undefined;
  canMove: { up: boolean; down: boolean };
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
  onChange: (language: Language, block: LessonBlockDto) => void;
}

/** One block in the languages shown: fields where it is written, a button where it is still to be translated. */
export function BlockRow(props: BlockRowProps) {
  const { number, row, shown, baseLanguage, blockIn, canMove, onMove, onRemove, onChange } = props;
  const { t } = useTranslation('courses');
  const [asking, setAsking] = useState(false);
  const name = `${number}. ${t(`block.${row.type}`)}`;
  const begun = (language: Language): LessonBlockDto =>
    row.base && language !== baseLanguage ? translationOf(row.base) : { ...newBlock(row.type), id: row.id };
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <h2 className={classes.rowTitle}>{name}</h2>
        <span>
          {row.base && <MoveButtons id={row.id} name={name} canMove={canMove} onMove={onMove} />}
          <ActionIcon
            variant="subtle"
            size="xl"
            color="danger"
            aria-label={t('outline.removeNamed', { name })}
            onClick={() => setAsking(true)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <div className={classes.columns} data-pair={shown.length > 1 || undefined}>
        {shown.map((language) => {
          const block = blockIn(language);
          return (
            <div key={language} className={classes.column}>
              {shown.length > 1 && (
                <p lang={language} dir={directionOf(language)} className={classes.language}>
                  {t(`common:language.${language}`)}
                </p>
              )}
              {block ? (
                <BlockFields block={block} language={language} onChange={(changed) => onChange(language, changed)} />
              ) : (
                <Button
                  variant="default"
                  leftSection={<IconLanguage size={18} aria-hidden />}
                  onClick={() => onChange(language, begun(language))}
                >
                  {t('text.begin', { language: t(`inLanguage.${language}`) })}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={t('block.removeTitle', { name })}
        confirmLabel={t('block.remove')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onRemove();
        }}
      >
        <p>{t('block.removeWhat')}</p>
      </ConfirmDialog>
    </li>
  );
}

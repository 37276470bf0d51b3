import { Button } from '@mantine/core';
import { IconAlignLeft, IconBulb, IconFile, IconHeadphones, IconMovie, IconPhoto } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { BLOCK_TYPES, type BlockType } from './editable-text';
import classes from './text-desk.module.css';

const ICONS: Record<BlockType, ComponentType<{ size?: number }>> = {
  text: IconAlignLeft,
  callout: IconBulb,
  image: IconPhoto,
  audio: IconHeadphones,
  video: IconMovie,
  file: IconFile,
};

/** Adds a block at the end of the base text. */
export function AddBlock({ onAdd }: { onAdd: (type: BlockType) => void }) {
  const { t } = useTranslation('courses');
  return (
    <div role="group" aria-label={t('block.add')} className={classes.add}>
      <p className={classes.addLabel}>{t('block.add')}</p>
      {BLOCK_TYPES.map((type) => {
        const Icon = ICONS[type];
        return (
          <Button key={type} variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={() => onAdd(type)}>
            {t(`block.${type}`)}
          </Button>
        );
      })}
    </div>
  );
}

import { NumberInput } from '@mantine/core';
import type { LessonFileDto, PicturePinDto } from '@tamkin/api-client';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/format/use-format';
import { fileAddress } from '../../../../ui/lesson/file-address';
import { pinPlace } from '../../../../ui/lesson/pin-place';
import { newId } from '../desk/blocks';
import { MediaField } from '../media-field';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { PictureWords } from './image-fields';
import { PartList } from './part-list';
import { WordField } from './word-field';

const MOST = 20;

/** Places are set by a click on the picture, or by numbers for who works with the keyboard. */
export function AnnotatedFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const { pins = [] } = block;
  const add = (x: number, y: number): void =>
    onChange({ ...block, pins: [...pins, { id: newId(), x, y, title: '', text: '' }] });
  const place = (value: string | number): number => Math.min(Math.max(Number(value) || 0, 0), 100);
  return (
    <div className={classes.fields}>
      {!wordsOnly && (
        <MediaField
          kind="image"
          label={t('block.imageFile')}
          file={block.file}
          onChange={(file) => onChange({ ...block, file })}
        />
      )}
      {block.file && (
        <Stage file={block.file} pins={pins} onPlace={wordsOnly || pins.length >= MOST ? undefined : add} />
      )}
      <PictureWords block={block} language={language} onChange={onChange} />
      <PartList
        parts={pins}
        nameOf={(number) => t('fieldsOf.pin', { number })}
        addLabel={t('fieldsOf.addPin')}
        newPart={() => ({ id: newId(), x: 50, y: 50, title: '', text: '' })}
        wordsOnly={wordsOnly}
        max={MOST}
        onChange={(kept) => onChange({ ...block, pins: kept })}
      >
        {(pin, set) => (
          <>
            <WordField
              label={t('block.title')}
              value={pin.title}
              language={language}
              onChange={(title) => set({ title })}
            />
            <WordField
              label={t('fieldsOf.pinText')}
              value={pin.text}
              language={language}
              maxLength={2000}
              onChange={(text) => set({ text })}
            />
            {!wordsOnly && (
              <div className={classes.pair}>
                <NumberInput
                  label={t('fieldsOf.fromLeft')}
                  min={0}
                  max={100}
                  value={pin.x}
                  onChange={(x) => set({ x: place(x) })}
                />
                <NumberInput
                  label={t('fieldsOf.fromTop')}
                  min={0}
                  max={100}
                  value={pin.y}
                  onChange={(y) => set({ y: place(y) })}
                />
              </div>
            )}
          </>
        )}
      </PartList>
    </div>
  );
}

interface StageProps {
  file: LessonFileDto;
  pins: readonly PicturePinDto[];
  onPlace: ((x: number, y: number) => void) | undefined;
}

function Stage({ file, pins, onPlace }: StageProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const click = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const share = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;
    onPlace?.(share(clientX - left, width), share(clientY - top, height));
  };
  return (
    <div>
      {onPlace && <p className={classes.hint}>{t('fieldsOf.pinHelp')}</p>}
      <div dir="ltr" className={classes.stage} onClick={click}>
        <img src={fileAddress(file.id)} alt="" />
        {pins.map(({ id, x, y }, index) => (
          <span
            key={id}
            aria-hidden
            className={classes.mark}
            style={{ insetInlineStart: pinPlace(x), insetBlockStart: pinPlace(y) }}
          >
            {format.number(index + 1)}
          </span>
        ))}
      </div>
    </div>
  );
}

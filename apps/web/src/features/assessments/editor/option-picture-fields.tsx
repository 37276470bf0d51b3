import { Button, TextInput } from '@mantine/core';
import type { OptionPictureDto } from '@tamkin/api-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../ui/lesson/file-address';
import type { DraftText } from './question-draft';
import { MediaDrop } from './question-media-fields';
import type { Body } from './types/editor-type';
import { editorOf } from './types/editor-types';
import classes from './question-editor.module.css';

interface OptionPictureFieldsProps {
  body: Body;
  text: DraftText;
  /** Pictures of parts in the other languages: they are shown where a language has none of its own. */
  elsewhere: Readonly<Record<string, string>>;
  onChange: (pictures: DraftText['pictures']) => void;
}

/** A picture for each part, with its description in this language; folded away while there is none. */
export function OptionPictureFields({ body, text: { pictures }, elsewhere, onChange }: OptionPictureFieldsProps) {
  const { t } = useTranslation('assessments');
  const some = [...Object.values(pictures), ...Object.keys(elsewhere)].length > 0;
  const change = (key: string, picture: OptionPictureDto): void => {
    const others = Object.fromEntries(Object.entries(pictures).filter(([each]) => each !== key));
    const isThere = picture.imageId !== null || picture.alt !== '';
    onChange(isThere ? { ...others, [key]: picture } : others);
  };
  return (
    <details open={some} className={classes.more}>
      <summary>{t('media.optionPictures')}</summary>
      <p className={classes.quiet}>{t('media.optionPicturesHelp')}</p>
      {editorOf(body)
        .parts(body)
        .map(({ key, kind, number }) => (
          <OptionPictureField
            key={key}
            part={t(`editor.part.${kind}`, { number })}
            picture={pictures[key] ?? { imageId: null, alt: '' }}
            elsewhere={elsewhere[key] ?? null}
            onChange={(picture) => change(key, picture)}
          />
        ))}
    </details>
  );
}

interface OptionPictureFieldProps {
  /** As the words of the part are called. */
  part: string;
  picture: OptionPictureDto;
  elsewhere: string | null;
  onChange: (picture: OptionPictureDto) => void;
}

function OptionPictureField({ part, picture, elsewhere, onChange }: OptionPictureFieldProps) {
  const { t } = useTranslation('assessments');
  const place = useRef<HTMLDivElement>(null);
  const { imageId, alt } = picture;
  const before = useRef(imageId);
  useEffect(() => {
    if (before.current === imageId) return;
    before.current = imageId;
    // What had the focus went away with the picture that came or went.
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [imageId]);
  const shown = imageId ?? elsewhere;
  return (
    <div ref={place} role="group" aria-label={part} className={classes.gap}>
      {shown === null ? (
        <MediaDrop
          kind="image"
          label={t('media.imageOf', { part })}
          onFile={({ id }) => onChange({ imageId: id, alt })}
        />
      ) : (
        <>
          <img src={fileAddress(shown)} alt={alt} className={classes.optionPicture} />
          <TextInput
            label={t('media.altOf', { part })}
            description={t('media.altHelp')}
            maxLength={500}
            value={alt}
            onChange={(event) => onChange({ imageId, alt: event.currentTarget.value })}
          />
          {imageId === null ? (
            <MediaDrop
              kind="image"
              label={t('media.ownImageOf', { part })}
              onFile={({ id }) => onChange({ imageId: id, alt })}
            />
          ) : (
            <Button
              variant="subtle"
              aria-label={t('media.removeImageOf', { part })}
              onClick={() => onChange({ imageId: null, alt: elsewhere === null ? '' : alt })}
            >
              {t('media.removeImage')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PaperSectionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { newSection, withoutSection, type PaperDraft } from './paper-draft';
import classes from './paper-editor.module.css';

interface PaperSectionsProps {
  draft: PaperDraft;
  languages: readonly Language[];
  editable: boolean;
  onChange: (draft: PaperDraft) => void;
}

/** The headings of a paper, in each language of the course. */
export function PaperSections({ draft, languages, editable, onChange }: PaperSectionsProps) {
  const { t } = useTranslation('assessments');
  const replace = (changed: PaperSectionDto): void =>
    onChange({ ...draft, sections: draft.sections.map((each) => (each.key === changed.key ? changed : each)) });
  return (
    <div className={classes.groups}>
      {draft.sections.length === 0 && <p>{t('sections.none')}</p>}
      {draft.sections.map((section, place) => (
        <fieldset key={section.key} disabled={!editable} className={classes.box}>
          <legend>{t('sections.number', { number: place + 1 })}</legend>
          <div className={classes.rules}>
            {languages.map((language) => (
              <SectionWords key={language} section={section} language={language} onChange={replace} />
            ))}
          </div>
          {editable && (
            <Button
              variant="subtle"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => onChange(withoutSection(draft, section.key))}
            >
              {t('sections.remove', { number: place + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      {editable && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onChange({ ...draft, sections: [...draft.sections, newSection(draft.sections)] })}
          >
            {t('sections.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface SectionWordsProps {
  section: PaperSectionDto;
  language: Language;
  onChange: (section: PaperSectionDto) => void;
}

function SectionWords({ section, language, onChange }: SectionWordsProps) {
  const { t } = useTranslation('assessments');
  const name = t(`common:language.${language}`);
  const write = (part: 'title' | 'instructions', value: string): void =>
    onChange({ ...section, [part]: { ...section[part], [language]: value } });
  return (
    <div className={classes.words}>
      <TextInput
        label={t('sections.title', { language: name })}
        lang={language}
        dir={directionOf(language)}
        maxLength={200}
        value={section.title[language] ?? ''}
        onChange={(event) => write('title', event.currentTarget.value)}
      />
      <Textarea
        label={t('sections.instructions', { language: name })}
        lang={language}
        dir={directionOf(language)}
        autosize
        minRows={2}
        maxLength={2000}
        value={section.instructions[language] ?? ''}
        onChange={(event) => write('instructions', event.currentTarget.value)}
      />
    </div>
  );
}

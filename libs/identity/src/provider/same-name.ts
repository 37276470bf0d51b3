import { foldText, type LocalisedText } from '@tamkin/kernel';

/** Whether two things bear the same name in French or in Arabic, however it was typed (accents, case, Arabic letter variants). */
export function areNamedAlike(one: LocalisedText, other: LocalisedText): boolean {
  return (['fr', 'ar'] as const).some((language) => {
    const name = foldText(one[language] ?? '');
    return name !== '' && name === foldText(other[language] ?? '');
  });
}

/** The field in which they do, for the form. */
export function sameNameField(one: LocalisedText, other: LocalisedText): 'name.fr' | 'name.ar' {
  return foldText(one.fr ?? '') === foldText(other.fr ?? '') ? 'name.fr' : 'name.ar';
}

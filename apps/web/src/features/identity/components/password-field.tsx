import '@mantine/core/styles/PasswordInput.layer.css';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const SHORTEST_PASSWORD = 10;

/** A password being chosen: long rather than complicated. */
export function NewPasswordField(props: PasswordInputProps) {
  const { t } = useTranslation('identity');
  return (
    <PasswordInput
      label={t('wayIn.password')}
      description={t('wayIn.passwordHelp', { min: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('common:password.show') }}
      {...props}
    />
  );
}

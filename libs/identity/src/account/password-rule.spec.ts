import { DomainError } from '@tamkin/kernel';
import { requireImpersonalPassword, requireSoundPassword, type PersonalWords } from './password-rule';

const HANANE: PersonalWords = {
  phone: '+212661234567',
  userName: 'hanane',
  email: 'h.lahcen@oasis.example',
  names: ['Hanane', 'Aït Lahcen', 'حنان', 'أيت لحسن'],
};

describe('which passwords may be chosen', () => {
  const refusal = (check: () => void): string | null => {
    try {
      check();
      return null;
    } catch (error) {
      return error instanceof DomainError ? (error.fields?.[0]?.code ?? error.code) : String(error);
    }
  };

  it.each([
    ['court', 'field.too-short'],
    ['0661234567', 'password.only-digits'],
    ['1990-05-12 1990', 'password.only-digits'],
    ['٠٦٦١٢٣٤٥٦٧', 'password.only-digits'],
    ['aaaaaaaaaaaa', 'password.too-common'],
    ['motdepasse123', 'password.too-common'],
    ['Mot de passe 2026 !', 'password.too-common'],
    ['P@ssw0rd2026', 'password.too-common'],
    ['azertyuiop', 'password.too-common'],
    ['Azerty12345', 'password.too-common'],
    ['qwerty azerty', 'password.too-common'],
    ['1q2w3e4r5t', 'password.too-common'],
    ['casablanca2026', 'password.too-common'],
    ['Tamkin2026!', 'password.too-common'],
    ['azerazerazer', 'password.too-common'],
    ['المغرب2026', 'password.too-common'],
    ['السلام عليكم', 'password.too-common'],
  ])('refuses %s', (password, code) => expect(refusal(() => requireSoundPassword(password))).toBe(code));

  it.each([
    'douze lettres au moins',
    'tamkin-bt5yt6a2',
    'quatre ânes et un souk',
    'زيتون أخضر وخبز ساخن',
    'x7#kQ-92pLm',
    'bonjour la pluie de mars',
  ])('takes %s', (password) => {
    expect(refusal(() => requireSoundPassword(password))).toBeNull();
    expect(refusal(() => requireImpersonalPassword(password, HANANE))).toBeNull();
  });

  it.each([
    'HANANE et ses olives',
    'olives 06 61 23 45 67',
    'olives-٦٦١٢٣٤٥٦٧',
    'حنان وزيتونها',
    'souk de aitlahcen',
    'h.lahcen!olives',
  ])('refuses %s to who is known by it', (password) =>
    expect(refusal(() => requireImpersonalPassword(password, HANANE))).toBe('password.personal'),
  );
});

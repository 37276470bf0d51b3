import { loadCertificateWords } from './certificate-words';
import { hoursPhrase } from './hours-phrase';

const fr = loadCertificateWords('fr');
const ar = loadCertificateWords('ar');

describe('hours on a certificate', () => {
  it.each([
    [1, 'ساعة واحدة عن بُعد'],
    [2, 'ساعتان عن بُعد'],
    [3, '3 ساعات عن بُعد'],
    [10, '10 ساعات عن بُعد'],
    [11, '11 ساعة عن بُعد'],
    [99, '99 ساعة عن بُعد'],
    [100, '100 ساعة عن بُعد'],
    [103, '103 ساعات عن بُعد'],
    [1.5, '1,5 ساعة عن بُعد'],
  ])('agree with %d in Arabic', (online, phrase) => {
    expect(hoursPhrase('ar', ar, { online, faceToFace: 0 })).toBe(phrase);
  });

  it.each([
    [1, '1 heure en présentiel'],
    [1.5, '1,5 heure en présentiel'],
    [2, '2 heures en présentiel'],
  ])('agree with %d in French', (faceToFace, phrase) => {
    expect(hoursPhrase('fr', fr, { online: 0, faceToFace })).toBe(phrase);
  });

  it('join both parts of a blended course', () => {
    expect(hoursPhrase('fr', fr, { online: 12, faceToFace: 1 })).toBe('12 heures en ligne et 1 heure en présentiel');
    expect(hoursPhrase('ar', ar, { online: 12, faceToFace: 2 })).toBe('12 ساعة عن بُعد وساعتان حضورياً');
  });

  it('say nothing when there are none', () => {
    expect(hoursPhrase('fr', fr, { online: 0, faceToFace: 0 })).toBeNull();
  });
});

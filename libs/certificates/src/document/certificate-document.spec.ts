import { readLocales } from '@tamkin/i18n';
import { buildCertificateSnapshot } from '../../test/certificate-snapshot.builder';
import { documentOf, oneLine } from './certificate-document';
import { loadCertificateWords } from './certificate-words';

const words = { fr: loadCertificateWords('fr'), ar: loadCertificateWords('ar') };
const labels = (overrides: Parameters<typeof buildCertificateSnapshot>[0]) =>
  documentOf(buildCertificateSnapshot(overrides), words, '').fr.details.map(({ label }) => label);

describe('the words of a certificate', () => {
  it('say the same in both languages', () => {
    const { fr, ar } = documentOf(buildCertificateSnapshot(), words, '');
    expect(fr).toMatchObject({
      title: 'Attestation de réussite',
      name: 'Hanane Aït Lahcen',
      issued: 'Délivrée le 12 mai 2026',
    });
    expect(fr.details).toContainEqual({ label: 'Animation', value: 'Khadija Ouazzani et Rachid Zemmouri' });
    expect(ar).toMatchObject({ title: 'شهادة نجاح', name: 'حنان أيت لحسن', issued: 'سُلِّمت في 12 ماي 2026' });
    expect(ar.details).toContainEqual({ label: 'النتيجة', value: 'حسنة جداً' });
  });

  it('name the attestation of participation', () => {
    const { fr, ar } = documentOf(buildCertificateSnapshot({ kind: 'participation' }), words, '');
    expect([fr.title, ar.title]).toEqual(['Attestation de participation', 'شهادة مشاركة']);
    expect([fr.citation, ar.citation]).toEqual([
      'qui a participé à la formation',
      'تقديراً للمشاركة في الدورة التكوينية',
    ]);
  });

  it('leave out what is not known', () => {
    const bare = { place: null, trainers: [], scoreBand: null, hours: { online: 0, faceToFace: 0 } };
    expect(labels({})).toEqual(['Durée', 'Dates', 'Lieu', 'Animation', 'Résultat']);
    expect(labels(bare)).toEqual(['Dates']);
    expect(labels({ ...bare, place: { fr: ' ', ar: '' }, trainers: [{ latin: '', arabic: '' }] })).toEqual(['Dates']);
  });

  it('use the other script when one is missing', () => {
    const { fr, ar } = documentOf(
      buildCertificateSnapshot({ holder: { latin: 'Mina Boutaleb', arabic: ' ' }, provider: { fr: '', ar: 'فضاء' } }),
      words,
      '',
    );
    expect([fr.name, ar.name]).toEqual(['Mina Boutaleb', 'Mina Boutaleb']);
    expect([fr.provider, ar.provider]).toEqual(['فضاء', 'فضاء']);
  });

  it('keep names as typed, but for what nobody can see', () => {
    expect(oneLine('Aït  Lahcen\n\t(née O’Brien) #1')).toBe('Aït Lahcen (née O’Brien) #1');
    expect(oneLine('a\u202Eb\u0000c\uD800d')).toBe('ab c d');
  });

  it('let only a word break that is none', () => {
    const { fr } = documentOf(
      buildCertificateSnapshot({ place: { fr: `Errachidia ${'x'.repeat(90)}`, ar: '' } }),
      words,
      '',
    );
    const place = fr.details.find(({ label }) => label === 'Lieu')?.value;
    expect(place).toBe(`Errachidia ${'x'.repeat(40)}\u200B${'x'.repeat(40)}\u200B${'x'.repeat(10)}`);
  });

  it('are complete in every language', () => {
    const { fr, ar, en } = readLocales();
    const keys = (flat: Record<string, string> = {}) =>
      [...new Set(Object.keys(flat).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))]
        .filter((key) => key.startsWith('document.'))
        .sort();
    expect(keys(fr.certificates).length).toBeGreaterThan(15);
    expect(keys(ar.certificates)).toEqual(keys(fr.certificates));
    expect(keys(en.certificates)).toEqual(keys(fr.certificates));
  });
});

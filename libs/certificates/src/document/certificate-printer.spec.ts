import { createHash } from 'node:crypto';
import { DocumentRenderer } from '@tamkin/printing';
import { buildCertificateSnapshot } from '../../test/certificate-snapshot.builder';
import { readPdf } from '../../../printing/test/pdf-text';
import { CertificatePrinter } from './certificate-printer';
import type { CertificateSnapshot } from './certificate-snapshot';

const printer = new CertificatePrinter(new DocumentRenderer());
/** A4 landscape less the margins, in points, with a point for rounding. */
const INSIDE = { left: 64, right: 778, bottom: 55, top: 540 };

const hash = (file: Buffer) => createHash('sha256').update(file).digest('hex');
const printed = async (overrides: Partial<CertificateSnapshot>) =>
  readPdf(await printer.print(buildCertificateSnapshot(overrides)));

describe('a certificate file', () => {
  it('is one page with the name, the course and the code', async () => {
    const { pages, text, title, language } = await printed({});
    expect(pages).toBe(1);
    expect({ title, language }).toEqual({ title: 'Attestation de réussite – Hanane Aït Lahcen', language: 'fr-MA' });
    expect(text).toContain('Hanane Aït Lahcen');
    expect(text).toContain('Microcrédit Oasis Solidaire');
    expect(text).toContain('K7QM-4XPD-92RT');
    expect(text).toContain('12 heures en ligne et 9 heures en présentiel');
    for (const word of ['شهادة', 'نجاح', 'حنان', 'لحسن', 'ساعات', 'ماي']) {
      expect(text).toContain(word);
    }
  });

  it('of participation says so in both languages', async () => {
    const { text } = await printed({ kind: 'participation', scoreBand: null });
    expect(text).toContain('Attestation de participation');
    expect(text).not.toContain('نجاح');
    expect(text).not.toContain('réussite');
    expect(text).not.toContain('Résultat');
  });

  it('is archival and tagged', async () => {
    const file = (await printer.print(buildCertificateSnapshot())).toString('latin1');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toContain('/MarkInfo');
  });

  it('has the same bytes whenever it is printed again', async () => {
    const first = await printer.print(buildCertificateSnapshot());
    await printer.print(buildCertificateSnapshot({ serial: 'TMK-2026-000124' }));
    const again = await new CertificatePrinter(new DocumentRenderer()).print(buildCertificateSnapshot());
    const other = await printer.print(buildCertificateSnapshot({ serial: 'TMK-2026-000124' }));
    expect(hash(again)).toBe(hash(first));
    expect(hash(other)).not.toBe(hash(first));
  });

  it('belongs to the right person when many are printed at once', async () => {
    const names = ['Mina Boutaleb', 'Fadma Oubella', 'Salma El Fihri'];
    const files = await Promise.all(
      names.map((latin) => printer.print(buildCertificateSnapshot({ holder: { latin, arabic: 'مينة' } }))),
    );
    const texts = await Promise.all(files.map(readPdf));
    texts.forEach(({ text }, index) => {
      expect(names.filter((name) => text.includes(name))).toEqual([names[index]]);
    });
  });

  it('prints what looks like markup as it was typed', async () => {
    const latin = '#panic("x") [b] $x^2$ \\u{41} *a* _b_ <l> @c `r` // {{url}}';
    const { pages, text } = await printed({ holder: { latin, arabic: 'فاطمة' }, verificationCode: '"]#{1+1}' });
    expect(pages).toBe(1);
    expect(text).toContain(latin);
    expect(text).toContain('"]#{1+1}');
  });

  it('still prints a name with a character that no font has', async () => {
    const { pages, text } = await printed({ holder: { latin: 'Mina \u{10FFFD} Boutaleb', arabic: 'مينة' } });
    expect(pages).toBe(1);
    expect(text).toContain('Boutaleb');
  });

  it('stays on its page however long the texts are', async () => {
    const long = 'Accompagnement des entrepreneures rurales '.repeat(12).trim();
    const { pages, text, area } = await printed({
      holder: {
        latin: 'Fatima-Zohra Bent Moulay Abderrahmane '.repeat(4).trim(),
        arabic: 'فاطمة الزهراء بنت مولاي '.repeat(8),
      },
      provider: { fr: long, ar: 'النساء المقاولات '.repeat(30) },
      course: { code: 'C6', fr: long, ar: 'دراسة طلب المرأة المقاولة '.repeat(20) },
      place: { fr: 'W'.repeat(200), ar: 'م'.repeat(200) },
      trainers: Array.from({ length: 12 }, () => ({ latin: 'Khadija Ouazzani', arabic: 'خديجة وزاني' })),
      verificationUrl: `https://tamkin.example.org/${'verify/'.repeat(12)}K7QM`,
    });
    expect(pages).toBe(1);
    expect(area.left).toBeGreaterThanOrEqual(INSIDE.left);
    expect(area.right).toBeLessThanOrEqual(INSIDE.right);
    expect(area.bottom).toBeGreaterThanOrEqual(INSIDE.bottom);
    expect(area.top).toBeLessThanOrEqual(INSIDE.top);
    expect(text.match(/Accompagnement/g)).toHaveLength(24);
    expect(text.match(/Ouazzani/g)).toHaveLength(12);
    expect(text).toContain('K7QM-4XPD-92RT');
    expect(text).toContain('Cachet et signature');
  });

  it('refuses a date that is none', async () => {
    await expect(printer.print(buildCertificateSnapshot({ issuedOn: '2026-13-01' }))).rejects.toThrow(RangeError);
  });
});

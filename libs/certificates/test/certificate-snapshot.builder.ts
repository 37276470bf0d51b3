import type { CertificateSnapshot } from '../src/document/certificate-snapshot';

/** A certificate of an invented learner; fills what you leave out. */
export function buildCertificateSnapshot(overrides: Partial<CertificateSnapshot> = {}): CertificateSnapshot {
  return {
    kind: 'achievement',
    serial: 'TMK-2026-000123',
    verificationCode: 'K7QM-4XPD-92RT',
    verificationUrl: 'https://tamkin.example.org/verify/K7QM-4XPD-92RT',
    holder: { latin: 'Hanane Aït Lahcen', arabic: 'حنان أيت لحسن' },
    provider: { fr: 'Microcrédit Oasis Solidaire', ar: 'واحات التضامن للقروض الصغرى' },
    course: {
      code: 'C6',
      fr: 'Décider sans biais : analyser la demande d’une entrepreneure',
      ar: 'القرار دون تحيُّز: دراسة طلب المرأة المقاولة',
    },
    hours: { online: 12, faceToFace: 9 },
    startedOn: '2026-03-03',
    endedOn: '2026-03-28',
    issuedOn: '2026-05-12',
    place: { fr: 'Errachidia', ar: 'الرشيدية' },
    trainers: [
      { latin: 'Khadija Ouazzani', arabic: 'خديجة وزاني' },
      { latin: 'Rachid Zemmouri', arabic: 'رشيد الزموري' },
    ],
    scoreBand: 'very-good',
    ...overrides,
  };
}

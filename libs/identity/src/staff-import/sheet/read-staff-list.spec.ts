import { readStaffList } from './read-staff-list';
import { readSheet } from './read-sheet';

const BRANCHES = [{ id: 'branch-1', name: { fr: 'Agence d’Errachidia', ar: 'وكالة الرشيدية' } }];

async function readList(text: string | Buffer) {
  return readStaffList(await readSheet(Buffer.from(text as string)), BRANCHES, 2026);
}

async function read(text: string | Buffer) {
  return (await readList(text)).rows;
}

describe('a staff list', () => {
  it.each([
    ['semicolons', 'Prénom;Nom;Téléphone\nHanane;Benali;0661000001'],
    ['commas and a mark', '\ufeffPrénom,Nom,Téléphone\r\nHanane,Benali,0661000001\r\n'],
    ['tabs', 'Prénom\tNom\tGSM\nHanane\tBenali\t06 61 00 00 01'],
    ['a hint for Excel', 'sep=;\nPrénom;Nom;Téléphone\nHanane;Benali;+212661000001'],
    ['English headings in another order', 'Phone,Last name,First name\n00212661000001,Benali,Hanane'],
    ['one column for the name', 'Nom complet;Tél.\nBENALI Hanane;0661-00-00-01'],
    [
      'headings as offices write them',
      'Prénoms;NOM;N° de tél.;Sexe (F/M);Antenne\nHanane;Benali;0661000001;F;وكالة الرشيدية',
    ],
    ['the digits of an Arabic keyboard', 'Prénom;Nom;Téléphone;Naissance\nHanane;Benali;٠٦٦١٠٠٠٠٠١;١٩٨٥'],
    ['a title above', 'Liste du personnel;;\n;;\nPrénom;Nom;Téléphone\nHanane;Benali;0661000001'],
  ])('is read with %s', async (_, text) => {
    const [row] = await read(text);
    expect(row).toMatchObject({ problems: [], values: { givenLatin: 'Hanane', phone: '+212661000001' } });
    expect(row?.values.familyLatin?.toLowerCase()).toBe('benali');
  });

  it('is read in UTF-16 and in the encodings of old Windows, Arabic and French', async () => {
    const text = 'Prénom;Nom;الاسم الشخصي;النسب\nZoé;Aït Çaid;زينب;أيت سعيد';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const names = { givenLatin: 'Zoé', familyLatin: 'Aït Çaid', givenArabic: 'زينب', familyArabic: 'أيت سعيد' };
    expect((await read(utf16))[0]?.values).toMatchObject(names);
    const french = Buffer.from('Prénom;Nom\nZoé;Aït Émile', 'latin1');
    expect((await read(french))[0]?.values).toMatchObject({ givenLatin: 'Zoé', familyLatin: 'Aït Émile' });
    const arabic = Buffer.concat([
      Buffer.from('Prenom;Nom\n'),
      Buffer.from([0xe6, 0xed, 0xe4, 0xc8]),
      Buffer.from(';'),
      Buffer.from([0xd3, 0xda, 0xed, 0xcf]),
    ]);
    expect((await read(arabic))[0]?.values).toMatchObject({ familyArabic: 'سعيد' });
  });

  it('puts a name where its letters belong, whatever the heading says', async () => {
    const [first, second] = await read('Prénom;Nom\nحنان;بنعلي\nHanane;Benali');
    expect(first?.values).toMatchObject({ givenArabic: 'حنان', familyArabic: 'بنعلي', givenLatin: null });
    expect(second?.values).toMatchObject({ givenArabic: null, givenLatin: 'Hanane' });
  });

  it('finds both scripts in one column', async () => {
    const [row] = await read('Nom complet\nBENALI Hanane / حنان بنعلي');
    expect(row).toMatchObject({
      problems: [],
      values: { givenLatin: 'Hanane', familyLatin: 'BENALI', givenArabic: 'حنان', familyArabic: 'بنعلي' },
    });
  });

  it('understands sex, year, job, language and branch as people write them', async () => {
    const [row] = await read(
      'Prénom;Nom;Sexe;Date de naissance;Fonction;Langue;Agence\nHanane;Benali;أنثى;12/03/1990;Agente de crédit;العربية;وكالة الرشيدية',
    );
    expect(row).toMatchObject({
      problems: [],
      values: { sex: 'F', birthYear: 1990, positionFamily: 'credit', language: 'ar', branchId: 'branch-1' },
    });
  });

  it('names the columns that nothing is taken from, but not those that are empty', async () => {
    const list = await readList('Prénom;Nom;Contact 2;N° CIN;Remarques\nHanane;Benali;0661000001;I 123;\n');
    expect(list.unreadHeadings).toEqual(['Contact 2', 'N° CIN']);
  });

  it('says what is wrong with a line and where', async () => {
    const rows = await read(
      'Prénom;Nom;Téléphone;Sexe;Naissance;Agence\nA;;0661000001\nA;B;061234567\nA;B;0661000001;X\nA;B;;F;1820\nA;B;;;;Mars\n<b>;B',
    );
    expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.code])).toEqual([
      [2, 'staff-import.name-missing'],
      [3, 'person.phone-not-valid'],
      [4, 'staff-import.sex-not-known'],
      [5, 'person.birth-year-not-valid'],
      [6, 'staff-import.branch-not-known'],
      [7, 'person.name-not-valid'],
    ]);
  });

  it.each([
    ['no headings', 'a;b\nc;d', 'staff-import.headings-missing'],
    ['nothing under the headings', 'Prénom;Nom\n', 'staff-import.empty'],
    ['a PDF', '%PDF-1.7 …', 'staff-import.wrong-kind'],
    ['bytes', Buffer.from([1, 2, 0, 3]), 'staff-import.wrong-kind'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'staff-import.old-excel'],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and no more'), 'staff-import.damaged'],
  ])('is refused with %s', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });
});

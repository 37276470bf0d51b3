import writeWorkbook from 'write-excel-file/node';

const HEADINGS = ['Prénom', 'Nom', 'الاسم الشخصي', 'الاسم العائلي', 'Téléphone', 'Sexe', 'Langue'];

/** Two people to add, in one script and in both, and two rows that cannot be: no family name, no such phone. */
const ROWS = [
  ['Sanaa', 'Ouchrif', 'سناء', 'أوشريف', '06 98 00 00 11', 'F', 'ar'],
  ['', '', 'حميد', 'بوعزة', '0698000012', 'M', 'ar'],
  ['Leila', '', '', '', '0698000013', 'F', 'fr'],
  ['Karim', 'Sansnumero', '', '', '12345', 'M', 'fr'],
];

interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** As a French Excel saves it: semicolons and a byte order mark. */
export function staffListAsCsv(): SentFile {
  const text = [HEADINGS, ...ROWS].map((row) => row.join(';')).join('\r\n');
  return { name: 'personnel.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}\r\n`) };
}

export async function staffListAsWorkbook(): Promise<SentFile> {
  return {
    name: 'personnel.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await writeWorkbook([HEADINGS, ...ROWS].map((row) => row.map((value) => ({ value })))).toBuffer(),
  };
}

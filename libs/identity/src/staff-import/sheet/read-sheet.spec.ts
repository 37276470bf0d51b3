import { crookedZip } from '@tamkin/testing';
import writeWorkbook from 'write-excel-file/node';
import { inspectStaffList } from './read-sheet';

describe('looking into a workbook before opening it', () => {
  it('lets an honest one through', async () => {
    const content = await writeWorkbook([[{ value: 'Prénom' }, { value: 'Nom' }]]).toBuffer();
    await expect(inspectStaffList(content)).resolves.toBe('xlsx');
  });

  it('refuses one that would unpack into more than fifty megabytes', async () => {
    const bomb = crookedZip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1_048_576, 'a') }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(inspectStaffList(bomb)).rejects.toMatchObject({ code: 'staff-import.unpacks-too-large' });
  });

  it('refuses one that shrinks as no sheet does', async () => {
    const bomb = crookedZip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(20 * 1_048_576, 'a') }]);
    await expect(inspectStaffList(bomb)).rejects.toMatchObject({ code: 'staff-import.unpacks-too-large' });
  });

  it('refuses one that lies about its size', async () => {
    const liar = crookedZip([
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1_048_576, 'a'), claimed: 900 },
    ]);
    await expect(inspectStaffList(liar)).rejects.toMatchObject({ kind: 'not-valid', code: 'staff-import.damaged' });
  });

  it('refuses macros, entities, and archives that are no workbook', async () => {
    const refused = async (name: string, content = 'x') =>
      inspectStaffList(crookedZip([{ name, content: Buffer.from(content) }])).catch(
        (error: { code: string }) => error.code,
      );
    expect(await refused('xl/vbaProject.bin')).toBe('staff-import.macros');
    expect(await refused('xl/workbook.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>')).toBe(
      'staff-import.wrong-kind',
    );
    expect(await refused('word/document.xml')).toBe('staff-import.wrong-kind');
  });
});

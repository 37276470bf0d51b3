import { deflateRawSync } from 'node:zlib';
import writeWorkbook from 'write-excel-file/node';
import { inspectStaffList } from './read-sheet';

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory claims; the truth when absent. */
  readonly claimed?: number;
}

describe('looking into a workbook before opening it', () => {
  it('lets an honest one through', async () => {
    const content = await writeWorkbook([[{ value: 'Prénom' }, { value: 'Nom' }]]).toBuffer();
    await expect(inspectStaffList(content)).resolves.toBe('xlsx');
  });

  it('refuses one that would unpack into more than fifty megabytes', async () => {
    const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1_048_576, 'a') }]);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(inspectStaffList(bomb)).rejects.toMatchObject({ code: 'staff-import.unpacks-too-large' });
  });

  it('refuses one that shrinks as no sheet does', async () => {
    const bomb = zip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(20 * 1_048_576, 'a') }]);
    await expect(inspectStaffList(bomb)).rejects.toMatchObject({ code: 'staff-import.unpacks-too-large' });
  });

  it('refuses one that lies about its size', async () => {
    const liar = zip([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(60 * 1_048_576, 'a'), claimed: 900 }]);
    await expect(inspectStaffList(liar)).rejects.toMatchObject({ kind: 'not-valid', code: 'staff-import.damaged' });
  });

  it('refuses macros, entities, and archives that are no workbook', async () => {
    const refused = async (name: string, content = 'x') =>
      inspectStaffList(zip([{ name, content: Buffer.from(content) }])).catch((error: { code: string }) => error.code);
    expect(await refused('xl/vbaProject.bin')).toBe('staff-import.macros');
    expect(await refused('xl/workbook.xml', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>')).toBe(
      'staff-import.wrong-kind',
    );
    expect(await refused('word/document.xml')).toBe('staff-import.wrong-kind');
  });
});

/** A zip archive written by hand, so that it can lie. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length } of parts) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimed, 8);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths]);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end]);
}

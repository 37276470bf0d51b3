import { crookedZip, type ZipPart } from '@tamkin/testing';
import { ArchiveRefusal } from './archive-refusal';
import { readArchive } from './read-archive';

const RULES = {
  maxEntries: 5,
  maxBytes: 4 * 1_048_576,
  wanted: (name: string) => name.endsWith('.xml'),
  plainXml: (name: string) => name.endsWith('.xml'),
  refuseNested: true,
};
const problemOf = (parts: readonly ZipPart[]): Promise<string> =>
  readArchive(crookedZip(parts), RULES).then(
    () => 'opened',
    (error: unknown) => (error instanceof ArchiveRefusal ? error.problem : String(error)),
  );
const part = (name: string, content: Buffer | string = 'x', more: Partial<ZipPart> = {}): ZipPart => ({
  name,
  content,
  ...more,
});

describe('reading an archive that may be hostile', () => {
  it('gives the parts that are wanted and the names of all', async () => {
    const { names, wanted } = await readArchive(
      crookedZip([part('items/', ''), part('items/a.xml', '<a/>'), part('picture.png')]),
      RULES,
    );
    expect([...names]).toEqual(['items/', 'items/a.xml', 'picture.png']);
    expect([...wanted].map(([name, content]) => [name, content.toString()])).toEqual([['items/a.xml', '<a/>']]);
  });

  it('refuses bombs by what they declare, by how they shrink, by what really comes out, and by number', async () => {
    expect(await problemOf([part('a.txt', Buffer.alloc(5 * 1_048_576, 'a'))])).toBe('too-large');
    expect(await problemOf([part('a.txt', Buffer.alloc(3 * 1_048_576))])).toBe('too-large');
    expect(await problemOf([part('a.txt', Buffer.alloc(6 * 1_048_576), { claimed: 900 })])).toBe('damaged');
    expect(await problemOf(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => part(name)))).toBe('too-large');
  });

  it('refuses names that climb out, links, archives inside, encryption, entities and what is no archive', async () => {
    expect(await problemOf([part('../../etc/passwd')])).toBe('unsafe');
    expect(await problemOf([part('/etc/passwd')])).toBe('unsafe');
    expect(await problemOf([part('C:/windows/x')])).toBe('unsafe');
    expect(await problemOf([part('link.xml', '/etc/passwd', { mode: 0o120777 })])).toBe('unsafe');
    expect(await problemOf([part('inside.dat', crookedZip([part('a.xml')]))])).toBe('nested');
    expect(await problemOf([part('a.xml', 'secret', { encrypted: true })])).toBe('encrypted');
    expect(await problemOf([part('a.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a/>')])).toBe(
      'entities',
    );
    await expect(readArchive(Buffer.from('PK\u0003\u0004 no more'), RULES)).rejects.toMatchObject({
      problem: 'damaged',
    });
  });
});

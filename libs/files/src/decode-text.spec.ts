import { decodeText } from './decode-text';

describe('the text of a file', () => {
  it.each([
    ['UTF-8 with its mark', Buffer.from('\ufeffété')],
    ['UTF-16 of Windows', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('été', 'utf16le')])],
  ])('reads %s', (_, content) => {
    expect(decodeText(content)?.replace('\ufeff', '')).toBe('été');
  });

  it('keeps the quotes, dashes and ligatures that Windows writes in French', () => {
    const windows = Buffer.from([0x4c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x96, 0x20, 0x9c, 0x75, 0x66, 0x20, 0x80]);
    expect(decodeText(windows)).toBe('L’été – œuf €');
  });

  it('reads the Arabic of Windows, and takes no program for a text', () => {
    expect(decodeText(Buffer.from([0xe5, 0xe1, 0x20, 0xc7, 0xe1, 0xca, 0xcd, 0xed, 0xd2]))).toBe('هل التحيز');
    expect(decodeText(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01]))).toBeNull();
  });
});

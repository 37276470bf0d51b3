import { crookedZip } from '@tamkin/testing';
import type { ReadQuestion } from './read-question';
import { openQuestionFile, readQuestionFile } from './question-file';

const read = async (content: Buffer | string): Promise<ReadQuestion[]> =>
  readQuestionFile(await openQuestionFile(Buffer.from(content as string)), 'fr');
const moodle = (text: string, type = 'truefalse'): string =>
  `<quiz><question type="${type}"><name><text>Q</text></name><questiontext format="html"><text><![CDATA[${text}]]></text>
   </questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;

describe('a file of questions', () => {
  it('is read whatever encoding it was saved in', async () => {
    const declared = `<?xml version="1.0" encoding="UTF-16"?>${moodle('L’été à Fès ?')}`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(declared, 'utf16le')]);
    const windows = Buffer.from(moodle('L\u0092\u00e9t\u00e9 ?'), 'latin1');
    for (const content of [utf16, windows]) {
      const [question] = await read(content);
      expect(question?.content?.texts.fr?.text).toMatch(/^L’été/);
    }
  });

  it('names every question it cannot take, and loses none on the way', async () => {
    const aiken =
      'Un ?\nA. a\nB. b\nANSWER: A\n\nSans réponse ?\nA. a\nB. b\n\nTrois ?\nA. a\nB. b\nANSWER: B\n\nFin ?\nA. a\nB. b\n';
    expect((await read(aiken)).map(({ notes }) => notes[0]?.code)).toEqual([
      undefined,
      'question-import.right-answer-missing',
      undefined,
      'question-import.right-answer-missing',
    ]);
    const kinds = ['calculated', 'calculatedmulti', 'description', 'ddmarker', 'randomsamatch'];
    for (const kind of kinds) {
      const [question] = await read(moodle('Énoncé', kind));
      expect(question).toMatchObject({
        content: null,
        notes: [{ code: 'question-import.kind-unknown', details: { kind } }],
      });
    }
  });

  it('takes embedded answers that begin with a wave, and says which kind of gap it does not know', async () => {
    const [lead] = await read(moodle('Un {1:MULTICHOICE_S:~%-50%x~=y} ici', 'cloze'));
    expect(lead?.content?.texts.fr?.options).toEqual({ g1a: 'x', g1b: 'y' });
    const [unknown] = await read(moodle('Un {1:SA:=a} et {1:MULTIRESPONSE:=b~=c}', 'cloze'));
    expect(unknown).toMatchObject({
      content: null,
      notes: [{ code: 'question-import.gap-unknown', details: { kind: 'MULTIRESPONSE' } }],
    });
  });

  it('keeps what GIFT says to those who are wrong and to those who are right', async () => {
    const [yes, no] = await read('::A:: Vrai ? {T#Relisez#Bien}\n\n::B:: Faux ? {F#Relisez#Bien}\n');
    expect(yes?.content?.texts.fr?.optionFeedback).toEqual({ a: 'Bien', b: 'Relisez' });
    expect(no?.content?.texts.fr?.optionFeedback).toEqual({ a: 'Relisez', b: 'Bien' });
  });

  it('takes a Moodle export that was zipped, and passes over what a Mac puts beside every file', async () => {
    const item = `<assessmentItem identifier="i" title="T"><responseDeclaration identifier="R" cardinality="single" baseType="identifier">
      <correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody><p>Quel ?</p>
      <choiceInteraction responseIdentifier="R"><simpleChoice identifier="A">un</simpleChoice><simpleChoice identifier="B">deux</simpleChoice>
      </choiceInteraction></itemBody></assessmentItem>`;
    const mac = crookedZip([
      { name: 'pkg/i.xml', content: item },
      { name: '__MACOSX/pkg/._i.xml', content: Buffer.from([0, 5, 22, 7, 0, 2]) },
    ]);
    expect((await read(mac)).map(({ name, notes }) => [name, notes])).toEqual([['T', []]]);
    expect(await read(crookedZip([{ name: 'questions.xml', content: moodle('Vrai ?') }]))).toMatchObject([
      { name: 'Q', content: { body: { type: 'true-false' } } },
    ]);
  });

  it('is read in time that grows with its length, whatever it repeats', async () => {
    const many = 40_000;
    const hostile = [
      moodle('<img '.repeat(many)),
      moodle('<img "'.repeat(many)),
      moodle('<video '.repeat(many)),
      moodle('{mlang fr}'.repeat(many)),
      moodle(`a${' '.repeat(200_000)}b`),
      moodle(`<img ${'a'.repeat(200_000)}>`),
      moodle('{1:SA:='.repeat(many), 'cloze'),
      `${'<?x '.repeat(many)}<quiz/>`,
      `<quiz>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</quiz>`,
      '{'.repeat(many),
      `${'\n'.repeat(200_000)}x`,
    ];
    const begun = Date.now();
    for (const content of hostile) {
      await read(content).catch((error: unknown) =>
        expect(error).toMatchObject({ code: expect.any(String) as string }),
      );
    }
    // Each of them took from ten seconds to hours while patterns began anew at every sign.
    expect(Date.now() - begun).toBeLessThan(15_000);
  });
});

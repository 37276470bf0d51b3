import { readQti } from './read-qti';

const read = (...texts: string[]) =>
  readQti(
    texts.map((text, index) => ({ path: `items/${index}.xml`, text })),
    { language: 'fr' },
  );

const qti2 = (body: string, declarations: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="F-01" title="Une question" adaptive="false"
  timeDependent="false">${declarations}<itemBody>${body}</itemBody>${more}</assessmentItem>`;

describe('reading QTI', () => {
  it('reads a choice of 2.1 and several right answers of 2.2', () => {
    const single = qti2(
      `<p>Quel biais ?</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1">
        <prompt>Choisissez</prompt><simpleChoice identifier="ChoiceA">Halo</simpleChoice>
        <simpleChoice identifier="ChoiceB">Aucun</simpleChoice></choiceInteraction>`,
      `<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse>
        <value>ChoiceA</value></correctResponse></responseDeclaration>`,
    );
    const [question] = read(single);
    expect(question).toMatchObject({
      name: 'F-01',
      content: {
        body: {
          type: 'single',
          pinOptions: false,
          options: [
            { key: 'a', correct: true },
            { key: 'b', correct: false },
          ],
        },
        texts: { fr: { text: 'Quel biais ?\nChoisissez', options: { a: 'Halo', b: 'Aucun' } } },
      },
    });
    const multiple = single
      .replace('imsqti_v2p1', 'imsqti_v2p2')
      .replace('cardinality="single"', 'cardinality="multiple"')
      .replace('<value>ChoiceA</value>', '<value>ChoiceA</value><value>ChoiceB</value>');
    expect(read(multiple)[0]?.content?.body).toMatchObject({ type: 'multiple', options: [{ correct: true }, {}] });
  });

  it('reads 3.0 in its own names: order, number with tolerance, gaps', () => {
    const item = (body: string, declarations: string, more = '') =>
      `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i" title="Q1" xml:lang="ar">
        ${declarations}<qti-item-body>${body}</qti-item-body>${more}</qti-assessment-item>`;
    const order = item(
      `<qti-order-interaction response-identifier="R" shuffle="true"><qti-prompt>رتب</qti-prompt>
        <qti-simple-choice identifier="x">ثانيا</qti-simple-choice><qti-simple-choice identifier="y">أولا</qti-simple-choice>
       </qti-order-interaction>`,
      `<qti-response-declaration identifier="R" cardinality="ordered" base-type="identifier"><qti-correct-response>
        <qti-value>y</qti-value><qti-value>x</qti-value></qti-correct-response></qti-response-declaration>`,
    );
    expect(read(order)[0]?.content).toMatchObject({
      body: { type: 'ordering', order: ['y', 'x'] },
      texts: { ar: { text: 'رتب' } },
    });
    const number = item(
      '<p>Combien ? <qti-text-entry-interaction response-identifier="R"/></p>',
      `<qti-response-declaration identifier="R" cardinality="single" base-type="float"><qti-correct-response>
        <qti-value>1250</qti-value></qti-correct-response></qti-response-declaration>`,
      `<qti-response-processing><qti-response-condition><qti-response-if>
        <qti-equal tolerance-mode="absolute" tolerance="50 50"><qti-variable identifier="R"/><qti-correct identifier="R"/>
        </qti-equal></qti-response-if></qti-response-condition></qti-response-processing>`,
    );
    expect(read(number)[0]?.content?.body).toEqual({ type: 'numeric', value: 1250, tolerance: 50 });
    const gaps = item(
      '<p>Le <qti-text-entry-interaction response-identifier="R"/> dit tout.</p>',
      `<qti-response-declaration identifier="R" cardinality="single" base-type="string"><qti-correct-response>
        <qti-value>halo</qti-value></qti-correct-response></qti-response-declaration>`,
    );
    expect(read(gaps)[0]?.content).toMatchObject({
      body: { type: 'cloze', gaps: [{ key: 'g1', kind: 'text' }] },
      texts: { ar: { text: 'Le [[g1]] dit tout.', accepted: { g1: ['halo'] } } },
    });
  });

  it('does not take a picture of an answer for that of the question, and says where pictures stay behind', () => {
    const picture = (alt: string): string =>
      `<object type="image/png" data="a.png"><img src="a.png" alt="${alt}"/></object>`;
    const [question] = read(
      qti2(
        `<p>Lequel ?</p><choiceInteraction responseIdentifier="R"><simpleChoice identifier="A"><img src="a.png" alt="Un chèque"/>
          </simpleChoice><simpleChoice identifier="B">Un reçu ${picture('x')}${picture('z')}</simpleChoice></choiceInteraction>`,
        `<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse>
          <value>A</value></correctResponse></responseDeclaration>`,
        `<modalFeedback identifier="A" outcomeIdentifier="F" showHide="show">Oui ${picture('y')}</modalFeedback>`,
      ),
    );
    expect(question?.content?.texts.fr?.options).toEqual({ a: 'Un chèque', b: 'Un reçu' });
    expect(question?.media).toBeUndefined();
    expect(question?.notes).toEqual([
      { code: 'question-import.media-missing', details: { names: 'a.png' } },
      { code: 'question-import.media-in-answers', details: { answers: '2' } },
      { code: 'question-import.media-in-feedback' },
    ]);
  });

  it('names what it cannot take, passes over what is no item, and refuses a package without items', () => {
    const drawing = qti2('<p>Dessinez</p><drawingInteraction responseIdentifier="R"/>', '');
    const hostile = '<!DOCTYPE a [<!ENTITY x "y">]><assessmentItem/>';
    expect(read('<manifest/>', drawing, hostile).map(({ notes }) => notes[0]?.code)).toEqual([
      'question-import.kind-unknown',
      'question-import.entities',
    ]);
    expect(() => read('<manifest/>')).toThrow(
      expect.objectContaining({ code: 'question-import.no-question' }) as Error,
    );
  });
});

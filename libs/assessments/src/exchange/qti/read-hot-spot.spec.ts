import type { HotSpotBody } from '../../question/question-body';
import { hotSpot } from '../../question/types/hot-spot';
import type { ReadQuestion } from '../read-question';
import { readQti } from './read-qti';

const PICTURE = Buffer.from('a picture');
const media = new Map([['items/images/uk.png', PICTURE]]);

/** As the samples of the standard are written: one file per version, in its own names. */
const qti2 = (
  version: 'v2p1' | 'v2p2',
  body: string,
  declaration: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_${version}" identifier="hotspot" title="Aéroports"
  adaptive="false" timeDependent="false">${declaration}
  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
  <itemBody><p>Quatre villes du pays.</p>${body}</itemBody>
  <responseProcessing template="http://www.imsglobal.org/question/qti_${version}/rptemplates/match_correct"/>
</assessmentItem>`;
const correct2 = (cardinality: string, ...values: string[]): string =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier"><correctResponse>${values
    .map((value) => `<value>${value}</value>`)
    .join('')}</correctResponse></responseDeclaration>`;
const OBJECT = '<object type="image/png" width="206" height="280" data="images/uk.png">Carte</object>';

const qti3 = (body: string, declaration: string): string => `<qti-assessment-item
  xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="hotspot-3" title="Aéroports" xml:lang="ar">${declaration}
  <qti-item-body>${body}</qti-item-body></qti-assessment-item>`;

const read = (text: string, sizes = new Map<string, { width: number; height: number }>()): ReadQuestion =>
  readQti([{ path: 'items/one.xml', text }], { language: 'fr', media, sizes })[0]!;
const bodyOf = (question: ReadQuestion): HotSpotBody => question.content!.body as HotSpotBody;
const marked = (question: ReadQuestion, ...points: { x: number; y: number }[]): number =>
  hotSpot.mark({ body: bodyOf(question), texts: {} }, { type: 'points', keys: [], points });

describe('reading places on pictures of foreign QTI', () => {
  it('reads circles of 2.1, as round as they were drawn on a picture that is not square', () => {
    const question = read(
      qti2(
        'v2p1',
        `<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Où est Glasgow ?</prompt>${OBJECT}
          <hotspotChoice shape="circle" coords="77,115,8" identifier="A"/>
          <hotspotChoice shape="circle" coords="118,184,8" identifier="B"/>
          <hotspotChoice shape="circle" coords="150,235,8" identifier="C"/></hotspotInteraction>`,
        correct2('single', 'B'),
      ),
    );
    expect(question.notes).toEqual([]);
    expect(question.content).toMatchObject({
      body: { type: 'hot-spot', many: false, listed: false },
      texts: { fr: { text: 'Quatre villes du pays.\nOù est Glasgow ?' } },
    });
    expect(question.media?.fr).toMatchObject({ alt: 'Carte', image: { name: 'uk.png' } });
    const middle = { x: (118 / 206) * 1_000, y: (184 / 280) * 1_000 };
    expect(marked(question, middle)).toBe(1);
    expect(marked(question, { ...middle, y: ((184 + 6) / 280) * 1_000 })).toBe(1);
    expect(marked(question, { ...middle, y: ((184 + 10) / 280) * 1_000 })).toBe(0);
    expect(marked(question, { ...middle, x: ((118 + 10) / 206) * 1_000 })).toBe(0);
    expect(marked(question, { x: 374, y: 411 })).toBe(0);
  });

  it('reads rectangles, polygons and ellipses of 2.2, several of them right, some a little over the edge', () => {
    const question = read(
      qti2(
        'v2p2',
        `<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="0"><prompt>Lesquels ?</prompt>${OBJECT}
          <hotspotChoice shape="rect" coords="0,0,103,140" identifier="A"/>
          <hotspotChoice shape="poly" coords="103,140 210,140 206,280" identifier="B"/>
          <hotspotChoice shape="ellipse" coords="51,210,20,10" identifier="C"/></hotspotInteraction>`,
        correct2('multiple', 'A', 'B'),
      ),
    );
    expect(bodyOf(question)).toMatchObject({
      many: true,
      regions: [
        { correct: true, shape: { kind: 'rectangle', x: 0, y: 0, width: 500, height: 500 } },
        {
          correct: true,
          shape: {
            kind: 'polygon',
            corners: [
              { x: 500, y: 500 },
              { x: 1_000, y: 500 },
              { x: 1_000, y: 1_000 },
            ],
          },
        },
        { correct: false, shape: { kind: 'polygon' } },
      ],
    });
    expect(marked(question, { x: 250, y: 250 }, { x: 900, y: 600 })).toBe(1);
    expect(marked(question, { x: 250, y: 250 }, { x: 250, y: 750 })).toBe(0);
  });

  it('reads 3.0 in its own names, with named places to choose from and points instead of right answers', () => {
    const question = read(
      qti3(
        `<qti-hotspot-interaction response-identifier="RESPONSE" max-choices="1"><qti-prompt>أين؟</qti-prompt>
          <img src="images/uk.png" alt="خريطة" width="200" height="200"/>
          <qti-hotspot-choice identifier="a" shape="circle" coords="20,20,10" hotspot-label="فاس"/>
          <qti-hotspot-choice identifier="b" shape="circle" coords="100,100,10" hotspot-label="طنجة"/></qti-hotspot-interaction>`,
        `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-mapping default-value="0">
          <qti-map-entry map-key="b" mapped-value="1"/></qti-mapping></qti-response-declaration>`,
      ),
    );
    expect(question.content).toMatchObject({
      body: {
        listed: true,
        regions: [
          { key: 'a', correct: false },
          { key: 'b', correct: true, shape: { kind: 'circle', x: 500, y: 500, radius: 50 } },
        ],
      },
      texts: { ar: { text: expect.stringContaining('أين؟') as string, options: { a: 'فاس', b: 'طنجة' } } },
    });
  });

  const point = (area: string): string =>
    qti2(
      'v2p1',
      `<selectPointInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Montrez.</prompt>${OBJECT}</selectPointInteraction>`,
      `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="point"><correctResponse><value>102 113</value>
        </correctResponse>${area}</responseDeclaration>`,
    );

  it('reads a point to be set inside an area, and says when none is described', () => {
    const area =
      '<areaMapping defaultValue="0"><areaMapEntry shape="circle" coords="102,113,16" mappedValue="1"/></areaMapping>';
    const question = read(point(area));
    expect(marked(question, { x: (102 / 206) * 1_000, y: (113 / 280) * 1_000 })).toBe(1);
    expect(marked(question, { x: 10, y: 10 })).toBe(0);
    expect(read(point(''))).toMatchObject({ content: null, notes: [{ code: 'question-import.area-missing' }] });
  });

  it('takes the size of the picture from its bytes when the item does not say it, else says why it cannot come', () => {
    const unsized = point(
      '<areaMapping defaultValue="0"><areaMapEntry shape="rect" coords="0,0,100,100" mappedValue="1"/></areaMapping>',
    ).replace(' width="206" height="280"', '');
    expect(read(unsized)).toMatchObject({ content: null, notes: [{ code: 'question-import.picture-size-unknown' }] });
    const sized = read(unsized, new Map([['items/images/uk.png', { width: 200, height: 400 }]]));
    expect(bodyOf(sized).regions[0]?.shape).toEqual({ kind: 'rectangle', x: 0, y: 0, width: 500, height: 250 });
    expect(read(unsized.replace(/<object.*<\/object>/, ''))).toMatchObject({
      content: null,
      notes: [{ code: 'question-import.no-picture' }],
    });
    expect(
      read(unsized.replace('shape="rect"', 'shape="star"').replace('<object', '<object width="9" height="9"')),
    ).toMatchObject({
      content: null,
      notes: [{ code: 'question-import.shape-unknown' }],
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssessmentsModule, QuestionImportsService, QuestionImportWork } from '@tamkin/assessments';
import { newId, systemContext, type OperationContext } from '@tamkin/kernel';
import { contextOf, trainerGrant } from '@tamkin/testing';
import { Client } from 'pg';
import { SCALE } from './scale';
import { startServices } from './services';
import type { Figure } from './table';

const QUESTIONS = SCALE.importedQuestions;
const WANTED_SECONDS = 20;
const job = systemContext('bench', 'bench');

/** A Moodle file of two thousand questions: sent, read into a preview, confirmed and written, as the worker does it. */
export async function benchImport(databaseUrl: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tamkin-bench-files-'));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const app = await startServices(databaseUrl, [AssessmentsModule], { FILES_URL: `file://${folder}` });
  try {
    const { courseId, author } = await ground(client);
    const content = Buffer.from(moodleFile());
    const started = performance.now();
    const imports = app.get(QuestionImportsService);
    const work = app.get(QuestionImportWork);
    const id = await imports.send(author, { courseId, language: 'fr', name: 'moodle.xml', content });
    await work.read(job, id);
    const previewSeconds = (performance.now() - started) / 1_000;
    await imports.confirm(author, id);
    await work.apply(job, id);
    const seconds = (performance.now() - started) / 1_000;
    const { counts, status } = await imports.read(author, id);
    return [
      {
        name: `import of ${QUESTIONS} Moodle XML questions, sent to written`,
        value: `${seconds.toFixed(1)} s (preview after ${previewSeconds.toFixed(1)} s)`,
        wanted: `≤ ${WANTED_SECONDS} s`,
        met: status === 'done' && counts.added === QUESTIONS && seconds <= WANTED_SECONDS,
        measured: { seconds, previewSeconds, counts },
      },
    ];
  } finally {
    await app.close();
    await client.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ground(client: Client): Promise<{ courseId: string; author: OperationContext }> {
  const [courseId, personId] = [newId(), newId()];
  await client.query(`insert into courses (id, code, base_language, created_at) values ($1, 'BENCH', 'fr', now())`, [
    courseId,
  ]);
  await client.query(
    `insert into persons (id, given_latin, family_latin, sex, language, search_text, created_at, updated_at)
     values ($1, 'Khadija', 'Ouazzani', 'F', 'fr', '', now(), now())`,
    [personId],
  );
  return { courseId, author: contextOf(personId, [trainerGrant]) };
}

function moodleFile(): string {
  const say = (fr: string, ar: string): string =>
    `<text><![CDATA[<p><span lang="fr" class="multilang">${fr}</span><span lang="ar" class="multilang">${ar}</span></p>]]></text>`;
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const answers = [100, 0, 0, 0].map(
      (fraction, place) =>
        `<answer fraction="${fraction}" format="html">${say(`Réponse ${place}`, `جواب ${place}`)}<feedback format="html">${say('Relisez la leçon.', 'راجع الدرس.')}</feedback></answer>`,
    );
    return `<question type="multichoice"><name><text>B-${index}</text></name><questiontext format="html">${say(
      `Question ${index} : quel critère ne dépend pas du sexe ?`,
      `السؤال ${index}: أي معيار لا يتعلق بالجنس؟`,
    )}</questiontext><single>true</single><shuffleanswers>1</shuffleanswers>${answers.join('')}</question>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><quiz>${questions.join('')}</quiz>`;
}

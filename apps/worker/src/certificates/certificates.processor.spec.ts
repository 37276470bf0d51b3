import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CertificatesModule, ReportReviewService } from '@tamkin/certificates';
import { projectPath, Settings } from '@tamkin/config';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildSubmittedReport } from '../../../../libs/certificates/test/submitted-report.builder';
import { drainJobs } from '../../test/drain-jobs';

describe('making certificates', () => {
  let test: ServiceTest;

  beforeEach(async () => {
    test = await createServiceTest([CertificatesModule]);
  });
  afterEach(() => test.close());

  const filesUrl = (): string => test.get(Settings).FILES_URL;
  const release = async (): Promise<void> => {
    const given = await buildSubmittedReport(test);
    await test.get(ReportReviewService).validate(given.reviewer, given);
  };
  const drain = (): Promise<void> =>
    drainJobs(test.databaseUrl, { settings: { FILES_URL: filesUrl() }, timeoutMs: 90_000 });

  /** Per certificate: its status, how often it was made, and how often the world was told. */
  const register = () =>
    test.sql(
      `select c.status, c.file_id = c.id as file, length(c.file_sha256) as hash,
              (select count(*)::int from certificate_events e where e.certificate_id = c.id and e.kind = 'made') as made,
              (select count(*)::int from bullmq.job j where j.name = 'certificates.made' and j.data::text like '%' || c.id || '%') as told,
              (select count(*)::int from stored_files f where f.owner_id = c.person_id and f.kind = 'certificate') as files
         from certificates c`,
    );
  const exactlyOnce = { status: 'valid', file: true, hash: 64, made: 1, told: 1, files: 1 };

  it('makes each once, however often the jobs run', async () => {
    await release();
    await drain();
    await test.sql(`update bullmq.job set state = 'waiting', finished_at_ms = null where name = 'certificates.make'`);
    await drain();
    expect(await register()).toEqual([exactlyOnce, exactlyOnce]);
  }, 180_000);

  it('makes each once when the process is killed after printing and before it is in the register', async () => {
    await release();
    const victim = spawn(
      process.execPath,
      [
        '-r',
        '@swc-node/register',
        projectPath('apps', 'worker', 'test', 'doomed-press.ts'),
        test.databaseUrl,
        filesUrl(),
      ],
      { cwd: projectPath(), stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(victim.stdout, 'data');
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    expect(await test.sql(`select 1 from stored_files where kind = 'certificate'`)).not.toHaveLength(0);
    expect(await test.sql(`select 1 from certificates where status <> 'issuing'`)).toHaveLength(0);

    await drain();
    expect(await register()).toEqual([exactlyOnce, exactlyOnce]);
  }, 180_000);
});

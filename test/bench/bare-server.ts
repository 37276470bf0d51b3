import fastify from 'fastify';
import { Pool } from 'pg';

/**
 * What our figures are compared with: Fastify and pg, nothing else. `/reads/3` runs three reads by primary key,
 * `/writes/4` a transaction of four statements, begin and commit included. It has the same pool and the same database, so a
 * commit waits for the same disk; but it knows nobody, checks nothing and answers with less than we do: all of that is ours to
 * make up for, by running fewer statements than it.
 */
async function main(): Promise<void> {
  const pool = new Pool({
    connectionString: process.env['DATABASE_URL'],
    max: Number(process.env['DATABASE_POOL'] ?? 10),
  });
  await pool.query(
    'create table if not exists bench_rows (id int primary key, body jsonb not null, touched int not null default 0)',
  );
  await pool.query(
    `insert into bench_rows (id, body) select n, jsonb_build_object('title', 'Décider sans biais', 'minutes', n, 'done', false)
       from generate_series(1, 10000) n on conflict do nothing`,
  );
  const app = fastify();
  const anyId = (): number => 1 + Math.floor(Math.random() * 10_000);

  app.get<{ Params: { count: string } }>('/reads/:count', async ({ params }) => {
    const rows: unknown[] = [];
    for (let index = 0; index < Number(params.count); index++) {
      const { rows: found } = await pool.query<object>('select id, body, touched from bench_rows where id = $1', [
        anyId(),
      ]);
      rows.push(...found);
    }
    return { items: rows };
  });

  app.put<{ Params: { count: string } }>('/writes/:count', async ({ params }, reply) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      for (let index = 0; index < Number(params.count) - 2; index++) {
        await client.query('update bench_rows set touched = touched + 1 where id = $1', [anyId()]);
      }
      await client.query('commit');
    } finally {
      client.release();
    }
    return reply.code(204).send();
  });

  await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
}

void main();

/* Stands for the compiled command line: migrates by making a table, loads a demo of one account. */
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Client } = require('pg');

async function main(command) {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  if (command === 'migrate') await client.query('CREATE TABLE IF NOT EXISTS loads (at timestamptz)');
  if (command === 'demo') {
    await client.query('INSERT INTO loads VALUES (now())');
    if (process.env.DEMO_HANGS) await new Promise((resolve) => setTimeout(resolve, 60_000));
    const { rows } = await client.query('SELECT count(*)::int AS count FROM loads');
    const accounts = [{ role: 'learner', login: 'hanane', password: `loaded-${rows[0].count}` }];
    writeFileSync(join(process.env.TAMKIN_DATA, 'demo-accounts.json'), JSON.stringify(accounts));
  }
  await client.end();
}

main(process.argv[2]);

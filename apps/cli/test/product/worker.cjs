/* Stands for the worker: holds a connection to the database until it is stopped. */
const { Client } = require('pg');

const client = new Client({ connectionString: process.env.DATABASE_URL, application_name: 'fixture-worker' });
client.on('error', () => process.exit(1));
client.connect().then(() => setInterval(() => undefined, 60_000));

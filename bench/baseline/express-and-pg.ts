import express from 'express';
import pg from 'pg';

// The least that Baton stands on: a server that answers and a pool that is connected.
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
await pool.query('SELECT 1');
const app = express();
app.get('/health/ready', (_request, response) => {
  response.json({ ready: true });
});
app.listen(Number(process.env['PORT']), '127.0.0.1');

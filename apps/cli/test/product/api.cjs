/* Stands for the api: answers the health question, with its process id. With API_BROKEN it ends at once, as on a mistake. */
const { createServer } = require('node:http');

if (process.env.API_BROKEN) {
  console.error('cannot start: API_BROKEN is set');
  process.exit(1);
}
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ pid: process.pid, path: request.url, files: process.env.FILES_URL, secret: process.env.SECRET }),
  );
});
server.listen(Number(process.env.PORT));

// The built site as a good static host gives it: compressed, below its sub-path.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { createGzip } from "node:zlib";

const KINDS = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".json": "application/json",
  ".png": "image/png", ".svg": "image/svg+xml", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml",
};
const COMPRESSED = new Set([".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"]);

const fileAt = path => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() ? fileAt(join(path, "index.html")) : stats && path;
};

const answer = (site, below) => (request, response) => {
  const { pathname } = new URL(request.url, "http://here");
  const path = pathname.startsWith(below) && normalize(decodeURIComponent(pathname.slice(below.length)));
  const file = path !== false && !path.startsWith("..") && fileAt(join(site, path));
  const shown = file || join(site, "404.html");
  const packed = COMPRESSED.has(extname(shown));
  response.writeHead(file ? 200 : 404, {
    "Content-Type": KINDS[extname(shown)] ?? "application/octet-stream",
    "Cache-Control": "max-age=31536000",
    ...(packed && { "Content-Encoding": "gzip" }),
  });
  const bytes = createReadStream(shown);
  (packed ? bytes.pipe(createGzip()) : bytes).pipe(response);
};

export const serve = (site, below) =>
  new Promise(resolve => {
    const server = createServer(answer(site, below));
    server.listen(0, "127.0.0.1", () =>
      resolve({ home: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() }));
  });

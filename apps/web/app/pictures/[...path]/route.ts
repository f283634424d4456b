import { drawPicture, parsePicturePath } from '@dhakacart/pictures';

/** Draws the picture its address describes. The address holds everything, so the answer never changes. */
export function GET(request: Request): Response {
  const parameters = parsePicturePath(new URL(request.url).pathname);
  if (!parameters) {
    return new Response('No such picture\n', {
      status: 404,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'public, max-age=60',
      },
    });
  }
  return new Response(drawPicture(parameters), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      // Opened by itself, a picture is a document; it needs nothing but its own drawing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

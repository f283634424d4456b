import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

/** Collects the document from the schemas of the routes that are registered after it. */
export const openapiPlugin = fp(
  async (app: FastifyInstance, { secure }: { secure: boolean }) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'DhakaCart API',
          version: '1',
          description:
            'Money is integer poisha with a currency, times are ISO 8601 in UTC, texts follow `locale`. ' +
            'Every error is application/problem+json (RFC 9457) with a stable `code`.',
        },
        servers: [{ url: '/' }],
        tags: [
          { name: 'catalogue', description: 'Public and cacheable.' },
          { name: 'delivery', description: 'Places, methods and fees.' },
          { name: 'account', description: 'Private to the signed-in user.' },
          { name: 'cart', description: 'Private to the visitor; changes carry If-Match.' },
          {
            name: 'orders',
            description: 'Checkout and orders; what moves money or stock takes an Idempotency-Key.',
          },
          { name: 'admin', description: 'For staff and administrators.' },
        ],
      },
      refResolver: {
        buildLocalReference: (json, _baseUri, _fragment, index) =>
          typeof json.$id === 'string' ? json.$id : `Schema${index}`,
      },
    });

    app.get('/api/v1/openapi.json', { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=300').send(app.swagger()),
    );

    await app.register(async (scope) => {
      await scope.register(helmet, {
        contentSecurityPolicy: {
          useDefaults: false,
          directives: {
            defaultSrc: ["'self'"],
            styleSrc: ["'self'", "'unsafe-inline'"],
            imgSrc: ["'self'", 'data:'],
            objectSrc: ["'none'"],
            baseUri: ["'none'"],
            frameAncestors: ["'none'"],
          },
        },
        ...(secure ? {} : { strictTransportSecurity: false }),
      });
      await scope.register(swaggerUi, {
        routePrefix: '/api/reference',
        // The validator badge would ask a server that is not ours.
        uiConfig: { url: '/api/v1/openapi.json', validatorUrl: null, tryItOutEnabled: true },
        theme: { title: 'DhakaCart API' },
      });
    });
  },
  { name: 'openapi' },
);

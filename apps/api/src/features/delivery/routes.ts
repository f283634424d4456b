import { createHash } from 'node:crypto';
import { divisions, findDistrict } from '@dhakacart/db/locations';
import { Type } from 'typebox';
import { problems, type Routes } from '../../lib/http.ts';
import { type Locale, type Localized, localeOf } from '../../lib/locale.ts';
import { invalidField } from '../../lib/problem.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { deliveryMethods } from './rules.ts';
import { DeliveryEstimates, EstimatesQuery, Locations } from './schema.ts';
import { toOption } from './view.ts';

const tags = ['delivery'];

export const deliveryRoutes: Routes = async (app) => {
  // The list changes with a release only, so each language is sorted once.
  const places = { en: sortPlaces('en'), bn: sortPlaces('bn') };

  // Pages need both to be shown, and neither needs the database.
  const config = { refuseWhileQueued: false } as const;
  app.get(
    '/locations',
    {
      config,
      schema: {
        tags,
        summary: 'Divisions, districts and upazilas',
        querystring: LocaleQuery,
        response: {
          200: Locations,
          304: Type.Null({ description: 'As the client has it.' }),
          ...problems(),
        },
      },
    },
    async (request, reply) => {
      const { etag, body } = places[localeOf(request)];
      reply.headers({
        etag,
        'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      return body;
    },
  );

  app.get(
    '/delivery/estimates',
    {
      config,
      schema: {
        tags,
        summary: 'Ways, fees and days of delivery to a district, for an order placed now',
        querystring: EstimatesQuery,
        response: { 200: DeliveryEstimates, ...problems() },
      },
    },
    async (request, reply) => {
      const { district } = request.query;
      if (!findDistrict(district)) {
        throw invalidField('/district', 'unknown_place', {
          en: 'There is no such district.',
          bn: 'এমন কোনো জেলা নেই।',
        });
      }
      const locale = localeOf(request);
      reply.header('cache-control', 'public, max-age=60');
      return {
        methods: deliveryMethods(district, new Date()).map((method) => toOption(method, locale)),
      };
    },
  );
};

function sortPlaces(locale: Locale) {
  const collator = new Intl.Collator(locale);
  const sorted = <T extends { name: Localized }>(places: readonly T[]) =>
    [...places].sort((a, b) => collator.compare(a.name[locale], b.name[locale]));
  const body = {
    divisions: sorted(divisions).map((division) => ({
      slug: division.slug,
      name: division.name[locale],
      districts: sorted(division.districts).map((district) => ({
        slug: district.slug,
        name: district.name[locale],
        upazilas: sorted(district.upazilas).map(({ slug, name }) => ({ slug, name: name[locale] })),
      })),
    })),
  };
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  return { body, etag: `"${digest.slice(0, 22)}"` };
}

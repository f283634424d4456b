import type { Address as StoredAddress } from '@dhakacart/db';
import { NoContent, problems, type Routes } from '../../lib/http.ts';
import { LocaleQuery } from '../../lib/schemas.ts';
import { currentSession, requireSession } from '../../plugins/session.ts';
import {
  Address,
  AddressList,
  AddressParams,
  ChangeAddressBody,
  NewAddressBody,
} from './schema.ts';
import type { AddressService } from './service.ts';

const tags = ['account'];

export const addressRoutes: Routes<{ service: AddressService }> = async (app, { service }) => {
  app.addHook('onRequest', requireSession);

  app.get(
    '/me/addresses',
    {
      schema: {
        tags,
        summary: 'The address book, the default one first',
        querystring: LocaleQuery,
        response: { 200: AddressList, ...problems(401) },
      },
    },
    async (request) => ({
      items: (await service.find(currentSession(request).user.id)).map(toAddress),
    }),
  );

  app.post(
    '/me/addresses',
    {
      schema: {
        tags,
        summary: 'Adds an address',
        querystring: LocaleQuery,
        body: NewAddressBody,
        response: { 201: Address, ...problems(401, 409) },
      },
    },
    async (request, reply) => {
      const address = await service.add(currentSession(request).user.id, request.body);
      return reply.code(201).send(toAddress(address));
    },
  );

  app.patch(
    '/me/addresses/:id',
    {
      schema: {
        tags,
        summary: 'Changes an address',
        querystring: LocaleQuery,
        params: AddressParams,
        body: ChangeAddressBody,
        response: { 200: Address, ...problems(401, 404) },
      },
    },
    async (request) => {
      const { id } = request.params;
      return toAddress(await service.change(currentSession(request).user.id, id, request.body));
    },
  );

  app.delete(
    '/me/addresses/:id',
    {
      schema: {
        tags,
        summary: 'Removes an address',
        querystring: LocaleQuery,
        params: AddressParams,
        response: { 204: NoContent, ...problems(401, 404) },
      },
    },
    async (request, reply) => {
      await service.remove(currentSession(request).user.id, request.params.id);
      return reply.code(204).send(null);
    },
  );
};

function toAddress({ userId: _, createdAt: __, ...address }: StoredAddress) {
  return address;
}

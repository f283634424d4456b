import type { Messages } from '../../types';
import { client } from './client';
import { common } from './common';
import { compare } from './compare';
import { errors } from './errors';
import { home } from './home';
import { listing } from './listing';
import { product } from './product';
import { search } from './search';

export const bn: Messages = { client, common, compare, errors, home, listing, product, search };

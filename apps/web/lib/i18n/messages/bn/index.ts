import type { Messages } from '../../types';
import { account } from './account';
import { auth } from './auth';
import { cart } from './cart';
import { client } from './client';
import { common } from './common';
import { compare } from './compare';
import { errors } from './errors';
import { forms } from './forms';
import { home } from './home';
import { listing } from './listing';
import { pages } from './pages';
import { product } from './product';
import { search } from './search';

export const bn: Messages = {
  account,
  auth,
  cart,
  client,
  common,
  compare,
  errors,
  forms,
  home,
  listing,
  pages,
  product,
  search,
};

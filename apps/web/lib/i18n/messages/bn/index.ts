import type { Messages } from '../../types';
import { account } from './account';
import { auth } from './auth';
import { cart } from './cart';
import { checkout } from './checkout';
import { client } from './client';
import { common } from './common';
import { compare } from './compare';
import { errors } from './errors';
import { forms } from './forms';
import { home } from './home';
import { listing } from './listing';
import { orders } from './orders';
import { pages } from './pages';
import { product } from './product';
import { search } from './search';
import { waiting } from './waiting';

export const bn: Messages = {
  account,
  auth,
  cart,
  checkout,
  client,
  common,
  compare,
  errors,
  forms,
  home,
  listing,
  orders,
  pages,
  product,
  search,
  waiting,
};
